"""The queue, and what was rejected, as lists: light rows in an order, page by page, narrowed by filters.

Each question is answered from one partial index; what it costs grows with the page and not with the list.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import ColumnElement, and_, false, func, or_, select, tuple_

from moderation.domain import Effect, Guideline, Verdict, is_storable
from moderation.store.placing import REJECTED, WAITING
from moderation.store.schema import comments, decisions, leases

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlalchemy import Column, Connection, Row

BEGINNING = 200
"""Code points of a comment that a list shows."""

MOST_SEARCHED = 2_000
"""Comments that are looked through for one page of a search; the next page goes on from there."""

MOST_PAST = 100
"""Earlier comments of an author that are summed up."""

_SEARCHED_AT_ONCE = 250


class Order(StrEnum):
    """In what order comments are listed."""

    PRIORITY = "priority"
    """Threats first, then by uncertainty and age; see `moderation.store.placing`."""
    OLDEST = "oldest"
    NEWEST = "newest"


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """Which comments are listed, and in what order.

    Attributes:
        order: The order.
        site: One site's, or None for every site's.
        article: Those under the article of this URL.
        guideline: Those listed for this guideline: threats where anything speaks for one, else the strongest finding's.
        rejected: What is rejected and waits for nobody, to audit it, in place of what waits.
        words: Those that have these words in text, author, title of the article or id; whatever their case.
    """

    order: Order = Order.PRIORITY
    site: str | None = None
    article: str | None = None
    guideline: Guideline | None = None
    rejected: bool = False
    words: str | None = None


class Place(NamedTuple):
    """Where a comment stands in every order; a page begins behind it, or ends before it."""

    turn: float
    key: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A comment as a list shows it.

    Attributes:
        place: Where it stands; `place.key` is its key.
        site: The site it was posted on.
        id: The site's id of it.
        author: Who wrote it.
        article_title: Under which article, where that is known.
        beginning: The first `BEGINNING` code points of its text.
        received_at: When it came in.
        verdict: The verdict in force.
        concern: The guideline it is listed for; None where nothing speaks against it.
        score: The highest score of that guideline's findings.
        is_unread: Whether nothing could judge it, as it is not in English.
        is_appealed: Whether its author has appealed, and nobody has decided on that yet.
        open_by: Who has it open at the moment, if somebody else has.
    """

    place: Place
    site: str
    id: str
    author: str | None
    article_title: str | None
    beginning: str
    received_at: datetime
    verdict: Verdict
    concern: Guideline | None
    score: float | None
    is_unread: bool
    is_appealed: bool
    open_by: str | None

    @property
    def key(self) -> int:
        """The comment's key."""
        return self.place.key


class Part(NamedTuple):
    """Which part of a list.

    Attributes:
        limit: The most rows.
        after: The place to go on behind; None is the beginning.
        before: The place that the part ends right before, to go back; `after` is then not looked at.
    """

    limit: int = 50
    after: Place | None = None
    before: Place | None = None


class Page(NamedTuple):
    """Some rows of a list.

    Attributes:
        entries: The rows, in the order of the filter.
        end: Where to go on: behind the last comment looked at (before the first, for a page that was asked for
            backwards). None where the list ends.
    """

    entries: tuple[Entry, ...]
    end: Place | None


class Past(NamedTuple):
    """What was decided on an author's latest comments before this one, `MOST_PAST` at most.

    Attributes:
        approved: How many are published.
        rejected: How many are rejected.
        waiting: How many wait for a person.
        concerns: The guidelines the rejected ones are listed for, most frequent first, with their numbers.
    """

    approved: int
    rejected: int
    waiting: int
    concerns: tuple[tuple[Guideline, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """Who looks at a list, and when: what a colleague has open is marked, and what one may not decide is left out.

    Attributes:
        reviewer: The person; the giver of a verdict does not see an appeal against it.
        holder: The session, whose own leases are no colleague's.
        now: The time, with a time zone.
    """

    reviewer: str
    holder: str
    now: datetime


def page(connection: Connection, which: Filter, reader: Reader, part: Part) -> Page:
    """Read a page of a list."""
    places, end = _searched(connection, which, reader, part)
    entries = _entries(connection, reader, [place.key for place in places])
    found = tuple(entries[place.key] for place in places)
    return Page(found if part.before is None else found[::-1], end)


def free(
    connection: Connection, which: Filter, reader: Reader, part: Part
) -> tuple[list[Place], Place | None]:
    """Give the places of the next comments that no colleague has open, and where to go on."""
    taken = select(leases.c.comment_key).where(
        leases.c.comment_key == comments.c.key, leases.c.until > reader.now, leases.c.holder != reader.holder
    )
    return _searched(connection, which, reader, part, ~taken.exists())


def count(connection: Connection, which: Filter, most: int | None = None) -> int:
    """Count the comments of a list, and no more than `most`; a search is not counted."""
    rows = select(comments.c.key).where(matches(which)).limit(most).subquery()
    return connection.execute(select(func.count()).select_from(rows)).scalar_one()


def past(connection: Connection, site: str, author: str, before: int) -> Past:
    """Sum up what was decided on an author's comments on a site before the one of this key."""
    rows = connection.execute(
        select(comments.c.listed, comments.c.concern)
        .where(comments.c.site == site, comments.c.author == author, comments.c.key < before)
        .order_by(comments.c.key.desc())
        .limit(MOST_PAST)
    ).all()
    where = Counter(row.listed for row in rows)
    concerns = Counter(Guideline(row.concern) for row in rows if row.listed == REJECTED and row.concern)
    return Past(where[None], where[REJECTED], where[WAITING], tuple(concerns.most_common()))


def _searched(
    connection: Connection,
    which: Filter,
    reader: Reader,
    part: Part,
    *conditions: ColumnElement[bool],
) -> tuple[list[Place], Place | None]:
    """Find the places of a page, and where the next begins; words are looked for in so many comments and no more."""
    words = which.words.casefold() if which.words else ""
    columns = [comments.c.turn, comments.c.key]
    if words:
        columns += [comments.c[name] for name in ("text", "author", "article_title", "id")]
    backwards = part.before is not None
    place = part.before if backwards else part.after
    found: list[Place] = []
    size = _SEARCHED_AT_ONCE if words else part.limit
    for _ in range(MOST_SEARCHED // size if words else 1):
        behind = () if place is None else (_behind(which.order, place, backwards=backwards),)
        rows = connection.execute(
            select(*columns)
            .where(matches(which), _open_to(reader), *behind, *conditions)
            .order_by(*_ordering(which.order, backwards=backwards))
            .limit(size)
        ).all()
        for row in rows:
            place = Place(row.turn, row.key)
            if not words or _has(words, row):
                found.append(place)
            if len(found) == part.limit:
                return found, place
        if len(rows) < size:
            return found, None
    return found, place


def _has(words: str, row: Row[*tuple[Any, ...]]) -> bool:
    return any(words in value.casefold() for value in tuple(row)[2:] if value is not None)


def has(connection: Connection, which: Filter, key: int) -> bool:
    """Tell whether a comment is on a list; the words of a search are not looked at."""
    where = comments.c.key == key, matches(which)
    return connection.execute(select(comments.c.key).where(*where)).one_or_none() is not None


def matches(which: Filter) -> ColumnElement[bool]:
    """Say which comments are on a list, but for the words of a search."""
    where: list[ColumnElement[bool]] = [comments.c.listed == (REJECTED if which.rejected else WAITING)]
    if which.site is not None:
        where.append(_is(comments.c.site, which.site))
    if which.article is not None:
        where.append(_is(comments.c.article_url, which.article))
    if which.guideline is not None:
        where.append(comments.c.concern == which.guideline.value)
    return and_(*where)


def _is(column: Column[Any], value: str) -> ColumnElement[bool]:
    # What no database can name is nobody's, and PostgreSQL would not even look for it.
    return column == value if is_storable(value) else false()


def _open_to(reader: Reader) -> ColumnElement[bool]:
    return or_(comments.c.barred.is_(None), comments.c.barred != reader.reviewer)


def _ordering(order: Order, *, backwards: bool) -> list[ColumnElement[object]]:
    columns = (comments.c.turn, comments.c.key) if order is Order.PRIORITY else (comments.c.key,)
    descending = (order is Order.NEWEST) is not backwards
    return [column.desc() if descending else column.asc() for column in columns]


def _behind(order: Order, place: Place, *, backwards: bool) -> ColumnElement[bool]:
    descending = (order is Order.NEWEST) is not backwards
    if order is Order.PRIORITY:
        pair = tuple_(comments.c.turn, comments.c.key)
        return pair < tuple_(*place) if descending else pair > tuple_(*place)
    return comments.c.key < place.key if descending else comments.c.key > place.key


def _entries(connection: Connection, reader: Reader, keys: Sequence[int]) -> dict[int, Entry]:
    """Complete keys to rows: two questions, whatever their number."""
    if not keys:
        return {}
    columns = [
        comments.c[name]
        for name in ("key", "turn", "site", "id", "author", "article_title", "received_at", "concern")
    ]
    columns += [comments.c.needs_review, comments.c.reviewed, comments.c.listed, leases.c.reviewer]
    rows = connection.execute(
        select(*columns, func.substr(comments.c.text, 1, BEGINNING).label("beginning"))
        .outerjoin_from(
            comments,
            leases,
            and_(
                leases.c.comment_key == comments.c.key,
                leases.c.until > reader.now,
                leases.c.holder != reader.holder,
            ),
        )
        .where(comments.c.key.in_(keys))
    )
    wanted = (decisions.c.comment_key, decisions.c.verdict, decisions.c.scores, decisions.c.findings)
    latest = {
        row.comment_key: row
        for row in connection.execute(
            select(*wanted).where(decisions.c.comment_key.in_(keys)).order_by(decisions.c.key)
        )
    }
    return {row.key: _entry(row, latest[row.key]) for row in rows}


def _entry(row: Row[*tuple[Any, ...]], decision: Row[*tuple[Any, ...]]) -> Entry:
    is_appealed = row.listed == WAITING and (row.reviewed or not row.needs_review)
    is_rejected = is_appealed or row.listed == REJECTED
    findings = decision.findings
    scores = [
        finding["score"]
        for finding in findings
        if finding["guideline"] == row.concern and finding["effect"] in (Effect.JUDGE, Effect.REVIEW)
    ]
    return Entry(
        place=Place(row.turn, row.key),
        site=row.site,
        id=row.id,
        author=row.author,
        article_title=row.article_title,
        beginning=row.beginning,
        received_at=row.received_at,
        verdict=Verdict.REJECT if is_rejected else Verdict(decision.verdict),
        concern=row.concern and Guideline(row.concern),
        score=max(scores, default=None),
        is_unread=any(finding["effect"] == Effect.UNREAD for finding in findings),
        is_appealed=is_appealed,
        open_by=row.reviewer,
    )
