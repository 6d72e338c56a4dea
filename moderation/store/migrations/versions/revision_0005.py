"""Make the tables by which processes share a rescoring."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

_KEY = sa.BigInteger().with_variant(sa.Integer, "sqlite")
_TIME = sa.DateTime(timezone=True)
_OPEN = sa.text("ended_at IS NULL")


def upgrade() -> None:
    """Add the tables; no row is rewritten."""
    op.create_table(
        "runs",
        sa.Column("key", _KEY, primary_key=True),
        sa.Column("job", sa.Text, nullable=False),
        sa.Column("policy_version", sa.Text, nullable=False),
        sa.Column("model_version", sa.Text, nullable=False),
        sa.Column("total", sa.BigInteger, nullable=False),
        sa.Column("counts", sa.JSON, nullable=False),
        sa.Column("began_at", _TIME, nullable=False),
        sa.Column("ended_at", _TIME),
    )
    op.create_index("runs_open", "runs", ["job"], unique=True, sqlite_where=_OPEN, postgresql_where=_OPEN)
    op.create_table(
        "ranges",
        sa.Column("run_key", _KEY, sa.ForeignKey("runs.key"), primary_key=True),
        sa.Column("last", sa.BigInteger, primary_key=True),
        sa.Column("after", sa.BigInteger, nullable=False),
        sa.Column("leased_until", _TIME),
    )
