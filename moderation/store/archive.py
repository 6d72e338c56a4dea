"""Everything that is stored, page by page or counted: for figures and for exports."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import ColumnElement, exists, false, func, select, true

from moderation.domain import Guideline, Record, is_storable
from moderation.store.placing import REJECTED, WAITING
from moderation.store.rows import records
from moderation.store.schema import comments, reviews

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection


EVERY: ColumnElement[bool] = true()
"""Every comment."""
REJECTIONS: ColumnElement[bool] = comments.c.listed == REJECTED
"""Comments whose rejection is in force and that wait for nobody."""
REVIEWED: ColumnElement[bool] = exists().where(reviews.c.comment_key == comments.c.key)
"""Comments that a person gave a verdict on."""


class Scope(NamedTuple):
    """A part of an archive.

    Attributes:
        site: One site's, or every site's.
        since: What came in at this time or later.
        until: What came in before this time.
    """

    site: str | None = None
    since: datetime | None = None
    until: datetime | None = None


class Kept(NamedTuple):
    """A stored comment.

    Attributes:
        key: Its key.
        received_at: When it came in.
        record: The comment with everything that was decided about it.
    """

    key: int
    received_at: datetime
    record: Record


class Tally(NamedTuple):
    """How many comments are alike in where they stand.

    Attributes:
        is_waiting: Whether they wait for a person.
        is_rejected: Whether their rejection is in force and they wait for nobody.
        is_held: Whether the machine asks for a person.
        is_reviewed: Whether a verdict of a person stands.
        concern: The guideline they are listed for; None where nothing speaks against them.
        number: How many.
    """

    is_waiting: bool
    is_rejected: bool
    is_held: bool
    is_reviewed: bool
    concern: Guideline | None
    number: int


def page(
    connection: Connection, scope: Scope, which: ColumnElement[bool], after: int, limit: int
) -> list[Kept]:
    """Read comments by key, behind one."""
    rows = connection.execute(
        select(comments)
        .where(comments.c.key > after, *_within(scope), which)
        .order_by(comments.c.key)
        .limit(limit)
    ).all()
    found = records(connection, rows)
    return [Kept(key, row.received_at, record) for row, (key, record) in zip(rows, found, strict=True)]


def tally(connection: Connection, scope: Scope) -> list[Tally]:
    """Count comments by where they stand."""
    alike = (comments.c.listed, comments.c.needs_review, comments.c.reviewed, comments.c.concern)
    rows = connection.execute(select(*alike, func.count()).where(*_within(scope)).group_by(*alike))
    return [
        Tally(
            is_waiting=listed == WAITING,
            is_rejected=listed == REJECTED,
            is_held=needs_review,
            is_reviewed=reviewed,
            concern=concern and Guideline(concern),
            number=number,
        )
        for listed, needs_review, reviewed, concern, number in rows
    ]


def _within(scope: Scope) -> list[ColumnElement[bool]]:
    within: list[ColumnElement[bool]] = []
    if scope.site is not None:
        within.append(comments.c.site == scope.site if is_storable(scope.site) else false())
    if scope.since is not None:
        within.append(comments.c.received_at >= scope.since)
    if scope.until is not None:
        within.append(comments.c.received_at < scope.until)
    return within
