"""From events to rows: pure, deterministic, and the same for the same events however often they come."""

from collections.abc import Iterable

from crossfoot_common.events.base import DocumentRef, content_id
from crossfoot_common.events.document_checked import DocumentChecked
from crossfoot_common.events.of_table import TableJudged
from crossfoot_common.events.table_accepted import TableAccepted
from crossfoot_warehouse.core.check_rows import add_checks
from crossfoot_warehouse.core.rows import Batch, DocumentRow
from crossfoot_warehouse.core.table_rows import cell_rows, fact_row, table_row
from crossfoot_warehouse.core.values import clean, packed

WarehouseEvent = TableJudged | DocumentChecked


def flatten(events: Iterable[WarehouseEvent]) -> Batch:
    """The rows of a batch, in a stable order. Of several events about one thing the last one counts."""
    tables: dict[str, TableJudged] = {}
    documents: dict[tuple[str, str], DocumentChecked] = {}
    for event in events:
        if isinstance(event, DocumentChecked):
            documents[event.document.document_id, event.document.parser_version] = event
        else:
            tables[table_id(event.document, event.table.sequence)] = event
    batch = Batch([], [], [], [], [], [])
    for _, checked in sorted(documents.items()):
        add_document(batch, checked)
    for identity, judged in sorted(tables.items()):
        add_table(batch, identity, judged)
    return batch


def table_id(document: DocumentRef, sequence: int) -> str:
    """The id of a table of one parser version."""
    return content_id("table", document.sha256, document.parser_version, sequence)


def add_document(batch: Batch, event: DocumentChecked) -> None:
    """The document's end, and what was checked between its tables."""
    ref, info = event.document, event.document.info
    batch.documents.append(
        DocumentRow(
            document_id=ref.document_id,
            parser_version=ref.parser_version,
            sha256=ref.sha256,
            media_type=clean(ref.media_type),
            source=clean(ref.source),
            entity=info.entity and clean(info.entity),
            fiscal_year=info.fiscal_year,
            stage=info.stage,
            scope=info.scope,
            outcome=event.outcome,
            reason=event.reason,
            detail=clean(event.detail),
            table_count=event.table_count,
            members=packed(list(event.members)),
            received_at=ref.received_at,
        )
    )
    add_checks(batch, ref, None, event.checks, event.findings)


def add_table(batch: Batch, identity: str, event: TableJudged) -> None:
    """A table with its cells and checks; its facts only when it was accepted."""
    accepted = isinstance(event, TableAccepted)
    batch.tables.append(table_row(identity, event, "accepted" if accepted else "rejected"))
    batch.cells.extend(cell_rows(identity, event.table))
    if accepted:
        for number, fact in enumerate(event.facts):
            batch.facts.append(fact_row(identity, event.document, number, fact))
    add_checks(batch, event.document, identity, event.checks, event.findings)
