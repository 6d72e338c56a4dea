"""The audit trail: a row for each decision, review and act, chained by hash, so that no change goes unseen.

A row's hash covers the hash before it, its place, and the hash of what it stands for, as it is in its own table. To change,
leave out or move a row means to change every later hash of its chain, and the end of the chain in `chains` too.

There are `CHAINS` chains, and all rows of one comment are in one of them: writers wait only for those of the same chain, and
only from their last statement to their commit. Chains are taken in the order of their numbers, so no two wait for each other.
"""

from __future__ import annotations

import json
from collections import defaultdict
from datetime import UTC, datetime
from hashlib import sha256
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import bindparam, insert, select, update

from moderation.store.schema import chains, trail

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sqlalchemy import Connection

CHAINS = 16

DECISION, REVIEW, ACT = "decision", "review", "act"
"""What a row of the trail stands for."""

_ENDS = (
    select(chains.c.chain, chains.c.sequence, chains.c.hash)
    .where(chains.c.chain.in_(bindparam("which", expanding=True)))
    .order_by(chains.c.chain)
    .with_for_update()
)
_ADD = insert(trail)
_MOVE = (
    update(chains)
    .where(chains.c.chain == bindparam("which"))
    .values(sequence=bindparam("last"), hash=bindparam("end"))
)


class Fact(NamedTuple):
    """Something to enter in the trail.

    Attributes:
        comment_key: The comment it is about.
        what: `DECISION`, `REVIEW` or `ACT`.
        row_key: Its key in its own table.
        content: The hash of what it says, see `digest`.
    """

    comment_key: int
    what: str
    row_key: int
    content: bytes


def digest(*rows: Mapping[str, Any]) -> bytes:
    """Hash rows by their columns, whatever their order; a column that is null counts as none, so a later one changes nothing."""
    values = [{name: value for name, value in row.items() if value is not None} for row in rows]
    return sha256(json.dumps(values, sort_keys=True, separators=(",", ":"), default=_plain).encode()).digest()


def link(before: bytes, chain: int, sequence: int, fact: Fact) -> bytes:
    """Give the hash of a fact at its place, behind the one whose hash is `before`."""
    place = f"{chain} {sequence} {fact.what} {fact.row_key}\n".encode()
    return sha256(before + place + fact.content).digest()


def chain_of(comment_key: int) -> int:
    """Give the number of the chain that a comment's rows are in."""
    return comment_key % CHAINS


def enter(connection: Connection, facts: Iterable[Fact]) -> None:
    """Enter rows at the ends of their chains; the last thing to do in a transaction, for it makes others wait."""
    by_chain: dict[int, list[Fact]] = defaultdict(list)
    for fact in facts:
        by_chain[chain_of(fact.comment_key)].append(fact)
    rows: list[dict[str, Any]] = []
    moved: list[dict[str, Any]] = []
    for chain, last, end in connection.execute(_ENDS, {"which": list(by_chain)}).all() if by_chain else ():
        sequence, before = last, end
        for sequence, fact in enumerate(by_chain[chain], start=last + 1):
            before = link(before, chain, sequence, fact)
            rows.append(_row(chain, sequence, fact, before))
        moved.append({"which": chain, "last": sequence, "end": before})
    if rows:
        connection.execute(_ADD, rows)
        connection.execute(_MOVE, moved)


def _row(chain: int, sequence: int, fact: Fact, end: bytes) -> dict[str, Any]:
    return {
        "chain": chain,
        "sequence": sequence,
        "what": fact.what,
        "row_key": fact.row_key,
        "content": fact.content,
        "hash": end,
    }


def _plain(value: object) -> str:
    """Write a time the same whichever zone it came in."""
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    raise TypeError(f"a row of the trail holds no {type(value).__name__}")
