"""Hold the audit trail against itself and against what it stands for: what was altered, is missing or was moved is named."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from moderation.store.rows import submitted
from moderation.store.schema import acts, chains, comments, decisions, reviews, trail
from moderation.store.trail import ACT, DECISION, REVIEW, Fact, chain_of, digest, link

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sqlalchemy import Connection, Row, Table

    Rows = Sequence[Row[*tuple[Any, ...]]]

_TABLES: dict[str, Table] = {DECISION: decisions, REVIEW: reviews, ACT: acts}
_AT_ONCE = 1000


class _Keys:
    """A set of keys that takes a bit for each."""

    def __init__(self) -> None:
        self._bits = bytearray()

    def add(self, key: int) -> bool:
        """Put a key in; tell whether it is new."""
        if key in self:
            return False
        self._bits.extend(bytes(max(0, key // 8 + 1 - len(self._bits))))
        self._bits[key // 8] |= 1 << key % 8
        return True

    def __contains__(self, key: int) -> bool:
        return key // 8 < len(self._bits) and bool(self._bits[key // 8] & 1 << key % 8)


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that is not as it was entered.

    Attributes:
        what: What it is about: "decision 17", or "trail 3/120" for the 120th row of chain 3.
        problem: What is wrong with it.
    """

    what: str
    problem: str


@dataclass(frozen=True, slots=True)
class End:
    """The end of a chain: to keep it elsewhere proves later that everything before it is as it was.

    Attributes:
        sequence: How many rows the chain has.
        hash: The hash of the last, in hexadecimal digits.
    """

    sequence: int
    hash: str


@dataclass(frozen=True, slots=True)
class Audit:
    """What came out.

    Attributes:
        rows: How many rows the trail has.
        faults: What is wrong, `MOST_FAULTS` at most.
        ends: The end of each chain.
    """

    rows: int
    faults: tuple[Fault, ...]
    ends: Mapping[int, End]


MOST_FAULTS = 1000
"""Faults that are told; behind the first of a chain there may be one for every row."""


def verify(connection: Connection, earlier: Mapping[int, End]) -> Audit:
    """Go through the trail once; it takes a bit of memory for each row, and no more.

    Args:
        connection: Within a transaction that sees one moment, whatever is written meanwhile.
        earlier: Ends of chains that were kept elsewhere; they must still be part of their chains.
    """
    ends = {row.chain: End(row.sequence, row.hash.hex()) for row in connection.execute(select(chains))}
    faults: list[Fault] = []
    for fault in _faults(connection, ends, earlier):
        faults.append(fault)
        if len(faults) == MOST_FAULTS:
            break
    return Audit(sum(end.sequence for end in ends.values()), tuple(faults), ends)


def _faults(connection: Connection, ends: Mapping[int, End], earlier: Mapping[int, End]) -> Iterator[Fault]:
    entered = {what: _Keys() for what in _TABLES}
    for chain, end in sorted(ends.items()):
        yield from _chain(connection, chain, end, earlier.get(chain), entered)
    for chain in sorted(earlier.keys() - ends.keys()):
        yield Fault(f"trail {chain}", "the chain is missing")
    for what, table in _TABLES.items():
        yield from _unentered(connection, what, table, entered[what])


def _chain(
    connection: Connection, chain: int, end: End, earlier: End | None, entered: Mapping[str, _Keys]
) -> Iterator[Fault]:
    """Follow a chain from its first row to the end that was noted."""
    before, expected = b"", 1
    hashes = {}
    for rows in _pages(connection, chain, end.sequence):
        contents = _contents(connection, rows)
        for row in rows:
            place = f"trail {chain}/{row.sequence}"
            if row.sequence != expected:
                yield Fault(place, f"{row.sequence - expected} rows before it are missing")
            fact = Fact(chain, row.what, row.row_key, row.content)
            if link(before, chain, row.sequence, fact) != row.hash:
                yield Fault(place, "the row, or one before it, was altered or moved")
            yield from _content(row, contents.get((row.what, row.row_key)))
            if row.what in entered and not entered[row.what].add(row.row_key):
                yield Fault(f"{row.what} {row.row_key}", "it is in the trail more than once")
            before, expected = row.hash, row.sequence + 1
            if earlier is not None and row.sequence == earlier.sequence:
                hashes[row.sequence] = row.hash.hex()
    if (expected - 1, before.hex()) != (end.sequence, end.hash):
        yield Fault(f"trail {chain}/{end.sequence}", "the end of the chain is not the one that was noted")
    if earlier is not None and earlier.sequence and hashes.get(earlier.sequence) != earlier.hash:
        yield Fault(f"trail {chain}/{earlier.sequence}", "it is not the end that was kept elsewhere")


def _pages(connection: Connection, chain: int, last: int) -> Iterator[Rows]:
    after = 0
    rows = select(trail).where(trail.c.chain == chain).order_by(trail.c.sequence).limit(_AT_ONCE)
    while page := connection.execute(rows.where(trail.c.sequence > after, trail.c.sequence <= last)).all():
        yield page
        after = page[-1].sequence


def _contents(connection: Connection, rows: Rows) -> dict[tuple[str, int], tuple[int, bytes]]:
    """Hash again what rows of the trail stand for; give it with its comment, by what it is and its key."""
    contents: dict[tuple[str, int], tuple[int, bytes]] = {}
    for what, table in _TABLES.items():
        keys = [row.row_key for row in rows if row.what == what]
        if not keys:
            continue
        found = connection.execute(select(table).where(table.c.key.in_(keys))).mappings().all()
        texts = _texts(connection, {row["comment_key"] for row in found}) if what == DECISION else {}
        for row in found:
            # A comment that is gone has no columns, and the digest is another.
            parts = [row, texts.get(row["comment_key"], {})] if what == DECISION else [row]
            contents[what, row["key"]] = row["comment_key"], digest(*parts)
    return contents


def _texts(connection: Connection, keys: set[int]) -> dict[int, dict[str, Any]]:
    rows = connection.execute(select(comments).where(comments.c.key.in_(keys)))
    return {row.key: submitted(row) for row in rows}


def _content(row: Row[*tuple[Any, ...]], found: tuple[int, bytes] | None) -> Iterator[Fault]:
    what = f"{row.what} {row.row_key}"
    if found is None:
        yield Fault(what, "it is missing")
    elif found[1] != row.content:
        yield Fault(what, "it, or the comment it is about, was altered")
    elif chain_of(found[0]) != row.chain:
        yield Fault(what, f"it is entered in chain {row.chain}, which is not that of its comment")


def _unentered(connection: Connection, what: str, table: Table, entered: _Keys) -> Iterator[Fault]:
    after = 0
    keys = select(table.c.key).order_by(table.c.key).limit(_AT_ONCE)
    while page := connection.execute(keys.where(table.c.key > after)).scalars().all():
        yield from (Fault(f"{what} {key}", "it is not in the trail") for key in page if key not in entered)
        after = page[-1]
