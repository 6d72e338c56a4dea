"""Leases: who has a comment open, so that no two people decide on the same one; each runs out by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import delete, or_, select, update

from moderation.errors import ReviewRefusedError
from moderation.store.engine import insert_into
from moderation.store.schema import leases

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection


class Lease(NamedTuple):
    """A session's claim on a comment.

    Attributes:
        holder: The session, unlike any other.
        reviewer: The person, for colleagues to read.
        now: When it is taken, with a time zone.
        until: When it runs out.
    """

    holder: str
    reviewer: str
    now: datetime
    until: datetime


def take(connection: Connection, key: int, lease: Lease) -> bool:
    """Lease a comment, or lease it longer; tell whether it is ours, and nobody else's."""
    values = {"holder": lease.holder, "reviewer": lease.reviewer, "until": lease.until}
    claim = insert_into(leases, connection.dialect.name).values(comment_key=key, **values)
    claim = claim.on_conflict_do_update(
        index_elements=[leases.c.comment_key],
        set_=values,
        where=or_(leases.c.until <= lease.now, leases.c.holder == lease.holder),
    )
    return connection.execute(claim.execution_options(preserve_rowcount=True)).rowcount == 1


def renew(connection: Connection, lease: Lease) -> None:
    """Lease longer what the session still has."""
    ours = update(leases).where(leases.c.holder == lease.holder, leases.c.until > lease.now)
    connection.execute(ours.values(until=lease.until))


def give_back(connection: Connection, holder: str, key: int | None = None) -> None:
    """End a session's lease on one comment, or all it has."""
    which = leases.c.holder == holder
    connection.execute(delete(leases).where(which if key is None else which & (leases.c.comment_key == key)))


def settle(connection: Connection, key: int, holder: str | None, now: datetime) -> None:
    """End every lease on a comment that is decided on.

    Raises:
        ReviewRefusedError: When another than this session has it open.
    """
    row = connection.execute(select(leases).where(leases.c.comment_key == key)).one_or_none()
    if row is not None and row.holder != holder and row.until > now:
        raise ReviewRefusedError(f"{row.reviewer} has it open at the moment")
    if row is not None:
        connection.execute(delete(leases).where(leases.c.comment_key == key))
