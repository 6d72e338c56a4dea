"""Make what reviewing needs: lists in order, acts beside verdicts, leases, and the audit trail, filled for what is there."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from alembic import op

from moderation.store.trail import CHAINS, DECISION, REVIEW, Fact, digest, enter

revision = "0004"
down_revision = "0003"

_KEY = sa.BigInteger().with_variant(sa.Integer, "sqlite")
_TIME = sa.DateTime(timezone=True)
_PAGE = 1000

_SQLITE_TRIGGER = """
CREATE TRIGGER {table}_refuse_{verb} BEFORE {verb} ON {table}
BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END
"""
_POSTGRESQL_TRIGGER = """
CREATE TRIGGER {table}_refuse_{verb} BEFORE {verb} ON {table}
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
"""

_SUBMITTED: tuple[sa.ColumnClause[Any], ...] = (
    sa.column("site"),
    sa.column("id"),
    sa.column("text"),
    sa.column("author"),
    sa.column("article_url"),
    sa.column("article_title"),
    sa.column("article_text"),
    sa.column("parent_id"),
    sa.column("parent_text"),
    sa.column("language"),
    sa.column("posted_at", _TIME),
)
_COMMENTS = sa.table(
    "comments",
    sa.column("key", _KEY),
    *_SUBMITTED,
    sa.column("received_at", _TIME),
    sa.column("listed"),
    sa.column("turn"),
    sa.column("concern"),
)
_LIST = (
    sa.update(_COMMENTS)
    .where(_COMMENTS.c.key == sa.bindparam("which"))
    .values({name: sa.bindparam(name) for name in ("listed", "turn", "concern")})
)
_DECISIONS = sa.table(
    "decisions",
    sa.column("key", _KEY),
    sa.column("comment_key", _KEY),
    sa.column("verdict"),
    sa.column("needs_review", sa.Boolean),
    sa.column("scores", sa.JSON),
    sa.column("findings", sa.JSON),
    sa.column("reason"),
    sa.column("policy_version"),
    sa.column("model_version"),
    sa.column("decided_at", _TIME),
    sa.column("relevance", sa.Float),
)
_REVIEWS = sa.table(
    "reviews",
    sa.column("key", _KEY),
    sa.column("comment_key", _KEY),
    sa.column("decision_key", _KEY),
    sa.column("verdict"),
    sa.column("reviewer"),
    sa.column("reason"),
    sa.column("guideline"),
    sa.column("reviewed_at", _TIME),
)


def upgrade() -> None:
    """Add columns, tables and indexes; then read every comment once, to list it and to enter what was decided in the trail."""
    op.add_column("decisions", sa.Column("uncertainty", sa.Float))
    op.add_column("comments", sa.Column("listed", sa.Text))
    op.add_column("comments", sa.Column("turn", sa.Float, nullable=False, server_default="0"))
    op.add_column("comments", sa.Column("concern", sa.Text))
    op.add_column("comments", sa.Column("barred", sa.Text))
    _make_tables()
    _fill(op.get_bind())
    _make_indexes()
    _refuse_changes()


def _make_tables() -> None:
    op.create_table(
        "acts",
        sa.Column("key", _KEY, primary_key=True),
        sa.Column("comment_key", _KEY, sa.ForeignKey("comments.key"), nullable=False),
        sa.Column("deed", sa.Text, nullable=False),
        sa.Column("person", sa.Text, nullable=False),
        sa.Column("words", sa.Text, nullable=False),
        sa.Column("verdict", sa.Text),
        sa.Column("guideline", sa.Text),
        sa.Column("review_key", _KEY, sa.ForeignKey("reviews.key")),
        sa.Column("acted_at", _TIME, nullable=False),
    )
    op.create_index("acts_of_comment", "acts", ["comment_key", "key"])
    op.create_table(
        "leases",
        sa.Column("comment_key", _KEY, sa.ForeignKey("comments.key"), primary_key=True, autoincrement=False),
        sa.Column("holder", sa.Text, nullable=False),
        sa.Column("reviewer", sa.Text, nullable=False),
        sa.Column("until", _TIME, nullable=False),
    )
    op.create_index("leases_of_holder", "leases", ["holder"])
    chains = op.create_table(
        "chains",
        sa.Column("chain", sa.SmallInteger, primary_key=True, autoincrement=False),
        sa.Column("sequence", sa.BigInteger, nullable=False),
        sa.Column("hash", sa.LargeBinary, nullable=False),
    )
    op.bulk_insert(chains, [{"chain": chain, "sequence": 0, "hash": b""} for chain in range(CHAINS)])
    op.create_table(
        "trail",
        sa.Column("chain", sa.SmallInteger, primary_key=True, autoincrement=False),
        sa.Column("sequence", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("what", sa.Text, nullable=False),
        sa.Column("row_key", _KEY, nullable=False),
        sa.Column("content", sa.LargeBinary, nullable=False),
        sa.Column("hash", sa.LargeBinary, nullable=False),
        sqlite_with_rowid=False,
    )


def _make_indexes() -> None:
    for name in ("comments_waiting", "comments_waiting_by_site"):
        op.drop_index(name, "comments")
    listed = sa.text("listed IS NOT NULL")
    for order, keys in {"turn": ["turn", "key"], "arrival": ["key"]}.items():
        for column in (None, "site", "article_url", "concern"):
            op.create_index(
                f"comments_by_{order}" if column is None else f"comments_by_{order}_of_{column}",
                "comments",
                ["listed", *([] if column is None else [column]), *keys],
                sqlite_where=listed,
                postgresql_where=listed,
            )
    signed = sa.text("author IS NOT NULL")
    op.create_index(
        "comments_of_author",
        "comments",
        ["site", "author", "key"],
        sqlite_where=signed,
        postgresql_where=signed,
    )


def _refuse_changes() -> None:
    on_postgresql = op.get_bind().dialect.name == "postgresql"
    trigger = _POSTGRESQL_TRIGGER if on_postgresql else _SQLITE_TRIGGER
    for table in ("acts", "trail"):
        for verb in ("UPDATE", "DELETE", *(["TRUNCATE"] if on_postgresql else [])):
            op.execute(trigger.format(table=table, verb=verb))


def _fill(connection: sa.Connection) -> None:
    for page in _pages(connection):
        keys = [row.key for row in page]
        decided = _of(connection, _DECISIONS, keys)
        reviewed = _of(connection, _REVIEWS, keys)
        submitted = {
            row.key: {column.name: getattr(row, column.name) for column in _SUBMITTED} for row in page
        }
        entries = [
            Fact(
                row["comment_key"],
                DECISION,
                row["key"],
                digest(_in_utc(row), _in_utc(submitted[row["comment_key"]])),
            )
            for row in decided
        ]
        entries += [Fact(row["comment_key"], REVIEW, row["key"], digest(_in_utc(row))) for row in reviewed]
        enter(connection, entries)
        decisions = {row["comment_key"]: row for row in decided}  # the latest of each: rows come by key
        reviews = {row["comment_key"]: row for row in reviewed}
        listings = [
            {"which": row.key, **_listing(row, decisions[row.key], reviews.get(row.key))}
            for row in page
            if row.key in decisions
        ]
        if listings:
            connection.execute(_LIST, listings)


def _pages(connection: sa.Connection) -> Iterator[list[sa.Row[Any]]]:
    after = 0
    pages = sa.select(_COMMENTS).order_by(_COMMENTS.c.key).limit(_PAGE)
    while page := list(connection.execute(pages.where(_COMMENTS.c.key > after))):
        yield page
        after = page[-1].key


def _of(connection: sa.Connection, table: sa.TableClause, keys: list[int]) -> list[dict[str, Any]]:
    rows = sa.select(table).where(table.c.comment_key.in_(keys)).order_by(table.c.key)
    return [dict(row._mapping) for row in connection.execute(rows)]  # noqa: SLF001 - its public name begins so


def _in_utc(row: dict[str, Any]) -> dict[str, Any]:
    # SQLite drops the zone, and every time in it is in UTC.
    return {
        name: value.replace(tzinfo=UTC) if isinstance(value, datetime) and value.tzinfo is None else value
        for name, value in row.items()
    }


def _listing(comment: sa.Row[Any], decision: dict[str, Any], review: dict[str, Any] | None) -> dict[str, Any]:
    """List a comment as one of full uncertainty, which was not measured before this revision."""
    received_at = (
        comment.received_at if comment.received_at.tzinfo else comment.received_at.replace(tzinfo=UTC)
    )
    concerned = [
        finding["guideline"] for finding in decision["findings"] if finding["effect"] in {"judge", "review"}
    ]
    is_threat = "threat" in concerned
    verdict = (review or decision)["verdict"]
    waiting = decision["needs_review"] and review is None
    return {
        "listed": "waiting" if waiting else "rejected" if verdict == "reject" else None,
        "turn": received_at.timestamp() / 3600 - (1e6 if is_threat else 0),
        "concern": "threat" if is_threat else next(iter(concerned), None),
    }
