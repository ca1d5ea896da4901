"""Where a figure stands on its page, what of a file was left over, and what ties prove."""

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

COLUMNS: dict[str, tuple[str, Any]] = {
    "cells": ("box", postgresql.ARRAY(sa.Integer())),
    "statements": ("box", postgresql.ARRAY(sa.Integer())),
    "documents": ("accounting", postgresql.JSONB(astext_type=sa.Text())),
}


def upgrade() -> None:
    for table, (name, kind) in COLUMNS.items():
        op.add_column(table, sa.Column(name, kind, nullable=True))
    op.create_table(
        "tied_cells",
        sa.Column("document_id", sa.String(), primary_key=True),
        sa.Column("parser_version", sa.String(), primary_key=True),
        sa.Column("sequence", sa.Integer(), primary_key=True),
        sa.Column("row_index", sa.Integer(), primary_key=True),
        sa.Column("column_index", sa.Integer(), primary_key=True),
    )


def downgrade() -> None:
    op.execute("drop schema if exists v1 cascade")  # the release that runs then publishes its own views
    op.drop_table("tied_cells")
    for table, (name, _) in COLUMNS.items():
        op.drop_column(table, name)
