"""Organisations, disclosures, what the prose states, and which table of a disclosure a table is.

Expands only: what was there stays, and new columns may be empty, so that the release before this one goes on
writing. What it wrote, and what was there, gets its identity here from what is in the database.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

from crossfoot_common.tables.model import DocumentInfo
from crossfoot_warehouse.core.flatten import reading_of
from crossfoot_warehouse.core.identity.disclosures import disclosure_of
from crossfoot_warehouse.core.identity.slots import BY_LABELS, slot

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

COLUMNS: dict[str, tuple[tuple[str, sa.types.TypeEngine[Any]], ...]] = {
    "documents": (("disclosure_id", sa.String()), ("entity_id", sa.String()), ("reading", sa.Integer())),
    "tables": (("disclosure_id", sa.String()), ("slot", sa.String()), ("figures", sa.String())),
    "facts": (("proven", sa.Boolean()),),
}
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
"""What 0001 had: files as a whole, so that nine files of one disclosure superseded each other."""
KEY = ("concept", "flow", "fund", "basis", "function", "economic", "nature")


def upgrade() -> None:
    op.create_table(
        "entities",
        sa.Column("entity_id", sa.String(), primary_key=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("region", sa.String()),
        sa.Column("level", sa.String()),
        sa.Column("part_of", sa.String()),
        sa.Column("told_apart", sa.Boolean(), nullable=False),
    )
    op.create_index(op.f("ix_entities_region"), "entities", ["region"])
    op.create_table(
        "entity_names",
        sa.Column("entity_id", sa.String(), primary_key=True),
        sa.Column("published", sa.String(), primary_key=True),
    )
    op.create_table(
        "disclosures",
        sa.Column("disclosure_id", sa.String(), primary_key=True),
        sa.Column("entity_id", sa.String()),
        sa.Column("fiscal_year", sa.Integer()),
        sa.Column("stage", sa.String()),
        sa.Column("scope", sa.String()),
        sa.Column("alone", sa.Boolean(), nullable=False),
    )
    op.create_index("disclosures_of", "disclosures", ["entity_id", "fiscal_year", "stage", "scope"])
    op.create_index(op.f("ix_disclosures_fiscal_year"), "disclosures", ["fiscal_year"])
    op.create_table(
        "vocabulary",
        sa.Column("dimension", sa.String(), primary_key=True),
        sa.Column("value", sa.String(), primary_key=True),
        sa.Column("zh", sa.String(), nullable=False),
        sa.Column("en", sa.String(), nullable=False),
    )
    op.create_table(
        "statements",
        sa.Column("statement_id", sa.String(), primary_key=True),
        sa.Column("document_id", sa.String(), nullable=False),
        sa.Column("parser_version", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("value", sa.Numeric(), nullable=False),
        sa.Column("decimals", sa.Integer(), nullable=False),
        sa.Column("unit", sa.String()),
        sa.Column("base_value", sa.Numeric()),
        sa.Column("subject", sa.String(), nullable=False),
        *(sa.Column(name, sa.String()) for name in KEY),
        sa.Column("period", sa.Integer()),
        sa.Column("measure", sa.String()),
        sa.Column("compared_to", sa.String()),
        sa.Column("statement", sa.Integer(), nullable=False),
        sa.Column("certain", sa.Boolean(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("line", sa.Integer()),
        sa.Column("page", sa.Integer()),
    )
    op.create_index("statements_document", "statements", ["document_id", "parser_version"])
    for table, columns in COLUMNS.items():
        for name, kind in columns:
            op.add_column(table, sa.Column(name, kind, nullable=True))
    op.create_index("documents_disclosure", "documents", ["disclosure_id"])
    op.create_index("tables_slot", "tables", ["disclosure_id", "slot"])
    op.execute("drop view revisions")  # v1.table_versions says it, and truly
    fill()


def fill() -> None:
    """Give what is there its identity; figures are hashed when a table is read again."""
    connection = op.get_bind()
    documents = connection.execute(
        sa.text(
            "select document_id, parser_version, sha256, source, entity, fiscal_year, stage, scope "
            "from documents"
        )
    ).all()
    for row in documents:
        info = DocumentInfo(entity=row.entity, fiscal_year=row.fiscal_year, stage=row.stage, scope=row.scope)
        found = disclosure_of(row.sha256, info, row.source)
        entity = found.entity
        if entity is not None:
            insert("entities", "entity_id", **{name: getattr(entity, name) for name in entity.__slots__})
            insert("entity_names", "entity_id, published", entity_id=entity.entity_id, published=row.entity)
        insert(
            "disclosures",
            "disclosure_id",
            disclosure_id=found.disclosure_id,
            entity_id=found.entity_id,
            fiscal_year=found.fiscal_year,
            stage=found.stage,
            scope=found.scope,
            alone=found.alone,
        )
        these = {"document": row.document_id, "version": row.parser_version}
        connection.execute(
            sa.text(
                "update documents set disclosure_id = :disclosure, entity_id = :entity, reading = :reading "
                "where document_id = :document and parser_version = :version"
            ),
            these
            | {
                "disclosure": found.disclosure_id,
                "entity": found.entity_id,
                "reading": reading_of(row.parser_version),
            },
        )
        fill_tables(these, found.disclosure_id, row.entity)


def fill_tables(these: dict[str, str], disclosure: str, entity: str | None) -> None:
    """Tables that are told apart by their labels are versions of none until they are read again."""
    connection = op.get_bind()
    tables = connection.execute(
        sa.text(
            "select table_id, kind, title from tables "
            "where document_id = :document and parser_version = :version"
        ),
        these,
    ).all()
    for row in tables:
        labels = row.table_id if row.kind in BY_LABELS else ""
        connection.execute(
            sa.text("update tables set disclosure_id = :disclosure, slot = :slot where table_id = :table"),
            {
                "disclosure": disclosure,
                "slot": slot(row.kind, row.title, entity, labels),
                "table": row.table_id,
            },
        )


def insert(table: str, keys: str, **values: object) -> None:
    names = ", ".join(values)
    places = ", ".join(f":{name}" for name in values)
    op.get_bind().execute(
        sa.text(f"insert into {table} ({names}) values ({places}) on conflict ({keys}) do nothing"),  # noqa: S608 - names are ours
        values,
    )


def downgrade() -> None:
    op.execute("drop schema if exists v1 cascade")
    op.execute(REVISIONS)
    op.drop_index("tables_slot", table_name="tables")
    op.drop_index("documents_disclosure", table_name="documents")
    for table, columns in COLUMNS.items():
        for name, _ in columns:
            op.drop_column(table, name)
    for table in ("statements", "vocabulary", "disclosures", "entity_names", "entities"):
        op.drop_table(table)
