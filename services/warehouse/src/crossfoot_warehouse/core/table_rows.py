"""From a table with its verdict to its rows: the table itself, cells, facts."""

from collections.abc import Iterable

from crossfoot_common.arithmetic import Amount
from crossfoot_common.events.of_table import TableJudged
from crossfoot_common.tables.document import DocumentRef, content_id
from crossfoot_common.tables.model import Fact, PageBox, Table
from crossfoot_warehouse.core.identity.disclosures import disclosure_of
from crossfoot_warehouse.core.identity.slots import figures_of, slot_of
from crossfoot_warehouse.core.rows import CellRow, FactRow, TableRow
from crossfoot_warehouse.core.values import clean, packed


def table_row(identity: str, event: TableJudged, verdict: str) -> TableRow:
    """The table itself."""
    table, ref = event.table, event.document
    return TableRow(
        table_id=identity,
        document_id=ref.document_id,
        parser_version=ref.parser_version,
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
        disclosure_id=disclosure_of(ref.sha256, ref.info, ref.source).disclosure_id,
        slot=slot_of(table, ref.info.entity),
        figures=figures_of(table),
        paths=packed([list(column.path) for column in table.columns]),
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
                    placed(cell.box),
                    packed(cell.ocr) if cell.ocr else None,
                )


def placed(box: PageBox | None) -> list[int] | None:
    """A box as the database holds it."""
    return None if box is None else list(box)


def fact_row(identity: str, document: DocumentRef, number: int, fact: Fact, *, proven: bool) -> FactRow:
    """One fact; its id says where it was stated. `proven`: a check that holds covers it."""
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
        proven=proven,
    )
