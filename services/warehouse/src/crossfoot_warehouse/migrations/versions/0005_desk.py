"""For those who look a document up: where it was read whose it is, headings whole, reviews of findings.

Expands only: what was there stays, and new columns may be empty.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

COLUMNS = (("documents", "read_from"), ("tables", "paths"), ("findings", "consequences"))


def upgrade() -> None:
    for table, column in COLUMNS:
        op.add_column(table, sa.Column(column, postgresql.JSONB(astext_type=sa.Text())))
    op.create_index("documents_received", "documents", ["received_at", "document_id"])
    op.create_index("cells_number", "cells", ["number"], postgresql_where=sa.text("number <> 0"))
    op.create_table(
        "reviews",
        sa.Column("review_id", sa.String(), primary_key=True),
        sa.Column("document_id", sa.String(), nullable=False),
        sa.Column("fingerprint", sa.String(), nullable=False),
        sa.Column("verdict", sa.String(), nullable=False),
        sa.Column("word", sa.String(), nullable=False),
        sa.Column("reviewer_id", sa.String(), nullable=False),
        sa.Column("reviewer", sa.String(), nullable=False),
        sa.Column("reviewed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
    )
    op.create_index("reviews_finding", "reviews", ["document_id", "fingerprint", "reviewed_at"])


def downgrade() -> None:
    op.execute("drop schema if exists v1 cascade")  # its views read what goes; `migrate` publishes them anew
    op.drop_table("reviews")
    op.drop_index("cells_number", "cells")
    op.drop_index("documents_received", "documents")
    for table, column in reversed(COLUMNS):
        op.drop_column(table, column)
