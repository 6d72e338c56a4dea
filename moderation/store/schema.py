"""The tables as SQLAlchemy sees them; the migrations make them, and a test holds the two together.

Their partial indexes stand in `moderation.store.indexes`.

::

    comments 1 ──< decisions        every decision a machine ever made on a comment
             1 ──< reviews >── 1 decisions      every verdict of a person, and the decision it was given on
             1 ──< acts >── 0..1 reviews        what people did beside: notes, skips, undone verdicts, appeals, samples
             1 ──< bands            numbers that texts alike share, to find a text again under other articles
             1 ── 0..1 leases       who has it open at the moment
    chains   1 ──< trail            one row for each decision, review and act, chained by hash
             1 ──< outbox           what a site is still to hear of
    secrets                         what the servers of this database share and show nobody
    keys                            who may ask, each for one site; only a hash of what is shown
    runs 1 ──< ranges               one rescoring each, and what of it is left: keys that nobody or somebody is at

Nothing is deleted but leases, and the database itself refuses to change or delete a decision, a review, an act or a row
of the trail. What changes of a comment says in columns what those tables say, and is written in the same transactions:
`needs_review` (of its latest decision), `reviewed` (whether a verdict of a person stands), `listed`, `turn` and `concern`
(where it is listed, in what order and for which guideline; see `moderation.store.placing`), `barred` (who may not decide
on its appeal). With them a list is one partial index, whose size is that of the list and not that of the archive. A
comment that is decided again under another folding gets bands beside its earlier ones, which nothing asks for any more.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    DateTime,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    SmallInteger,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)

if TYPE_CHECKING:
    from sqlalchemy import Dialect


class UtcTime(TypeDecorator[datetime]):
    """A time in UTC that keeps its zone, which SQLite alone would drop."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002, D102 - SQLAlchemy's signature and its words
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002, D102 - SQLAlchemy's signature and its words
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


# SQLite counts a key up by itself only where its type is spelled INTEGER, which holds 64 bits all the same.
_Key = BigInteger().with_variant(Integer, "sqlite")

METADATA = MetaData()

comments = Table(
    "comments",
    METADATA,
    Column("key", _Key, primary_key=True),
    Column("site", Text, nullable=False),
    Column("id", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("author", Text),
    Column("article_url", Text),
    Column("article_title", Text),
    Column("article_text", Text),
    Column("parent_id", Text),
    Column("parent_text", Text),
    Column("language", Text),
    Column("posted_at", UtcTime),
    Column("received_at", UtcTime, nullable=False),
    Column("needs_review", Boolean, nullable=False),
    Column("reviewed", Boolean, nullable=False),
    Column("listed", Text),
    Column("turn", Float, nullable=False, server_default="0"),
    Column("concern", Text),
    Column("barred", Text),
    UniqueConstraint("site", "id", name="comments_site_id"),
)

bands = Table(
    "bands",
    METADATA,
    Column("site", Text, primary_key=True),
    Column("band", BigInteger, primary_key=True),
    Column("comment_key", _Key, ForeignKey("comments.key"), primary_key=True),
    sqlite_with_rowid=False,
)

decisions = Table(
    "decisions",
    METADATA,
    Column("key", _Key, primary_key=True),
    Column("comment_key", _Key, ForeignKey("comments.key"), nullable=False),
    Column("verdict", Text, nullable=False),
    Column("needs_review", Boolean, nullable=False),
    Column("scores", JSON, nullable=False),
    Column("findings", JSON, nullable=False),
    Column("reason", Text, nullable=False),
    Column("policy_version", Text, nullable=False),
    Column("model_version", Text, nullable=False),
    Column("decided_at", UtcTime, nullable=False),
    Column("relevance", Float),
    Column("uncertainty", Float),
    Index("decisions_of_comment", "comment_key", "key"),
)

reviews = Table(
    "reviews",
    METADATA,
    Column("key", _Key, primary_key=True),
    Column("comment_key", _Key, ForeignKey("comments.key"), nullable=False),
    Column("decision_key", _Key, ForeignKey("decisions.key"), nullable=False),
    Column("verdict", Text, nullable=False),
    Column("reviewer", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("guideline", Text),
    Column("reviewed_at", UtcTime, nullable=False),
    Index("reviews_of_comment", "comment_key", "key"),
)

acts = Table(
    "acts",
    METADATA,
    Column("key", _Key, primary_key=True),
    Column("comment_key", _Key, ForeignKey("comments.key"), nullable=False),
    Column("deed", Text, nullable=False),
    Column("person", Text, nullable=False),
    Column("words", Text, nullable=False),
    Column("verdict", Text),
    Column("guideline", Text),
    Column("review_key", _Key, ForeignKey("reviews.key")),
    Column("acted_at", UtcTime, nullable=False),
    Index("acts_of_comment", "comment_key", "key"),
)

leases = Table(
    "leases",
    METADATA,
    Column("comment_key", _Key, ForeignKey("comments.key"), primary_key=True, autoincrement=False),
    Column("holder", Text, nullable=False),
    Column("reviewer", Text, nullable=False),
    Column("until", UtcTime, nullable=False),
    Index("leases_of_holder", "holder"),
)

chains = Table(
    "chains",
    METADATA,
    Column("chain", SmallInteger, primary_key=True, autoincrement=False),
    Column("sequence", BigInteger, nullable=False),
    Column("hash", LargeBinary, nullable=False),
)

trail = Table(
    "trail",
    METADATA,
    Column("chain", SmallInteger, primary_key=True, autoincrement=False),
    Column("sequence", BigInteger, primary_key=True, autoincrement=False),
    Column("what", Text, nullable=False),
    Column("row_key", _Key, nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("hash", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)

keys = Table(
    "keys",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("site", Text, nullable=False),
    Column("scopes", JSON, nullable=False),
    Column("label", Text, nullable=False),
    Column("digest", Text, nullable=False),
    Column("created_at", UtcTime, nullable=False),
    Column("revoked_at", UtcTime),
)

runs = Table(
    "runs",
    METADATA,
    Column("key", _Key, primary_key=True),
    Column("job", Text, nullable=False),
    Column("policy_version", Text, nullable=False),
    Column("model_version", Text, nullable=False),
    Column("total", BigInteger, nullable=False),
    Column("counts", JSON, nullable=False),
    Column("began_at", UtcTime, nullable=False),
    Column("ended_at", UtcTime),
)

OPEN = runs.c.ended_at.is_(None)
"""A run that goes on, or would if somebody started it again."""

ranges = Table(
    "ranges",
    METADATA,
    Column("run_key", _Key, ForeignKey("runs.key"), primary_key=True),
    Column("last", BigInteger, primary_key=True),
    Column("after", BigInteger, nullable=False),
    Column("leased_until", UtcTime),
)

outbox = Table(
    "outbox",
    METADATA,
    Column("key", _Key, primary_key=True),
    Column("comment_key", _Key, ForeignKey("comments.key"), nullable=False),
    Column("site", Text, nullable=False),
    Column("payload", Text, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("due_at", UtcTime),
    Column("error", Text, nullable=False),
    Index("outbox_of_comment", "comment_key", "key"),
    Index("outbox_due", "site", "due_at"),
)

secrets = Table(
    "secrets", METADATA, Column("name", Text, primary_key=True), Column("value", Text, nullable=False)
)
