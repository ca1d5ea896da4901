"""What disclosures of one organisation prove about each other."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "comparisons",
        sa.Column("relation", sa.String(), primary_key=True),
        sa.Column("later_id", sa.String(), primary_key=True),
        sa.Column("earlier_id", sa.String(), primary_key=True),
        sa.Column("entity_id", sa.String(), nullable=False),
        sa.Column("checks", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
    )
    op.create_index(op.f("ix_comparisons_entity_id"), "comparisons", ["entity_id"])


def downgrade() -> None:
    op.execute("drop view if exists v1.across_documents")
    op.drop_table("comparisons")
