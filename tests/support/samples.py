"""Invented events and tables, small enough to read."""

from datetime import UTC, datetime
from decimal import Decimal

from crossfoot_common.events.file_received import FileReceived
from crossfoot_common.tables.document import DocumentRef, document_id
from crossfoot_common.tables.model import Cell, Column, DocumentInfo, Row, Table

WHEN = datetime(2026, 3, 1, 8, 0, tzinfo=UTC)


def sha(seed: str) -> str:
    return (seed.encode().hex() * 64)[:64]


def file_received(seed: str = "a", **changes: object) -> FileReceived:
    known: dict[str, object] = {
        "sha256": sha(seed),
        "size": 3,
        "media_type": "text/plain",
        "object_key": f"files/{sha(seed)}",
        "source": f"{seed}.txt",
        "received_at": WHEN,
    }
    return FileReceived.model_validate(known | changes)


def document_ref(seed: str = "a", parser_version: str = "1") -> DocumentRef:
    return DocumentRef(
        document_id=document_id(sha(seed)),
        sha256=sha(seed),
        media_type="text/plain",
        parser_version=parser_version,
        source=f"{seed}.txt",
        info=DocumentInfo(entity="青石县财政局", fiscal_year=2026, stage="budget", scope="department"),
    )


def amount(text: str) -> Cell:
    number = Decimal(text)
    return Cell(text=text, number=number, decimals=-int(number.as_tuple().exponent), line=1, cell=1)


def table(sequence: int = 1, total: str = "30.00") -> Table:
    rows = (("工资", "10.00"), ("公用", "20.00"), ("合计", total))
    return Table(
        sequence=sequence,
        title="收支总表",
        kind="income_expenditure_summary",
        unit="万元",
        columns=(Column(path=("项目",), role="label"), Column(path=("金额",), role="amount")),
        rows=tuple(
            Row(cells=(Cell(text=label), amount(figure)), line=i) for i, (label, figure) in enumerate(rows)
        ),
    )
