"""From events to rows: pure, deterministic, and the same for the same events however often they come."""

import json
from collections.abc import Iterable, Sequence
from decimal import Decimal

from crossfoot_common.arithmetic import Amount
from crossfoot_common.events.base import DocumentRef, content_id
from crossfoot_common.events.document_checked import DocumentChecked
from crossfoot_common.events.table_accepted import TableAccepted
from crossfoot_common.events.table_rejected import TableRejected
from crossfoot_common.tables.checks import Check, Finding
from crossfoot_common.tables.model import Fact, Frozen, Table
from crossfoot_warehouse.core.rows import (
    Batch,
    CellRow,
    CheckRow,
    DocumentRow,
    FactRow,
    FindingRow,
    TableRow,
)

TableEvent = TableAccepted | TableRejected
WarehouseEvent = TableEvent | DocumentChecked


def flatten(events: Iterable[WarehouseEvent]) -> Batch:
    """The rows of a batch, in a stable order. Of several events about one thing the last one counts."""
    tables: dict[str, TableEvent] = {}
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


def add_table(batch: Batch, identity: str, event: TableEvent) -> None:
    """A table with its cells and checks; its facts only when it was accepted."""
    accepted = isinstance(event, TableAccepted)
    batch.tables.append(table_row(identity, event, "accepted" if accepted else "rejected"))
    batch.cells.extend(cell_rows(identity, event.table))
    if accepted:
        for number, fact in enumerate(event.facts):
            batch.facts.append(fact_row(identity, event.document, number, fact))
    add_checks(batch, event.document, identity, event.checks, event.findings)


def table_row(identity: str, event: TableEvent, verdict: str) -> TableRow:
    """The table itself."""
    table = event.table
    return TableRow(
        table_id=identity,
        document_id=event.document.document_id,
        parser_version=event.document.parser_version,
        sequence=table.sequence,
        title=clean(table.title),
        kind=table.kind,
        unit=table.unit,
        columns=packed([column.name for column in table.columns]),
        place=packed(table.place),
        empty=table.empty,
        nil_statement=table.nil_statement and clean(table.nil_statement),
        verdict=verdict,
        verification=event.verification,
        repairs=packed(table.repairs),
        doubts=packed(table.doubts),
    )


def cell_rows(identity: str, table: Table) -> Iterable[CellRow]:
    """Every cell that shows something."""
    for r, row in enumerate(table.rows):
        for c, cell in enumerate(row.cells):
            if not cell.blank:
                line, page = cell.line or row.line, cell.page or row.page
                yield CellRow(
                    identity,
                    r,
                    c,
                    clean(cell.text),
                    cell.number,
                    cell.decimals,
                    cell.percent,
                    line,
                    page,
                    cell.cell,
                )


def fact_row(identity: str, document: DocumentRef, number: int, fact: Fact) -> FactRow:
    """One fact; its id says where it was stated."""
    key = fact.key
    return FactRow(
        fact_id=content_id("fact", identity, number),
        table_id=identity,
        document_id=document.document_id,
        parser_version=document.parser_version,
        concept=key.concept,
        period=key.period,
        measure=key.measure,
        flow=key.flow,
        fund=key.fund,
        basis=key.basis,
        function=key.function,
        economic=key.economic,
        nature=key.nature,
        subject=key.subject and clean(key.subject),
        value=fact.value,
        decimals=fact.decimals,
        unit=fact.unit,
        base_value=Amount.displayed(fact.value, fact.decimals, fact.unit).base,
        row_index=fact.source.row,
        column_index=fact.source.column,
        label=clean(fact.source.label),
        path=clean(fact.source.path),
        doubtful=fact.doubtful and clean(fact.doubtful),
    )


def add_checks(
    batch: Batch,
    document: DocumentRef,
    table: str | None,
    checks: Sequence[Check],
    findings: Sequence[Finding],
) -> None:
    """Checks by their number, and findings with the check that each shows."""
    owner = table or content_id("document", document.sha256, document.parser_version)
    ids: dict[Check, str] = {}
    for number, check in enumerate(checks):
        ids.setdefault(check, content_id("check", owner, number))
        batch.checks.append(check_row(content_id("check", owner, number), document, table, check))
    for number, finding in enumerate(findings):
        batch.findings.append(
            FindingRow(
                finding_id=content_id("finding", owner, number),
                check_id=ids[finding.check],
                document_id=document.document_id,
                parser_version=document.parser_version,
                table_id=table,
                fingerprint=finding.fingerprint,
                suspect=packed(finding.suspect) if finding.suspect else None,
            )
        )


def check_row(identity: str, document: DocumentRef, table: str | None, check: Check) -> CheckRow:
    """One check."""
    return CheckRow(
        check_id=identity,
        document_id=document.document_id,
        parser_version=document.parser_version,
        table_id=table,
        rule=check.rule,
        version=check.version,
        family=check.family,
        severity=check.severity,
        outcome=check.outcome,
        reason=clean(check.reason),
        tables=packed(list(check.tables)),
        unit=check.unit,
        stated=check.stated,
        computed=check.computed,
        difference=check.difference,
        message_zh=clean(check.message_zh),
        message_en=clean(check.message_en),
        operands=packed(check.operands),
    )


def clean(text: str) -> str:
    """PostgreSQL's text has no NUL; what the file had is still in the store."""
    return text.replace("\x00", "\ufffd")


def packed(value: object) -> str:
    """JSON for a jsonb column; decimals as strings, so that no digit is lost on the way."""
    return clean(json.dumps(plain(value), ensure_ascii=False, separators=(",", ":"))).replace(
        "\\u0000", "\\ufffd"
    )


def plain(value: object) -> object:
    """Models as dictionaries without what is not set."""
    if isinstance(value, Frozen):
        return value.model_dump(mode="json", exclude_none=True)
    if isinstance(value, (list, tuple)):
        return [plain(one) for one in value]
    return str(value) if isinstance(value, Decimal) else value
