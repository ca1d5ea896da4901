"""Documents, tables, cells, facts, checks, findings."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


REVISIONS = """
create view revisions as
select document_id, parser_version, entity, fiscal_year, stage, scope, sha256, source,
       row_number() over same as revision,
       lead(document_id) over same as superseded_by
from documents
where outcome = 'checked' and entity is not null and fiscal_year is not null and stage is not null
window same as (partition by parser_version, entity, fiscal_year, stage, scope
                order by coalesce(received_at, recorded_at), document_id)
"""
"""A later file for the same entity, year, stage and scope supersedes the earlier one; nothing is deleted."""


def upgrade() -> None:
    op.create_table(
        "documents",
        sa.Column("document_id", sa.String(), nullable=False),
        sa.Column("parser_version", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("media_type", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("entity", sa.String(), nullable=True),
        sa.Column("fiscal_year", sa.Integer(), nullable=True),
        sa.Column("stage", sa.String(), nullable=True),
        sa.Column("scope", sa.String(), nullable=True),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("detail", sa.String(), nullable=False),
        sa.Column("table_count", sa.Integer(), nullable=False),
        sa.Column("members", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("recorded_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.PrimaryKeyConstraint("document_id", "parser_version"),
    )
    op.create_index(
        "documents_identity", "documents", ["entity", "fiscal_year", "stage", "scope"], unique=False
    )
    op.create_index(op.f("ix_documents_sha256"), "documents", ["sha256"], unique=False)
    op.create_table(
        "tables",
        sa.Column("table_id", sa.String(), nullable=False),
        sa.Column("document_id", sa.String(), nullable=False),
        sa.Column("parser_version", sa.String(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("unit", sa.String(), nullable=True),
        sa.Column("columns", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("place", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("empty", sa.Boolean(), nullable=False),
        sa.Column("nil_statement", sa.String(), nullable=True),
        sa.Column("verdict", sa.String(), nullable=False),
        sa.Column("verification", sa.String(), nullable=False),
        sa.Column("repairs", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("doubts", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.PrimaryKeyConstraint("table_id"),
    )
    op.create_index(op.f("ix_tables_kind"), "tables", ["kind"], unique=False)
    op.create_index(op.f("ix_tables_verdict"), "tables", ["verdict"], unique=False)
    op.create_index("tables_document", "tables", ["document_id", "parser_version", "sequence"], unique=True)
    op.create_table(
        "cells",
        sa.Column("table_id", sa.String(), nullable=False),
        sa.Column("row_index", sa.Integer(), nullable=False),
        sa.Column("column_index", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("number", sa.Numeric(), nullable=True),
        sa.Column("decimals", sa.Integer(), nullable=True),
        sa.Column("percent", sa.Boolean(), nullable=False),
        sa.Column("line", sa.Integer(), nullable=True),
        sa.Column("page", sa.Integer(), nullable=True),
        sa.Column("cell", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["table_id"], ["tables.table_id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("table_id", "row_index", "column_index"),
    )
    op.create_table(
        "checks",
        sa.Column("check_id", sa.String(), nullable=False),
        sa.Column("document_id", sa.String(), nullable=False),
        sa.Column("parser_version", sa.String(), nullable=False),
        sa.Column("table_id", sa.String(), nullable=True),
        sa.Column("rule", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("family", sa.String(), nullable=False),
        sa.Column("severity", sa.String(), nullable=False),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("tables", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("unit", sa.String(), nullable=True),
        sa.Column("stated", sa.Numeric(), nullable=True),
        sa.Column("computed", sa.Numeric(), nullable=True),
        sa.Column("difference", sa.Numeric(), nullable=True),
        sa.Column("message_zh", sa.String(), nullable=False),
        sa.Column("message_en", sa.String(), nullable=False),
        sa.Column("operands", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.ForeignKeyConstraint(["table_id"], ["tables.table_id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("check_id"),
    )
    op.create_index("checks_document", "checks", ["document_id", "parser_version"], unique=False)
    op.create_index("checks_outcome", "checks", ["family", "outcome"], unique=False)
    op.create_index("checks_table", "checks", ["table_id"], unique=False)
    op.create_table(
        "facts",
        sa.Column("fact_id", sa.String(), nullable=False),
        sa.Column("table_id", sa.String(), nullable=False),
        sa.Column("document_id", sa.String(), nullable=False),
        sa.Column("parser_version", sa.String(), nullable=False),
        sa.Column("concept", sa.String(), nullable=False),
        sa.Column("period", sa.Integer(), nullable=True),
        sa.Column("measure", sa.String(), nullable=True),
        sa.Column("flow", sa.String(), nullable=True),
        sa.Column("fund", sa.String(), nullable=True),
        sa.Column("basis", sa.String(), nullable=True),
        sa.Column("function", sa.String(), nullable=True),
        sa.Column("economic", sa.String(), nullable=True),
        sa.Column("nature", sa.String(), nullable=True),
        sa.Column("subject", sa.String(), nullable=True),
        sa.Column("value", sa.Numeric(), nullable=False),
        sa.Column("decimals", sa.Integer(), nullable=False),
        sa.Column("unit", sa.String(), nullable=True),
        sa.Column("base_value", sa.Numeric(), nullable=False),
        sa.Column("row_index", sa.Integer(), nullable=True),
        sa.Column("column_index", sa.Integer(), nullable=True),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("path", sa.String(), nullable=False),
        sa.Column("doubtful", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["table_id"], ["tables.table_id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("fact_id"),
    )
    op.create_index("facts_document", "facts", ["document_id", "parser_version"], unique=False)
    op.create_index("facts_key", "facts", ["concept", "period", "measure"], unique=False)
    op.create_index("facts_table", "facts", ["table_id"], unique=False)
    op.create_table(
        "findings",
        sa.Column("finding_id", sa.String(), nullable=False),
        sa.Column("check_id", sa.String(), nullable=False),
        sa.Column("document_id", sa.String(), nullable=False),
        sa.Column("parser_version", sa.String(), nullable=False),
        sa.Column("table_id", sa.String(), nullable=True),
        sa.Column("fingerprint", sa.String(), nullable=False),
        sa.Column("suspect", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.ForeignKeyConstraint(["check_id"], ["checks.check_id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("finding_id"),
    )
    op.create_index("findings_check", "findings", ["check_id"], unique=False)
    op.create_index("findings_document", "findings", ["document_id", "parser_version"], unique=False)
    op.create_index("findings_fingerprint", "findings", ["fingerprint"], unique=False)
    op.execute(REVISIONS)


def downgrade() -> None:
    op.execute("drop view revisions")
    op.drop_index("findings_fingerprint", table_name="findings")
    op.drop_index("findings_document", table_name="findings")
    op.drop_index("findings_check", table_name="findings")
    op.drop_table("findings")
    op.drop_index("facts_table", table_name="facts")
    op.drop_index("facts_key", table_name="facts")
    op.drop_index("facts_document", table_name="facts")
    op.drop_table("facts")
    op.drop_index("checks_table", table_name="checks")
    op.drop_index("checks_outcome", table_name="checks")
    op.drop_index("checks_document", table_name="checks")
    op.drop_table("checks")
    op.drop_table("cells")
    op.drop_index("tables_document", table_name="tables")
    op.drop_index(op.f("ix_tables_verdict"), table_name="tables")
    op.drop_index(op.f("ix_tables_kind"), table_name="tables")
    op.drop_table("tables")
    op.drop_index(op.f("ix_documents_sha256"), table_name="documents")
    op.drop_index("documents_identity", table_name="documents")
    op.drop_table("documents")
