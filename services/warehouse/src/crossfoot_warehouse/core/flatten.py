"""From events to rows: pure, deterministic, and the same for the same events however often they come."""

import re
from collections.abc import Iterable

from crossfoot_common.events.document_checked import DocumentChecked
from crossfoot_common.events.of_table import TableJudged
from crossfoot_common.events.review_recorded import ReviewRecorded
from crossfoot_common.events.table_accepted import TableAccepted
from crossfoot_common.tables.document import DocumentRef, content_id
from crossfoot_common.tables.model import DocumentInfo
from crossfoot_warehouse.core.check_rows import add_checks
from crossfoot_warehouse.core.identity.disclosures import disclosure_of
from crossfoot_warehouse.core.identity.rows import Identities
from crossfoot_warehouse.core.identity.units import unit_rows
from crossfoot_warehouse.core.proofs import proven_cells, tied_cells
from crossfoot_warehouse.core.review_rows import review_row
from crossfoot_warehouse.core.rows import Batch, DocumentRow, TiedCellRow
from crossfoot_warehouse.core.statement_rows import statement_rows
from crossfoot_warehouse.core.table_rows import cell_rows, fact_row, table_row
from crossfoot_warehouse.core.values import clean, packed

WarehouseEvent = TableJudged | DocumentChecked | ReviewRecorded


def flatten(events: Iterable[WarehouseEvent]) -> Batch:
    """The rows of a batch, in a stable order. Of several events about one thing the last one counts."""
    tables: dict[str, TableJudged] = {}
    documents: dict[tuple[str, str], DocumentChecked] = {}
    reviews: dict[str, ReviewRecorded] = {}
    for event in events:
        if isinstance(event, ReviewRecorded):
            reviews[event.id] = event
        elif isinstance(event, DocumentChecked):
            key = (event.document.document_id, event.document.parser_version)
            documents[key] = _latest(documents.get(key), event)
        else:
            tables[table_id(event.document, event.table.sequence)] = event
    batch = Batch(*([] for _ in Batch._fields))
    identities = Identities()
    for _, checked in sorted(documents.items()):
        identities.add(checked.document)
        add_document(batch, checked)
    for identity, judged in sorted(tables.items()):
        identities.add(judged.document)
        add_table(batch, identity, judged)
    identities.into(batch)
    batch.reviews.extend(review_row(event) for _, event in sorted(reviews.items()))
    return batch


def _latest(before: DocumentChecked | None, event: DocumentChecked) -> DocumentChecked:
    """The later event, with the latest time at which the file came in: a replay does not make it older."""
    times = [one.document.received_at for one in (before, event) if one and one.document.received_at]
    document = event.document.model_copy(update={"received_at": max(times, default=None)})
    return event.model_copy(update={"document": document})


def table_id(document: DocumentRef, sequence: int) -> str:
    """The id of a table of one parser version."""
    return content_id("table", document.sha256, document.parser_version, sequence)


def reading_of(parser_version: str) -> int:
    """A parser version as a number that orders it: 2 before 10, 2 before 2.1."""
    whole, minor = [*re.findall(r"\d{1,5}", parser_version), "0", "0"][:2]
    return int(whole) * 10_000 + min(int(minor), 9_999)


def add_document(batch: Batch, event: DocumentChecked) -> None:
    """The document's end, and what was checked between its tables."""
    ref, info = event.document, event.document.info
    disclosure = disclosure_of(ref.sha256, info, ref.source)
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
            disclosure_id=disclosure.disclosure_id,
            entity_id=disclosure.entity_id,
            reading=reading_of(ref.parser_version),
            accounting=packed(event.figures) if event.figures else None,
            read_from=packed(_read_from(info)),
            kind=info.kind,
        )
    )
    batch.statements.extend(statement_rows(ref, event.claims))
    batch.tied_cells.extend(
        TiedCellRow(ref.document_id, ref.parser_version, *cell) for cell in tied_cells(event)
    )
    if disclosure.entity is not None:
        batch.listed_units.extend(unit_rows(ref, disclosure.entity, event.units))
    add_checks(batch, ref, None, event.checks, event.findings)


def _read_from(info: DocumentInfo) -> dict[str, str]:
    """Where in the document its name, year, stage, scope and kind were read."""
    names = ("entity", "fiscal_year", "stage", "scope", "kind")
    said = {name: getattr(info, f"{name}_from") for name in names}
    return {name: where for name, where in said.items() if where}


def add_table(batch: Batch, identity: str, event: TableJudged) -> None:
    """A table with its cells and checks; its facts only when it was accepted."""
    accepted = isinstance(event, TableAccepted)
    batch.tables.append(table_row(identity, event, "accepted" if accepted else "rejected"))
    batch.cells.extend(cell_rows(identity, event.table))
    if accepted:
        proven = proven_cells(event)
        for number, fact in enumerate(event.facts):
            place = (fact.source.row, fact.source.column)
            batch.facts.append(fact_row(identity, event.document, number, fact, proven=place in proven))
    add_checks(batch, event.document, identity, event.checks, event.findings)
