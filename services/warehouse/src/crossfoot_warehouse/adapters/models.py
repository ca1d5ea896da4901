"""The tables of the warehouse as SQLModel models: what the migrations are made from.

Every id is derived from content, and nothing is deleted. What supersedes what is worked out when it is
asked for (the views in `migrations/views`), so it cannot depend on the order in which things arrive.
"""

from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import ARRAY, Column, DateTime, ForeignKeyConstraint, Index, Integer, Numeric, func, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field, SQLModel


def json_column() -> Any:  # noqa: ANN401 - SQLModel's Field is typed like that
    """A jsonb column that is always there."""
    return Field(sa_column=Column(JSONB(), nullable=False))


def exact(*, nullable: bool = True) -> Any:  # noqa: ANN401 - SQLModel's Field is typed like that
    """An unbounded numeric: money keeps every digit."""
    return Field(default=None, sa_column=Column(Numeric(), nullable=nullable))


def page_box() -> Any:  # noqa: ANN401 - SQLModel's Field is typed like that
    """Left, top, right and bottom on the page as displayed, from its top left, in hundredths of a point."""
    return Field(default=None, sa_column=Column(ARRAY(Integer()), nullable=True))


class Organisation(SQLModel, table=True):
    """One organisation, told by its name and region."""

    __tablename__ = "entities"

    entity_id: str = Field(primary_key=True)
    name: str
    region: str | None = Field(default=None, index=True)
    level: str | None
    part_of: str | None
    told_apart: bool


class OrganisationName(SQLModel, table=True):
    """One name of an organisation, as it was published."""

    __tablename__ = "entity_names"

    entity_id: str = Field(primary_key=True)
    published: str = Field(primary_key=True)


class PublishedDisclosure(SQLModel, table=True):
    """What an organisation publishes for a year, stage and scope, in one file or many."""

    __tablename__ = "disclosures"
    __table_args__ = (Index("disclosures_of", "entity_id", "fiscal_year", "stage", "scope"),)

    disclosure_id: str = Field(primary_key=True)
    entity_id: str | None
    fiscal_year: int | None = Field(default=None, index=True)
    stage: str | None
    scope: str | None
    alone: bool


class Word(SQLModel, table=True):
    """One value of a dimension, in words; written by `migrate`, from the code."""

    __tablename__ = "vocabulary"

    dimension: str = Field(primary_key=True)
    value: str = Field(primary_key=True)
    zh: str
    en: str


class Document(SQLModel, table=True):
    """One document and parser version."""

    __tablename__ = "documents"
    __table_args__ = (
        Index("documents_identity", "entity", "fiscal_year", "stage", "scope"),
        Index("documents_disclosure", "disclosure_id"),
        Index("documents_received", "received_at", "document_id"),
    )

    document_id: str = Field(primary_key=True)
    parser_version: str = Field(primary_key=True)
    sha256: str = Field(index=True)
    media_type: str
    source: str
    entity: str | None
    fiscal_year: int | None
    stage: str | None
    scope: str | None
    outcome: str
    reason: str | None
    detail: str
    table_count: int
    members: list[str] = json_column()
    received_at: datetime | None = Field(default=None, sa_column=Column(DateTime(timezone=True)))
    disclosure_id: str | None
    entity_id: str | None
    reading: int | None
    accounting: dict[str, Any] | None = Field(default=None, sa_column=Column(JSONB(), nullable=True))
    read_from: dict[str, str] | None = Field(default=None, sa_column=Column(JSONB()))
    kind: str | None = None
    recorded_at: datetime | None = Field(
        default=None, sa_column=Column(DateTime(timezone=True), server_default=func.now(), nullable=False)
    )


class LogicalTable(SQLModel, table=True):
    """One logical table with its verdict. It may come before its document: events of two topics race."""

    __tablename__ = "tables"
    __table_args__ = (
        Index("tables_document", "document_id", "parser_version", "sequence", unique=True),
        Index("tables_slot", "disclosure_id", "slot"),
    )

    table_id: str = Field(primary_key=True)
    document_id: str
    parser_version: str
    sequence: int
    title: str
    kind: str = Field(index=True)
    unit: str | None
    columns: list[str] = json_column()
    place: dict[str, Any] = json_column()
    empty: bool
    nil_statement: str | None
    verdict: str = Field(index=True)
    verification: str
    repairs: list[Any] = json_column()
    doubts: list[Any] = json_column()
    disclosure_id: str | None
    slot: str | None
    figures: str | None
    paths: list[list[str]] | None = Field(default=None, sa_column=Column(JSONB()))
    recorded_at: datetime | None = Field(
        default=None, sa_column=Column(DateTime(timezone=True), server_default=func.now(), nullable=False)
    )


def of_table() -> ForeignKeyConstraint:
    """Children belong to their table, and go with it."""
    return ForeignKeyConstraint(["table_id"], ["tables.table_id"], ondelete="CASCADE")


class TableCell(SQLModel, table=True):
    """One cell that shows something."""

    __tablename__ = "cells"
    __table_args__ = (of_table(), Index("cells_number", "number", postgresql_where=text("number <> 0")))

    table_id: str = Field(primary_key=True)
    row_index: int = Field(primary_key=True)
    column_index: int = Field(primary_key=True)
    text: str
    number: Decimal | None = exact()
    decimals: int | None
    percent: bool
    line: int | None
    page: int | None
    cell: int | None
    box: list[int] | None = page_box()
    ocr: dict[str, Any] | None = Field(default=None, sa_column=Column(JSONB(), nullable=True))


class TableFact(SQLModel, table=True):
    """One figure with a meaning."""

    __tablename__ = "facts"
    __table_args__ = (
        of_table(),
        Index("facts_key", "concept", "period", "measure"),
        Index("facts_table", "table_id"),
        Index("facts_document", "document_id", "parser_version"),
    )

    fact_id: str = Field(primary_key=True)
    table_id: str
    document_id: str
    parser_version: str
    concept: str
    period: int | None
    measure: str | None
    flow: str | None
    fund: str | None
    basis: str | None
    function: str | None
    economic: str | None
    nature: str | None
    subject: str | None
    value: Decimal = exact(nullable=False)
    decimals: int
    unit: str | None
    base_value: Decimal = exact(nullable=False)
    row_index: int | None
    column_index: int | None
    label: str
    path: str
    doubtful: str | None
    proven: bool | None


class AppliedCheck(SQLModel, table=True):
    """One application of a rule."""

    __tablename__ = "checks"
    __table_args__ = (
        of_table(),
        Index("checks_table", "table_id"),
        Index("checks_document", "document_id", "parser_version"),
        Index("checks_outcome", "family", "outcome"),
        Index("checks_stated", "stated", postgresql_where=text("outcome = 'fail'")),
        Index("checks_computed", "computed", postgresql_where=text("outcome = 'fail'")),
    )

    check_id: str = Field(primary_key=True)
    document_id: str
    parser_version: str
    table_id: str | None
    rule: str
    version: int
    family: str
    severity: str
    outcome: str
    reason: str
    tables: list[int] = json_column()
    unit: str | None
    stated: Decimal | None = exact()
    computed: Decimal | None = exact()
    difference: Decimal | None = exact()
    message_zh: str
    message_en: str
    operands: list[Any] = json_column()


class ShownFinding(SQLModel, table=True):
    """A failed check, as it is shown to people."""

    __tablename__ = "findings"
    __table_args__ = (
        ForeignKeyConstraint(["check_id"], ["checks.check_id"], ondelete="CASCADE"),
        Index("findings_check", "check_id"),
        Index("findings_document", "document_id", "parser_version"),
        Index("findings_fingerprint", "fingerprint"),
    )

    finding_id: str = Field(primary_key=True)
    check_id: str
    document_id: str
    parser_version: str
    table_id: str | None
    fingerprint: str
    suspect: dict[str, Any] | None = Field(default=None, sa_column=Column(JSONB()))
    consequences: list[Any] | None = Field(default=None, sa_column=Column(JSONB()))
    words: str | None


class FindingReview(SQLModel, table=True):
    """What a person said of a finding; nothing is replaced, the latest counts."""

    __tablename__ = "reviews"
    __table_args__ = (Index("reviews_finding", "document_id", "fingerprint", "reviewed_at"),)

    review_id: str = Field(primary_key=True)
    document_id: str
    fingerprint: str
    verdict: str
    word: str
    reviewer_id: str
    reviewer: str
    reviewed_at: datetime = Field(sa_column=Column(DateTime(timezone=True), nullable=False))
    recorded_at: datetime | None = Field(
        default=None, sa_column=Column(DateTime(timezone=True), server_default=func.now(), nullable=False)
    )


class OpenFile(SQLModel, table=True):
    """One thing that is not at its end, as bucket and database were last compared."""

    __tablename__ = "open_files"

    why: str = Field(primary_key=True)
    sha256: str = Field(primary_key=True)
    name: str = Field(primary_key=True)
    seen_at: datetime | None = Field(
        default=None, sa_column=Column(DateTime(timezone=True), server_default=func.now(), nullable=False)
    )


class Comparison(SQLModel, table=True):
    """One relation between two disclosures, with its checks."""

    __tablename__ = "comparisons"

    relation: str = Field(primary_key=True)
    later_id: str = Field(primary_key=True)
    earlier_id: str = Field(primary_key=True)
    entity_id: str = Field(index=True)
    checks: list[Any] = json_column()


class Statement(SQLModel, table=True):
    """A figure, change, rate or share that the prose of a document states."""

    __tablename__ = "statements"
    __table_args__ = (Index("statements_document", "document_id", "parser_version"),)

    statement_id: str = Field(primary_key=True)
    document_id: str
    parser_version: str
    kind: str
    value: Decimal = exact(nullable=False)
    decimals: int
    unit: str | None
    base_value: Decimal | None = exact()
    subject: str
    concept: str | None
    flow: str | None
    fund: str | None
    basis: str | None
    function: str | None
    economic: str | None
    nature: str | None
    period: int | None
    measure: str | None
    compared_to: str | None
    statement: int
    certain: bool
    text: str
    line: int | None
    page: int | None
    box: list[int] | None = page_box()


class ListedUnit(SQLModel, table=True):
    """A unit that a department lists as part of its budget or accounts; `own`: its own office."""

    __tablename__ = "listed_units"

    document_id: str = Field(primary_key=True)
    parser_version: str = Field(primary_key=True)
    position: int = Field(primary_key=True)
    name: str
    entity_id: str = Field(index=True)
    own: bool


class TiedCell(SQLModel, table=True):
    """A cell that a check between tables, or against the prose, covers and finds right."""

    __tablename__ = "tied_cells"

    document_id: str = Field(primary_key=True)
    parser_version: str = Field(primary_key=True)
    sequence: int = Field(primary_key=True)
    row_index: int = Field(primary_key=True)
    column_index: int = Field(primary_key=True)
