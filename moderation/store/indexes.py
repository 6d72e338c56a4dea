"""The partial indexes of the tables, and with them all that the migrations make.

They stand apart from the tables because SQLAlchemy loads the dialect of every database that an index has an option for, and
PostgreSQL's takes longer to import than the queue takes to be listed. Nothing that asks the database needs to know of them.
"""

from sqlalchemy import Index

from moderation.store.schema import METADATA, OPEN, comments, runs

__all__ = ["METADATA"]

_IS_LISTED = comments.c.listed.is_not(None)
_IS_SIGNED = comments.c.author.is_not(None)

for _order, _keys in {"turn": ("turn", "key"), "arrival": ("key",)}.items():
    for _filter in (None, "site", "article_url", "concern"):
        Index(
            f"comments_by_{_order}" if _filter is None else f"comments_by_{_order}_of_{_filter}",
            *(comments.c[column] for column in ("listed", _filter, *_keys) if column is not None),
            sqlite_where=_IS_LISTED,
            postgresql_where=_IS_LISTED,
        )
Index(
    "comments_of_author",
    comments.c.site,
    comments.c.author,
    comments.c.key,
    sqlite_where=_IS_SIGNED,
    postgresql_where=_IS_SIGNED,
)
Index("runs_open", runs.c.job, unique=True, sqlite_where=OPEN, postgresql_where=OPEN)
