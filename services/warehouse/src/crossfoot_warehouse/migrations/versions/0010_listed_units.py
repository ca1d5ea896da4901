"""Of which units a department's budget or accounts are made up: what theirs must add up to."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "listed_units",
        sa.Column("document_id", sa.String(), primary_key=True),
        sa.Column("parser_version", sa.String(), primary_key=True),
        sa.Column("position", sa.Integer(), primary_key=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("entity_id", sa.String(), nullable=False),
        sa.Column("own", sa.Boolean(), nullable=False),
    )
    op.create_index(op.f("ix_listed_units_entity_id"), "listed_units", ["entity_id"])


def downgrade() -> None:
    op.drop_table("listed_units")
