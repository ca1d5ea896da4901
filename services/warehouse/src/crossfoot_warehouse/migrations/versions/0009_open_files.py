"""What is open, for those who look things up: a file that nobody has read has no document to be found by."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "open_files",
        sa.Column("why", sa.String(), primary_key=True),
        sa.Column("sha256", sa.String(), primary_key=True),
        sa.Column("name", sa.String(), primary_key=True),
        sa.Column("seen_at", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
    )


def downgrade() -> None:
    op.execute("drop schema if exists v1 cascade")  # its views read what goes; `migrate` publishes them anew
    op.drop_table("open_files")
