"""Share a rescoring among processes: what is left of it is cut into ranges of keys, and each is decided on once.

A run begins as one range, the rest, which nobody has. Who wants work cuts a piece off the head of the rest and has it
on lease. A piece is done in one transaction: the decisions, the counts, and the range itself, which is gone then. So a
process that is killed leaves a range that was not begun as far as the database knows; when its lease has run out,
somebody else takes it. A lease only keeps two from doing the same work; where it happens all the same (a laptop that
slept), whoever is done first takes the range away, and the other keeps nothing.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import asdict, dataclass
from datetime import timedelta
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import delete, func, insert, or_, select, update

from moderation.store.deciding import decide_again
from moderation.store.engine import insert_into, transaction
from moderation.store.outbox import tell_decided
from moderation.store.rows import records
from moderation.store.schema import OPEN, comments, ranges, runs
from moderation.store.selecting import is_stale
from moderation.store.trail import enter

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlalchemy import ColumnElement, Connection, Engine, Insert, Row

    from moderation.domain import Decision, Record
    from moderation.store.selecting import Selection, Versions

LEASE = timedelta(seconds=30)
"""How long a range is kept for whoever has it: many times what it takes."""

_END = 2**63 - 1
_MOST = 128
"""Comments in a range."""
_LONG = 50_000
"""Characters of comments in a range, give or take one comment: some seconds of work."""


@dataclass(frozen=True, slots=True)
class Run:
    """One rescoring.

    Attributes:
        key: Its number.
        selection: The comments it decides on again.
        versions: What it decides with.
    """

    key: int
    selection: Selection
    versions: Versions


class Range(NamedTuple):
    """Comments whose keys lie above `after` and not above `last`."""

    after: int
    last: int


class Progress(NamedTuple):
    """How far a run is.

    Attributes:
        total: Comments that were to be decided on when it began.
        counts: What was counted, by all processes together.
        is_over: Nothing is left, or a later run with other versions took its place.
        is_complete: Nothing is left.
    """

    total: int
    counts: Counter[str]
    is_over: bool
    is_complete: bool


class Rescored(NamedTuple):
    """A new decision on the comment with this key, and what is to be counted of it."""

    key: int
    decision: Decision
    counts: Counter[str]


class Runs:
    """The runs of one database; safe for threads. Every method raises StoreError when the database fails."""

    def __init__(self, engine: Engine, listeners: frozenset[str] = frozenset()) -> None:
        self._engine, self._listeners = engine, listeners

    def begin(self, selection: Selection, versions: Versions, now: datetime) -> Run:
        """Begin a run, or join the one that is open for the same selection and versions.

        An open run with other versions ends: of two policies the one that was asked for last is meant.
        """
        named = asdict(selection) | {"versions": versions}
        job = json.dumps({name: value for name, value in named.items() if value is not None}, default=str)
        row: dict[str, Any] = {
            "job": job,
            "policy_version": versions.policy,
            "model_version": versions.model,
            "counts": {},
            "began_at": now,
        }
        while True:
            with transaction(self._engine, write=True) as connection:
                other = or_(runs.c.policy_version != versions.policy, runs.c.model_version != versions.model)
                connection.execute(update(runs).where(OPEN, other).values(ended_at=now))
                which = select(runs.c.key).where(OPEN, runs.c.job == job)
                key: int | None = connection.execute(which).scalar_one_or_none()
                if key is None and "total" in row:
                    key = _begin(connection, selection, row)
            if key is not None:
                return Run(key, selection, versions)
            row["total"] = self.count(selection)  # outside the transaction: it may read for long

    def count(self, selection: Selection) -> int:
        """Count the comments selected."""
        with transaction(self._engine) as connection:
            which = select(func.count()).select_from(comments).where(selection.condition())
            return connection.execute(which).scalar_one()

    def piece(self, selection: Selection, after: int = 0) -> Range | None:
        """Give the next range of selected comments above a key; None where there is none."""
        with transaction(self._engine) as connection:
            return _piece(connection, selection, Range(after, _END))

    def page(self, selection: Selection, piece: Range) -> list[tuple[int, Record]]:
        """List the selected comments of a range: pairs of key and record."""
        within = comments.c.key > piece.after, comments.c.key <= piece.last
        rows = select(comments).where(selection.condition(), *within).order_by(comments.c.key)
        with transaction(self._engine) as connection:
            return records(connection, connection.execute(rows).all())

    def claim(self, run: Run, now: datetime) -> Range | None:
        """Take a range of the run: one whose lease has run out, or a new one.

        Returns:
            None where nothing is left, or others have it: `progress` tells which.
        """
        while (left := self._left(run, now)).ranges:
            with transaction(self._engine, write=True) as connection:
                if left.lost is not None:
                    taken = _renew(connection, run, left.lost, now)
                elif left.rest is not None and left.piece is not None:
                    taken = _cut(connection, run, left.rest, left.piece, now)
                elif left.rest is not None and left.ranges == 1:
                    _end(connection, run, left)
                    continue
                else:
                    return None
            if taken is not None:
                return taken
        with transaction(self._engine, write=True) as connection:
            connection.execute(update(runs).where(runs.c.key == run.key, OPEN).values(ended_at=now))
        return None

    def finish(self, run: Run, piece: Range, decided: Sequence[Rescored]) -> list[int] | None:
        """Keep the decisions on a range, all in one commit or none, and count them.

        Returns:
            The keys of the comments that got one: where only stale ones are selected, not those that another
            run has decided on meanwhile. None where somebody else was done with the range first, or the run is over.
        """
        with transaction(self._engine, write=True) as connection:
            if not _is_open(connection, run) or not _changes_one(
                connection, delete(ranges).where(_is(run, piece))
            ):
                return None
            keys = [each.key for each in decided]
            condition = is_stale(run.selection.stale)
            # Locked in the order of their keys, so that two writers wait for each other and not for ever.
            locked = select(comments.c.key).where(comments.c.key.in_(keys)).order_by(comments.c.key)
            connection.execute(locked.with_for_update(key_share=True)).all()
            still = set(connection.scalars(select(comments.c.key).where(comments.c.key.in_(keys), condition)))
            kept = [each for each in decided if each.key in still]
            if kept:
                pairs = [(each.key, each.decision) for each in kept]
                enter(connection, decide_again(connection, pairs))
                tell_decided(connection, pairs, self._listeners)
                which = select(runs.c.counts).where(runs.c.key == run.key).with_for_update()
                counts = Counter(connection.execute(which).scalar_one())
                for each in kept:
                    counts.update(each.counts)
                connection.execute(update(runs).where(runs.c.key == run.key).values(counts=counts))
            return [each.key for each in kept]

    def release(self, run: Run, piece: Range, now: datetime) -> None:
        """Give a range back that was not decided on."""
        with transaction(self._engine, write=True) as connection:
            past = now - timedelta(seconds=1)
            connection.execute(update(ranges).where(_is(run, piece)).values(leased_until=past))

    def progress(self, run: Run) -> Progress:
        """Tell how far a run is."""
        with transaction(self._engine) as connection:
            row = connection.execute(select(runs).where(runs.c.key == run.key)).one()
            left = connection.execute(select(ranges.c.last).where(_of(run)).limit(1)).first()
        return Progress(row.total, Counter(row.counts), row.ended_at is not None, left is None)

    def _left(self, run: Run, now: datetime) -> _Left:
        with transaction(self._engine) as connection:
            if not _is_open(connection, run):
                return _Left(0)
            rows = connection.execute(select(ranges).where(_of(run)).order_by(ranges.c.last)).all()
            lost = next((row for row in rows if row.leased_until and row.leased_until < now), None)
            rest = next((Range(row.after, row.last) for row in rows if row.leased_until is None), None)
            if lost is not None or rest is None:
                return _Left(len(rows), lost=lost)
            piece = _piece(connection, run.selection, rest)
            # Of two comments posted at once, the one with the lower key may be seen later.
            is_last = piece is None and len(rows) == 1 and run.selection.stale is not None
            missed = is_last and _piece(connection, run.selection, Range(0, rest.last)) is not None
            return _Left(len(rows), rest=rest, piece=piece, has_missed=missed)


class _Left(NamedTuple):
    """What is left of a run.

    Attributes:
        ranges: How many; none where the run is over.
        lost: One whose lease has run out.
        rest: The one that nobody has.
        piece: What to cut off it.
        has_missed: Something is left below it.
    """

    ranges: int
    lost: Row[Any] | None = None
    rest: Range | None = None
    piece: Range | None = None
    has_missed: bool = False


@cache
def _unless_open(dialect: str) -> Insert:
    """Insert a run unless one is open for the same job."""
    insert_run = insert_into(runs, dialect)
    return insert_run.on_conflict_do_nothing(index_elements=[runs.c.job], index_where=OPEN).inline()


def _begin(connection: Connection, selection: Selection, row: dict[str, Any]) -> int | None:
    """Begin a run; None where another process has begun and ended it in this very moment."""
    keep = _unless_open(connection.dialect.name).execution_options(preserve_rowcount=True)
    is_new = connection.execute(keep, row).rowcount == 1
    which = select(runs.c.key).where(OPEN, runs.c.job == row["job"])
    key: int | None = connection.execute(which).scalar_one_or_none()
    if is_new and key is not None:
        # Stale comments that come in later are decided on too; of all comments, those that are there.
        newest = select(func.coalesce(func.max(comments.c.key), 0))
        last = _END if selection.stale else connection.execute(newest).scalar_one()
        connection.execute(insert(ranges), {"run_key": key, "last": last, "after": 0})
    return key


def _piece(connection: Connection, selection: Selection, rest: Range) -> Range | None:
    """Find how far the next range goes: to so many comments, to so much text, or to the newest comment."""
    within = comments.c.key > rest.after, comments.c.key <= rest.last
    rows = select(comments.c.key, func.length(comments.c.text)).where(selection.condition(), *within)
    found = connection.execute(rows.order_by(comments.c.key).limit(_MOST)).all()
    characters, last = 0, None
    for key, length in found:
        if last is not None and characters + length > _LONG:
            return Range(rest.after, last)
        characters, last = characters + length, key
    if last is not None and len(found) < _MOST:
        newest = connection.execute(select(func.max(comments.c.key))).scalar_one()
        return Range(rest.after, min(newest, rest.last))
    return last and Range(rest.after, last)


def _renew(connection: Connection, run: Run, lost: Row[Any], now: datetime) -> Range | None:
    """Take a range whose lease has run out, unless somebody was faster."""
    found = Range(lost.after, lost.last)
    which = _is(run, found), ranges.c.leased_until == lost.leased_until
    taken = _changes_one(connection, update(ranges).where(*which).values(leased_until=now + LEASE))
    return found if taken else None


def _cut(connection: Connection, run: Run, rest: Range, piece: Range, now: datetime) -> Range | None:
    """Cut a piece off the rest, or take it whole, unless somebody was faster."""
    until = now + LEASE
    if piece == rest:
        taken = _changes_one(connection, update(ranges).where(_is(run, rest)).values(leased_until=until))
        return piece if taken else None
    if not _changes_one(connection, update(ranges).where(_is(run, rest)).values(after=piece.last)):
        return None
    row = {"run_key": run.key, "last": piece.last, "after": piece.after, "leased_until": until}
    connection.execute(insert(ranges), row)
    return piece


def _end(connection: Connection, run: Run, left: _Left) -> None:
    """Take the rest away, in which nothing is left, or begin it again for what was missed."""
    if left.rest is not None:
        which = _is(run, left.rest)
        again, away = update(ranges).where(which).values(after=0), delete(ranges).where(which)
        connection.execute(again if left.has_missed else away)


def _is_open(connection: Connection, run: Run) -> bool:
    return connection.execute(select(runs.c.key).where(runs.c.key == run.key, OPEN)).first() is not None


def _of(run: Run) -> ColumnElement[bool]:
    return ranges.c.run_key == run.key


def _is(run: Run, piece: Range) -> ColumnElement[bool]:
    return (ranges.c.run_key == run.key) & (ranges.c.last == piece.last) & (ranges.c.after == piece.after)


def _changes_one(connection: Connection, statement: Any) -> bool:
    return connection.execute(statement.execution_options(preserve_rowcount=True)).rowcount == 1
