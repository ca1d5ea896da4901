"""The tables of the warehouse as SQLModel models: what the migrations are made from.

Every id is derived from content. What supersedes what is the view `revisions` (see the first migration):
a later file for the same entity, fiscal year, stage and scope supersedes the earlier one, nothing is deleted.
"""

from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import Column, DateTime, ForeignKeyConstraint, Index, Numeric, func
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field, SQLModel


def json_column() -> Any:  # noqa: ANN401 - SQLModel's Field is typed like that
    """A jsonb column that is always there."""
    return Field(sa_column=Column(JSONB(), nullable=False))


def exact(*, nullable: bool = True) -> Any:  # noqa: ANN401 - SQLModel's Field is typed like that
    """An unbounded numeric: money keeps every digit."""
    return Field(default=None, sa_column=Column(Numeric(), nullable=nullable))


class Document(SQLModel, table=True):
    """One document and parser version."""

    __tablename__ = "documents"
    __table_args__ = (Index("documents_identity", "entity", "fiscal_year", "stage", "scope"),)

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
    recorded_at: datetime | None = Field(
        default=None, sa_column=Column(DateTime(timezone=True), server_default=func.now(), nullable=False)
    )


class LogicalTable(SQLModel, table=True):
    """One logical table with its verdict. It may come before its document: events of two topics race."""

    __tablename__ = "tables"
    __table_args__ = (Index("tables_document", "document_id", "parser_version", "sequence", unique=True),)

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
    recorded_at: datetime | None = Field(
        default=None, sa_column=Column(DateTime(timezone=True), server_default=func.now(), nullable=False)
    )


def of_table() -> ForeignKeyConstraint:
    """Children belong to their table, and go with it."""
    return ForeignKeyConstraint(["table_id"], ["tables.table_id"], ondelete="CASCADE")


class TableCell(SQLModel, table=True):
    """One cell that shows something."""

    __tablename__ = "cells"
    __table_args__ = (of_table(),)

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


class AppliedCheck(SQLModel, table=True):
    """One application of a rule."""

    __tablename__ = "checks"
    __table_args__ = (
        of_table(),
        Index("checks_table", "table_id"),
        Index("checks_document", "document_id", "parser_version"),
        Index("checks_outcome", "family", "outcome"),
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
