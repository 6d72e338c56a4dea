"""Which reviewed comments a second person may judge without seeing the first verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import exists, select

from moderation.domain import Deed
from moderation.store.schema import acts, comments, reviews

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection


def unseen(connection: Connection, numbers: Sequence[int], reviewer: str, site: str | None) -> list[int]:
    """Give the comments of those of these reviews that are in force, of other people, and not judged by this one yet.

    Args:
        connection: Within a transaction.
        numbers: Numbers of reviews; those that are none are passed over.
        reviewer: Who is to judge.
        site: One site's, or every site's.

    Returns:
        Keys of comments, in the order of the numbers.
    """
    later = reviews.alias()
    own = reviews.alias()
    rows = connection.execute(
        select(reviews.c.key, reviews.c.comment_key).where(
            reviews.c.key.in_(numbers),
            reviews.c.reviewer != reviewer,
            ~exists().where(acts.c.comment_key == reviews.c.comment_key, acts.c.review_key == reviews.c.key, acts.c.deed == Deed.UNDO.value),
            ~exists().where(later.c.comment_key == reviews.c.comment_key, later.c.key > reviews.c.key),
            ~exists().where(own.c.comment_key == reviews.c.comment_key, own.c.reviewer == reviewer),
            ~exists().where(acts.c.comment_key == reviews.c.comment_key, acts.c.deed == Deed.SAMPLE.value, acts.c.person == reviewer),
            *(() if site is None else (exists().where(comments.c.key == reviews.c.comment_key, comments.c.site == site),)),
        )
    )  # fmt: skip
    found = {row.key: row.comment_key for row in rows}
    return [found[number] for number in numbers if number in found]
