"""Make the tables of comments, decisions and reviews."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_KEY = sa.BigInteger().with_variant(sa.Integer, "sqlite")
_TIME = sa.DateTime(timezone=True)
_WAITING = {"sqlite": "needs_review = 1 AND reviewed = 0", "postgresql": "needs_review AND NOT reviewed"}

_SQLITE_TRIGGER = """
CREATE TRIGGER {table}_refuse_{verb} BEFORE {verb} ON {table}
BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END
"""
_POSTGRESQL_TRIGGER = """
CREATE TRIGGER {table}_refuse_{verb} BEFORE {verb} ON {table}
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
"""
_POSTGRESQL_FUNCTION = """
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql
AS $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$
"""


def upgrade() -> None:
    """Make the tables, their indexes, and the triggers that keep what was decided as it is."""
    _make_comments()
    _make_decisions()
    _make_reviews()
    _refuse_changes()


def _make_comments() -> None:
    op.create_table(
        "comments",
        sa.Column("key", _KEY, primary_key=True),
        sa.Column("site", sa.Text, nullable=False),
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("author", sa.Text),
        sa.Column("article_url", sa.Text),
        sa.Column("article_title", sa.Text),
        sa.Column("article_text", sa.Text),
        sa.Column("parent_id", sa.Text),
        sa.Column("parent_text", sa.Text),
        sa.Column("language", sa.Text),
        sa.Column("posted_at", _TIME),
        sa.Column("received_at", _TIME, nullable=False),
        sa.Column("needs_review", sa.Boolean, nullable=False),
        sa.Column("reviewed", sa.Boolean, nullable=False),
        sa.UniqueConstraint("site", "id", name="comments_site_id"),
    )
    for name, columns in (("comments_waiting", ["key"]), ("comments_waiting_by_site", ["site", "key"])):
        op.create_index(
            name,
            "comments",
            columns,
            sqlite_where=sa.text(_WAITING["sqlite"]),
            postgresql_where=sa.text(_WAITING["postgresql"]),
        )


def _make_decisions() -> None:
    op.create_table(
        "decisions",
        sa.Column("key", _KEY, primary_key=True),
        sa.Column("comment_key", _KEY, sa.ForeignKey("comments.key"), nullable=False),
        sa.Column("verdict", sa.Text, nullable=False),
        sa.Column("needs_review", sa.Boolean, nullable=False),
        sa.Column("scores", sa.JSON, nullable=False),
        sa.Column("findings", sa.JSON, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("policy_version", sa.Text, nullable=False),
        sa.Column("model_version", sa.Text, nullable=False),
        sa.Column("decided_at", _TIME, nullable=False),
    )
    op.create_index("decisions_of_comment", "decisions", ["comment_key", "key"])


def _make_reviews() -> None:
    op.create_table(
        "reviews",
        sa.Column("key", _KEY, primary_key=True),
        sa.Column("comment_key", _KEY, sa.ForeignKey("comments.key"), nullable=False),
        sa.Column("decision_key", _KEY, sa.ForeignKey("decisions.key"), nullable=False),
        sa.Column("verdict", sa.Text, nullable=False),
        sa.Column("reviewer", sa.Text, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("guideline", sa.Text),
        sa.Column("reviewed_at", _TIME, nullable=False),
    )
    op.create_index("reviews_of_comment", "reviews", ["comment_key", "key"])


def _refuse_changes() -> None:
    on_postgresql = op.get_bind().dialect.name == "postgresql"
    if on_postgresql:
        op.execute(_POSTGRESQL_FUNCTION)
    trigger = _POSTGRESQL_TRIGGER if on_postgresql else _SQLITE_TRIGGER
    for table in ("decisions", "reviews"):
        for verb in ("UPDATE", "DELETE", *(["TRUNCATE"] if on_postgresql else [])):
            op.execute(trigger.format(table=table, verb=verb))
