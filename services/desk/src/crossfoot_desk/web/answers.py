"""What the API answers: models over rows of the views. Amounts are decimal strings, exact."""

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any, Generic, Self, TypeVar

from pydantic import BaseModel, ConfigDict

T = TypeVar("T")
M = TypeVar("M", bound="Answer")


class Answer(BaseModel):
    """Base of all: frozen, and made from rows."""

    model_config = ConfigDict(frozen=True, from_attributes=True)

    @classmethod
    def of(cls, row: Mapping[str, Any], **more: object) -> Self:
        """The answer for a row."""
        return cls.model_validate({**dict(row), **more})


class Listed(Answer, Generic[T]):
    """One portion of a list; `next` goes into `after`, and is null at the end."""

    items: tuple[T, ...]
    next: str | None = None


class DocumentItem(Answer):
    """A document of a list."""

    document_id: str
    sha256: str
    source: str
    media_type: str
    received_at: datetime | None
    entity_id: str | None
    entity: str | None
    region: str | None
    fiscal_year: int | None
    stage: str | None
    scope: str | None
    verdict: str
    reason: str | None
    tables: int


class Review(Answer):
    """What a person said of a finding."""

    fingerprint: str
    verdict: str
    word: str
    reviewer: str
    reviewed_at: datetime
    latest: bool


class Finding(Answer):
    """A finding, with what follows from it and its latest review."""

    finding_id: str
    fingerprint: str
    document_id: str
    check_id: str
    entity: str | None
    region: str | None
    fiscal_year: int | None
    stage: str | None
    table_title: str | None
    table_sequence: int | None
    rule: str
    rule_version: int
    family: str
    severity: str
    unit: str | None
    stated: Decimal | None
    computed: Decimal | None
    difference: Decimal | None
    message_zh: str
    message_en: str
    suspect: dict[str, Any] | None
    consequences: list[dict[str, Any]] | None
    review: str | None
    review_word: str | None
    reviewer: str | None
    reviewed_at: datetime | None
    received_at: datetime | None
    source: str


class Check(Answer):
    """One application of a rule, with every figure that takes part."""

    check_id: str
    table_id: str | None
    rule: str
    version: int
    family: str
    severity: str
    outcome: str
    reason: str
    unit: str | None
    stated: Decimal | None
    computed: Decimal | None
    difference: Decimal | None
    message_zh: str
    message_en: str
    operands: list[dict[str, Any]]


class Cell(Answer):
    """One cell; `box` is left, top, right, bottom on its page in hundredths of a point.

    `origin` is `ocr` where it was read off a picture; `read_twice` then: by two recognisers, alike.
    """

    row_index: int
    column_index: int
    text: str
    number: Decimal | None
    percent: bool
    line: int | None
    page: int | None
    cell: int | None
    box: list[int] | None
    origin: str
    read_twice: bool | None


class TableItem(Answer):
    """A table of a document, without its cells."""

    table_id: str
    sequence: int
    title: str
    kind: str
    unit: str | None
    columns: list[str]
    place: dict[str, Any]
    empty: bool
    nil_statement: str | None
    verdict: str
    verification: str
    repairs: list[dict[str, Any]]
    doubts: list[dict[str, Any]]


class Table(TableItem):
    """A table with its cells; `next_row` goes into `row`, and is null at the end."""

    cells: tuple[Cell, ...]
    next_row: int | None = None


class Document(DocumentItem):
    """A document whole, but for its cells."""

    parser_version: str
    detail: str
    members: list[str]
    read_from: dict[str, str] | None
    accounting: dict[str, Any] | None
    complete: bool
    accepted: int
    rejected: int
    figures: int
    proven_figures: int
    contents: tuple[TableItem, ...]
    findings: tuple[Finding, ...]
    checks: tuple[Check, ...]
    reviews: tuple[Review, ...]


class WholeDocument(Document):
    """A document with every cell."""

    contents: tuple[Table, ...]


class EntityItem(Answer):
    """An organisation of a list, with the years of which something was published."""

    entity_id: str
    name: str
    region: str | None
    first_year: int | None
    last_year: int | None


class Entity(EntityItem):
    """An organisation and its documents."""

    names: list[str] | None
    told_apart: bool
    documents: tuple[dict[str, Any], ...] = ()
