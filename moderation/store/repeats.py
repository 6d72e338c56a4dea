"""Find a text again under other articles: an index of bands, the numbers that texts alike share."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import ARRAY, BigInteger, Text, bindparam, exists, func, select, union_all

from moderation.store.engine import insert_into
from moderation.store.schema import bands, comments

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection, Insert, Select

    from moderation.domain import Comment

_NEWEST = 2**63 - 1
_MOST_READ = 100
"""Comments looked at for each band, the newest first: a text posted a thousand times costs no more."""
_OWN = (
    func.unnest(
        bindparam("sites", type_=ARRAY(Text)),
        bindparam("marks", type_=ARRAY(BigInteger)),
        bindparam("keys", type_=ARRAY(BigInteger)),
    )
    .table_valued("site", "band", "key", name="own")
    .render_derived()
)
_LIKE_ANY = select(_OWN.c.key).where(
    exists().where(bands.c.site == _OWN.c.site, bands.c.band == _OWN.c.band, bands.c.comment_key < _OWN.c.key)
)
"""Ask which comments share a band with an earlier one of their site, under any article."""


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


def keep_bands(connection: Connection, marked: Sequence[Marked]) -> None:
    """Keep the fingerprints of stored comments; what is there already stays."""
    own = _each_band(marked)
    if not own:
        return
    if connection.dialect.name == "postgresql":
        connection.execute(_keep_all(), _arrays(own))
    else:
        rows = [{"site": site, "band": band, "comment_key": key} for site, band, key in own]
        connection.execute(_keep(connection.dialect.name), rows)


@cache
def _keep(dialect: str) -> Insert:
    """Insert a band unless it is there."""
    return insert_into(bands, dialect).on_conflict_do_nothing()


@cache
def _keep_all() -> Insert:
    """Insert bands unless they are there, all with one statement: each sent by itself would be most of the work."""
    own = select(_OWN.c.site, _OWN.c.band, _OWN.c.key)
    columns = [bands.c.site, bands.c.band, bands.c.comment_key]
    return insert_into(bands, "postgresql").from_select(columns, own).on_conflict_do_nothing()


def _each_band(marked: Sequence[Marked]) -> list[tuple[str, int, int]]:
    return [(each.comment.site, band, each.key) for each in marked for band in each.bands]


def _arrays(own: Sequence[tuple[str, int, int]]) -> dict[str, list[Any]]:
    sites, marks, keys = zip(*own, strict=True) if own else ((), (), ())
    return {"sites": list(sites), "marks": list(marks), "keys": list(keys)}


def most_shared_of_each(connection: Connection, marked: Sequence[Marked]) -> list[int]:
    """Count for each comment what `most_shared` counts.

    A question to PostgreSQL is a journey: one for all tells which are like any, and few are asked about by themselves.
    """
    if connection.dialect.name != "postgresql" or len(marked) <= 1:
        return [most_shared(connection, each) for each in marked]
    like_any = set(connection.scalars(_LIKE_ANY, _arrays(_each_band(marked))))
    return [most_shared(connection, each) if each.key in like_any else 0 for each in marked]


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
