"""Keep how relevant a comment is to its article; decisions made before have none."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add the column; no row is rewritten."""
    op.add_column("decisions", sa.Column("relevance", sa.Float))
