"""The outbox: what sites want to hear of, written in the transaction of what happened, kept until it was heard.

A letter is there if and only if what it tells of was committed. It is taken by one sender at a time (`Outbox.claim`),
gone when it was delivered, and kept as a dead letter when nobody took it in all attempts. Of one comment only the
oldest letter is due, so that a site hears of its changes in their order; a dead letter holds the later ones back too,
until somebody has it sent again.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import uuid4

from sqlalchemy import ColumnElement, delete, false, insert, select, update

from moderation.domain import is_storable
from moderation.store.engine import transaction
from moderation.store.rows import MANY, records
from moderation.store.schema import comments, outbox

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from typing import Any

    from sqlalchemy import Connection, Engine, Row, Select

    from moderation.domain import Decision, Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """What a site is to hear of.

    Attributes:
        key: Its number in the outbox.
        site: Who wants to hear of it.
        payload: What is sent, the same in every attempt: JSON without any words of the comment.
        attempts: How often it was sent.
        due_at: When it is to be sent, or None for a dead letter.
        error: What went wrong last, or nothing.
    """

    key: int
    site: str
    payload: str
    attempts: int
    due_at: datetime | None
    error: str


class Outbox:
    """Keeps letters until they were delivered."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def due(self, site: str, now: datetime, limit: int) -> list[Letter]:
        """List letters to a site that are to be sent by now, oldest first, of each comment the oldest alone."""
        earlier = outbox.alias()
        waits = (
            select(earlier.c.key)
            .where(earlier.c.comment_key == outbox.c.comment_key, earlier.c.key < outbox.c.key)
            .exists()
        )
        which = (outbox.c.site == site) & (outbox.c.due_at <= now) & ~waits
        return self._list(select(outbox).where(which).limit(limit))

    def all_of(self, site: str | None = None) -> list[Letter]:
        """List what is not delivered yet, dead letters too, of one site or of all, oldest first."""
        rows = select(outbox)
        return self._list(rows if site is None else rows.where(_of(site)))

    def claim(self, letter: Letter, until: datetime) -> bool:
        """Take a letter to send it; nobody else gets it before `until`.

        Returns:
            Whether it is ours: False where another sender was faster.
        """
        untouched = (outbox.c.key == letter.key) & (outbox.c.due_at == letter.due_at)
        with transaction(self._engine, write=True) as connection:
            taken = update(outbox).where(untouched).values(due_at=until)
            return connection.execute(taken).rowcount == 1

    def remove(self, letter: Letter) -> None:
        """Forget a letter that was delivered."""
        with transaction(self._engine, write=True) as connection:
            connection.execute(delete(outbox).where(outbox.c.key == letter.key))

    def postpone(self, letter: Letter, due_at: datetime | None, error: str) -> None:
        """Note an attempt that failed, and when the next one is due; None makes it a dead letter."""
        noted = {"attempts": letter.attempts + 1, "due_at": due_at, "error": error}
        with transaction(self._engine, write=True) as connection:
            connection.execute(update(outbox).where(outbox.c.key == letter.key).values(noted))

    def revive(self, now: datetime, site: str | None = None) -> int:
        """Let dead letters be sent again, all their attempts before them; give their number."""
        dead = outbox.c.due_at.is_(None)
        which = dead if site is None else dead & _of(site)
        with transaction(self._engine, write=True) as connection:
            return connection.execute(update(outbox).where(which).values(attempts=0, due_at=now)).rowcount

    def _list(self, rows: Select[Any]) -> list[Letter]:
        with transaction(self._engine) as connection:
            return [_letter(row) for row in connection.execute(rows.order_by(outbox.c.key))]


def _of(site: str) -> ColumnElement[bool]:
    return outbox.c.site == site if is_storable(site) else false()


def tell(connection: Connection, key: int, before: Record | None, after: Record) -> None:
    """Put what changed for a comment into the outbox; nothing where nothing did.

    Args:
        connection: That of the transaction in which it changes.
        key: The comment's.
        before: What was in force, or None: the comment is new.
        after: What is in force now.
    """
    was, now = before and _state(before), _state(after)
    if was == now:
        return
    latest = after.reviews[-1] if after.reviews else None
    happened_at = after.decision.decided_at if latest is None else latest.reviewed_at
    payload = {
        "id": str(uuid4()),
        "event": "decision.made" if before is None else "decision.changed",
        "site": after.comment.site,
        "comment": after.comment.id,
        **now,
        "previous": was,
        "by": "machine" if latest is None else "person",
        "happened_at": happened_at.isoformat(),
    }
    row = {
        "comment_key": key,
        "site": after.comment.site,
        "payload": json.dumps(payload),
        "attempts": 0,
        "due_at": happened_at,
        "error": "",
    }
    connection.execute(insert(outbox), row)


def tell_decided(
    connection: Connection, decided: Sequence[tuple[int, Decision]], listeners: frozenset[str]
) -> None:
    """Put into the outbox what new decisions changed, for the sites that listen.

    Args:
        connection: That of the transaction in which the decisions were put in.
        decided: Pairs of a comment's key and its latest decision.
        listeners: The sites.
    """
    if not listeners:
        return
    keys = [key for key, _ in decided]
    for start in range(0, len(keys), MANY):
        which = comments.c.key.in_(keys[start : start + MANY]), comments.c.site.in_(listeners)
        for key, after in records(connection, connection.execute(select(comments).where(*which)).all()):
            tell(connection, key, replace(after, decisions=after.decisions[:-1]), after)


def _state(record: Record) -> dict[str, Any]:
    return {
        "verdict": record.verdict.value,
        "needs_review": record.decision.needs_review and not record.reviews,
    }


def _letter(row: Row[Any]) -> Letter:
    return Letter(
        key=row.key,
        site=row.site,
        payload=row.payload,
        attempts=row.attempts,
        due_at=row.due_at,
        error=row.error,
    )
