"""Find a text again under other articles: an index of bands, the numbers that texts alike share."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import ARRAY, BigInteger, Text, bindparam, func, select, true, union_all

from moderation.store.engine import insert_into
from moderation.store.schema import bands, comments

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import BindParameter, Connection, Insert, Select
    from sqlalchemy.sql.selectable import TableValuedAlias

    from moderation.domain import Comment

_NEWEST = 2**63 - 1
_MOST_READ = 100
"""Comments looked at for each band, the newest first: a text posted a thousand times costs no more."""
_TYPES = {"site": Text, "band": BigInteger, "key": BigInteger, "article": Text, "place": BigInteger}
_KEPT = ("site", "band", "key")


class Marked(NamedTuple):
    """A comment with the fingerprint of its text.

    Attributes:
        comment: The comment.
        bands: Its fingerprint, numbers in [-2⁶³, 2⁶³); none for a text too short to have one.
        key: Its number in the order of arrival; above every other until it is kept.
    """

    comment: Comment
    bands: Sequence[int]
    key: int = _NEWEST


class _Band(NamedTuple):
    """A number of a comment's fingerprint, with what is to be known of the comment: `place` is its own among those asked about."""

    site: str
    band: int
    key: int
    article: str | None
    place: int


def keep_bands(connection: Connection, marked: Sequence[Marked]) -> None:
    """Keep the fingerprints of stored comments; what is there already stays."""
    own = _each_band(marked)
    if not own:
        return
    if connection.dialect.name == "postgresql":
        connection.execute(_keep_all(), _arrays(own, *_KEPT))
    else:
        rows = [{"site": each.site, "band": each.band, "comment_key": each.key} for each in own]
        connection.execute(_keep(connection.dialect.name), rows)


@cache
def _keep(dialect: str) -> Insert:
    """Insert a band unless it is there."""
    return insert_into(bands, dialect).on_conflict_do_nothing()


@cache
def _keep_all() -> Insert:
    """Insert bands unless they are there, all with one statement: each sent by itself would be most of the work."""
    own = _sent(*_KEPT)
    columns = [bands.c.site, bands.c.band, bands.c.comment_key]
    rows = select(own.c.site, own.c.band, own.c.key)
    return insert_into(bands, "postgresql").from_select(columns, rows).on_conflict_do_nothing()


def _sent(*names: str) -> TableValuedAlias:
    """Give the columns of `_arrays` as a table."""
    arrays: list[BindParameter[Any]] = [bindparam(f"{name}s", type_=ARRAY(_TYPES[name])) for name in names]
    return func.unnest(*arrays).table_valued(*names, name="own").render_derived()


def _arrays(own: Sequence[_Band], *names: str) -> dict[str, list[Any]]:
    return {f"{name}s": [getattr(each, name) for each in own] for name in names}


def _each_band(marked: Sequence[Marked]) -> list[_Band]:
    return [
        _Band(each.comment.site, band, each.key, each.comment.article_url, place)
        for place, each in enumerate(marked)
        for band in each.bands
    ]


def most_shared_of_each(connection: Connection, marked: Sequence[Marked]) -> list[int]:
    """Count for each comment what `most_shared` counts; PostgreSQL, to which a question is a journey, is asked once."""
    if connection.dialect.name != "postgresql" or len(marked) <= 1:
        return [most_shared(connection, each) for each in marked]
    own = _each_band(marked)
    most = dict(connection.execute(_question_of_all(), _arrays(own, *_TYPES)).all()) if own else {}
    return [most.get(place, 0) for place in range(len(marked))]


@cache
def _question_of_all() -> Select[int, int]:
    """Ask for the place of each comment that shares bands with one under another article, and for the most of any."""
    own = _sent(*_TYPES)
    like = (
        select(bands.c.comment_key)
        .where(bands.c.site == own.c.site, bands.c.band == own.c.band, bands.c.comment_key < own.c.key)
        .order_by(bands.c.comment_key.desc())
        .limit(_MOST_READ)
        .lateral("found")
    )
    shared = (
        select(own.c.place, func.count().label("bands"))
        .join_from(own, like, true())
        .join(comments, comments.c.key == like.c.comment_key)
        .where(comments.c.article_url != own.c.article)
        .group_by(own.c.place, like.c.comment_key)
        .subquery()
    )
    return select(shared.c.place, func.max(shared.c.bands)).group_by(shared.c.place)


def most_shared(connection: Connection, marked: Marked) -> int:
    """Count the bands a comment shares with the earlier one most like it under another article of its site."""
    comment, marks, key = marked
    if not marks or comment.article_url is None:
        return 0
    asked: dict[str, int | str] = {f"band_{place}": band for place, band in enumerate(marks)}
    asked |= {"site": comment.site, "article": comment.article_url, "before": key}
    return connection.execute(_question(len(marks)), asked).scalar() or 0


@cache
def _question(count: int) -> Select[int]:
    """Ask for the most of so many bands that one comment under another article has."""
    each = [
        select(bands.c.comment_key)
        .where(
            bands.c.site == bindparam("site"),
            bands.c.band == bindparam(f"band_{place}"),
            bands.c.comment_key < bindparam("before"),
        )
        .order_by(bands.c.comment_key.desc())
        .limit(_MOST_READ)
        .subquery()
        for place in range(count)
    ]
    found = union_all(*map(select, each)).subquery()
    shared = func.count()
    return (
        select(shared)
        .join_from(found, comments, comments.c.key == found.c.comment_key)
        .where(comments.c.article_url != bindparam("article"))
        .group_by(found.c.comment_key)
        .order_by(shared.desc())
        .limit(1)
    )
