"""What people do, as one transaction each: the row that is added, what it changes of the lists, and its entry in the trail.

Every function expects a transaction that may write, and locks the comment's row first: two people at the same comment take
turns, and the second sees what the first has done.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, insert, select, update

from moderation.domain import Act, Deed, Verdict
from moderation.errors import ReviewRefusedError
from moderation.store.leasing import settle
from moderation.store.placing import barred, listed
from moderation.store.rows import act_row, record_of, review_row
from moderation.store.schema import acts, comments, decisions, reviews
from moderation.store.trail import ACT, REVIEW, Fact, digest, enter

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection, Table

    from moderation.domain import Record, Review


def add_review(
    connection: Connection, key: int, review: Review, holder: str | None, seen: int | None
) -> Record:
    """Add a verdict; see `moderation.store.Store.review`."""
    before = _locked(connection, key)
    settle(connection, key, holder, review.reviewed_at)
    if barred(before) == review.reviewer:
        raise ReviewRefusedError(f"another person than {review.reviewer} decides on the appeal")
    latest = before.reviews[-1] if before.reviews else None
    if seen is not None and latest is not None and (latest.number or 0) > seen:
        raise ReviewRefusedError(f"{latest.reviewer} has decided on it meanwhile")
    decision = connection.execute(
        select(func.max(decisions.c.key)).where(decisions.c.comment_key == key)
    ).scalar_one()
    row = review_row(key, decision, review)
    number = _insert(connection, reviews, row)
    after = replace(before, reviews=(*before.reviews, replace(review, number=number)))
    return _finished(connection, key, after, _fact(REVIEW, number, row))


def add_act(connection: Connection, key: int, act: Act) -> Record:
    """Add a note, a skip or a blind sample."""
    return _act(connection, key, _locked(connection, key), act)


def undo(connection: Connection, key: int, reviewer: str, moment: datetime, holder: str | None) -> Record:
    """Withdraw the verdict in force; see `moderation.store.Store.undo`."""
    before = _locked(connection, key)
    latest = before.reviews[-1] if before.reviews else None
    if latest is None:
        raise ReviewRefusedError("there is no verdict of a person to undo")
    if latest.reviewer != reviewer:
        raise ReviewRefusedError(f"the verdict in force is of {latest.reviewer}, who alone can undo it")
    settle(connection, key, holder, moment)
    after = replace(before, reviews=before.reviews[:-1], withdrawn=(*before.withdrawn, latest))
    act = Act(deed=Deed.UNDO, person=reviewer, acted_at=moment, review=latest.number)
    return _act(connection, key, after, act)


def appeal(connection: Connection, key: int, author: str | None, words: str, moment: datetime) -> Record:
    """Open a rejection again; see `moderation.store.Store.appeal`."""
    before = _locked(connection, key)
    earlier = before.appeal
    if earlier is not None and earlier.is_open:
        return before
    if earlier is not None:
        raise ReviewRefusedError("an appeal was decided on already, and there is one for each comment")
    if before.is_waiting:
        raise ReviewRefusedError("a person is about to look at it; only what was decided can be appealed")
    if before.verdict is not Verdict.REJECT:
        raise ReviewRefusedError("it is published; only a rejection can be appealed")
    review = before.reviews[-1].number if before.reviews else None
    person = author or before.comment.author or "the author"
    act = Act(deed=Deed.APPEAL, person=person, acted_at=moment, words=words, review=review)
    return _act(connection, key, before, act)


def _locked(connection: Connection, key: int) -> Record:
    lock = select(comments).where(comments.c.key == key).with_for_update(key_share=True)
    return record_of(connection, connection.execute(lock).one())


def _act(connection: Connection, key: int, before: Record, act: Act) -> Record:
    row = act_row(key, act)
    number = _insert(connection, acts, row)
    after = replace(before, acts=(*before.acts, replace(act, number=number)))
    return _finished(connection, key, after, _fact(ACT, number, row))


def _insert(connection: Connection, table: Table, row: dict[str, Any]) -> int:
    key: int = connection.execute(insert(table).returning(table.c.key), row).scalar_one()
    return key


def _fact(what: str, number: int, row: dict[str, Any]) -> Fact:
    return Fact(row["comment_key"], what, number, digest(row | {"key": number}))


def _finished(connection: Connection, key: int, record: Record, fact: Fact) -> Record:
    """Bring the comment's columns up to its record, and enter in the trail what was added."""
    shown = {"reviewed": bool(record.reviews), "listed": listed(record), "barred": barred(record)}
    connection.execute(update(comments).where(comments.c.key == key).values(shown))
    enter(connection, [fact])
    return record
