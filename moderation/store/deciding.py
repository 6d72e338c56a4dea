"""Put decisions in: their rows, what they change of the lists, and what is to be entered of them in the trail."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, insert, select, update

from moderation.domain import Deed
from moderation.errors import CommentNotFoundError
from moderation.store.placing import rearranged
from moderation.store.rows import decision_row, submitted
from moderation.store.schema import acts, comments, decisions
from moderation.store.trail import DECISION, Fact, digest

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy import Connection

    from moderation.domain import Decision

_ONE = insert(decisions).returning(decisions.c.key)
_MANY = insert(decisions).returning(decisions.c.key, sort_by_parameter_order=True)
_REARRANGE = (
    update(comments)
    .where(comments.c.key == bindparam("which"))
    .values({name: bindparam(name) for name in ("needs_review", "listed", "turn", "concern")})
)


def decide(
    connection: Connection, decided: Sequence[tuple[int, Decision]], texts: Mapping[int, Mapping[str, Any]]
) -> list[Fact]:
    """Put decisions in; give what is to be entered in the trail: each with the comment it is on."""
    rows = [decision_row(key, decision) for key, decision in decided]
    if len(rows) == 1:
        numbers = connection.execute(_ONE, rows[0]).scalars().all()
    elif rows:
        numbers = connection.execute(_MANY, rows).scalars().all()
    else:
        numbers = []
    return [
        Fact(row["comment_key"], DECISION, number, digest(row | {"key": number}, texts[row["comment_key"]]))
        for row, number in zip(rows, numbers, strict=True)
    ]


def decide_again(connection: Connection, decided: Sequence[tuple[int, Decision]]) -> list[Fact]:
    """Put decisions in beside earlier ones, and list the comments as their latest decisions say.

    Raises:
        CommentNotFoundError: When a key is no comment's.
    """
    latest = dict(decided)
    # Locked in the order of their keys, so that two writers wait for each other and not for ever.
    known = select(comments).where(comments.c.key.in_(latest)).order_by(comments.c.key)
    before = {row.key: row for row in connection.execute(known.with_for_update(key_share=True))}
    if missing := latest.keys() - before.keys():
        raise CommentNotFoundError(f"there is no comment with the key {min(missing)}")
    facts = decide(connection, decided, {key: submitted(row) for key, row in before.items()})
    appeals = select(acts.c.comment_key).where(
        acts.c.comment_key.in_(latest), acts.c.deed == Deed.APPEAL.value
    )
    appealed = set(connection.scalars(appeals))
    changed = [
        {"which": key, **columns}
        for key, decision in latest.items()
        if (columns := rearranged(before[key], decision, is_appealed=key in appealed)) is not None
    ]
    if changed:
        connection.execute(_REARRANGE, changed)
    return facts
