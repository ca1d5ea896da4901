"""The rows of the warehouse: one named tuple a table, in the order of its columns.

The database's models (adapters/models.py) have the same names; a test holds them together.
"""

from datetime import datetime
from decimal import Decimal
from typing import NamedTuple


class EntityRow(NamedTuple):
    """One organisation, told by its name and region."""

    entity_id: str
    name: str
    region: str | None
    level: str | None
    part_of: str | None
    told_apart: bool


class EntityNameRow(NamedTuple):
    """One name of an organisation, as it was published."""

    entity_id: str
    published: str


class DisclosureRow(NamedTuple):
    """What an organisation publishes for a year, stage and scope, in one file or many."""

    disclosure_id: str
    entity_id: str | None
    fiscal_year: int | None
    stage: str | None
    scope: str | None
    alone: bool


class DocumentRow(NamedTuple):
    """One document and parser version: where a file's way through the chain ended."""

    document_id: str
    parser_version: str
    sha256: str
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
    members: str  # JSON
    received_at: datetime | None
    disclosure_id: str
    entity_id: str | None
    reading: int  # the parser version as a number: of two readings of a file the higher one counts
    accounting: str | None  # JSON: what became of every figure that the reader saw
    read_from: str  # JSON
    kind: str | None


class TableRow(NamedTuple):
    """One logical table with its verdict."""

    table_id: str
    document_id: str
    parser_version: str
    sequence: int
    title: str
    kind: str
    unit: str | None
    columns: str  # JSON
    place: str  # JSON
    empty: bool
    nil_statement: str | None
    verdict: str
    verification: str
    repairs: str  # JSON
    doubts: str  # JSON
    disclosure_id: str
    slot: str
    figures: str
    paths: str  # JSON


class CellRow(NamedTuple):
    """One cell as it was published; `number` is exact, in the unit of its column or table."""

    table_id: str
    row_index: int
    column_index: int
    text: str
    number: Decimal | None
    decimals: int | None
    percent: bool
    line: int | None
    page: int | None
    cell: int | None
    box: list[int] | None  # left, top, right, bottom on the page, in hundredths of a point
    ocr: str | None  # JSON: how it was read off a picture; null: the file has it as text


class FactRow(NamedTuple):
    """One figure with a meaning, of an accepted table; `base_value` is in 元."""

    fact_id: str
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
    value: Decimal
    decimals: int
    unit: str | None
    base_value: Decimal
    row_index: int | None
    column_index: int | None
    label: str
    path: str
    doubtful: str | None
    proven: bool


class CheckRow(NamedTuple):
    """One application of a rule, in a table or (without one) between the tables of a document."""

    check_id: str
    document_id: str
    parser_version: str
    table_id: str | None
    rule: str
    version: int
    family: str
    severity: str
    outcome: str
    reason: str
    tables: str  # JSON
    unit: str | None
    stated: Decimal | None
    computed: Decimal | None
    difference: Decimal | None
    message_zh: str
    message_en: str
    operands: str  # JSON


class FindingRow(NamedTuple):
    """A failed check, as it is shown to people."""

    finding_id: str
    check_id: str
    document_id: str
    parser_version: str
    table_id: str | None
    fingerprint: str
    suspect: str | None  # JSON
    consequences: str  # JSON
    words: str  # its message in both languages


class StatementRow(NamedTuple):
    """A figure, change, rate or share that the prose states; `base_value` is in 元 where it is money."""

    statement_id: str
    document_id: str
    parser_version: str
    kind: str
    value: Decimal
    decimals: int
    unit: str | None
    base_value: Decimal | None
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
    box: list[int] | None


class ListedUnitRow(NamedTuple):
    """A unit that a department lists as part of its budget or accounts; `own`: its own office."""

    document_id: str
    parser_version: str
    position: int
    name: str
    entity_id: str
    own: bool


class TiedCellRow(NamedTuple):
    """A cell that a check between tables, or against the prose, covers and finds right."""

    document_id: str
    parser_version: str
    sequence: int
    row_index: int
    column_index: int


class ReviewRow(NamedTuple):
    """What a person said of a finding."""

    review_id: str
    document_id: str
    fingerprint: str
    verdict: str
    word: str
    reviewer_id: str
    reviewer: str
    reviewed_at: datetime


class Batch(NamedTuple):
    """Everything that a batch of events writes. Children replace those of the same parent."""

    entities: list[EntityRow]
    entity_names: list[EntityNameRow]
    disclosures: list[DisclosureRow]
    documents: list[DocumentRow]
    tables: list[TableRow]
    cells: list[CellRow]
    facts: list[FactRow]
    checks: list[CheckRow]
    findings: list[FindingRow]
    statements: list[StatementRow]
    tied_cells: list[TiedCellRow]
    listed_units: list[ListedUnitRow]
    reviews: list[ReviewRow]
