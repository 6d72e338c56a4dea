"""Make the table of bands, by which a text is found again; rescoring fills it for the comments that are there."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_KEY = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Make the table; no text is read, so it takes no longer for a large archive."""
    op.create_table(
        "bands",
        sa.Column("site", sa.Text, primary_key=True),
        sa.Column("band", sa.BigInteger, primary_key=True),
        sa.Column("comment_key", _KEY, sa.ForeignKey("comments.key"), primary_key=True),
        sqlite_with_rowid=False,
    )
