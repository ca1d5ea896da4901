"""A workbook of the accepted tables themselves, a sheet each, in which proven totals are formulas.

A total is a formula where a check that holds exactly adds it up from cells of its own table: whoever
opens the workbook sees what was proven, and sees it calculate. Everything else is the figure as it was
published.
"""

import json
from collections.abc import AsyncIterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import asyncpg
import xlsxwriter
from xlsxwriter.utility import xl_rowcol_to_cell

from crossfoot_common.tables.sums import Place, proven_sums
from crossfoot_local.exporting.formats.xlsx import exact, put
from crossfoot_local.exporting.source import FILTERS
from crossfoot_local.warehouse import WarehouseAwayError
from crossfoot_warehouse.settings import DatabaseSettings

MOST_SHEETS = 2_000
LONGEST = 8_000
"""Letters of a formula that a spreadsheet takes."""
TABLES = """
select v.table_id, v.title, t.columns, t.unit, c.entity, c.fiscal_year, c.stage
from v1.table_versions v join tables t using (table_id)
join v1.completeness c on c.disclosure_id = v.disclosure_id
where v.status = 'current' and v.verdict = 'accepted' and {}
order by c.entity, c.fiscal_year, c.stage, v.document_id, v.sequence limit {}
"""
CELLS = "select row_index, column_index, text, number, percent from cells where table_id = $1 order by 1, 2"
PROOFS = """
select operands from checks where table_id = $1 and outcome = 'pass' and difference = 0
and family in ('column_footing', 'row_crossfooting', 'code_hierarchy') order by check_id
"""
FIRST_ROW = 2


async def write_tables(file: Path, wanted: Mapping[str, object]) -> int:
    """Write the workbook; the number of its sheets.

    Raises:
        WarehouseAwayError: there is no warehouse.
    """
    book = xlsxwriter.Workbook(file, {"remove_timezone": True})
    bold = book.add_format({"bold": True})
    sheets = 0
    async for table, cells, proofs in _tables(wanted):
        sheets += 1
        numbers = {(row, column): number for row, column, _, number, _ in cells}
        _write(book.add_worksheet(f"{sheets}"), table, cells, formulas(proofs, numbers), bold)
    if not sheets:
        book.add_worksheet("0")
    book.close()
    return sheets


def formulas(proofs: list[list[dict[str, Any]]], cells: Mapping[Place, Decimal | None]) -> dict[Place, str]:
    """A formula for each total that cells of the same table prove exactly."""
    found = {
        total: "=" + "".join(f"{'+' if sign > 0 else '-'}{_name(place)}" for place, sign in parts).lstrip("+")
        for total, parts in proven_sums(proofs, cells).items()
    }
    return {total: text for total, text in found.items() if len(text) <= LONGEST}


def _name(place: Place) -> str:
    name: str = xl_rowcol_to_cell(place[0] + FIRST_ROW, place[1])
    return name


def _write(
    sheet: Any,  # noqa: ANN401 - xlsxwriter has no types
    table: Any,  # noqa: ANN401 - asyncpg has no types
    cells: list[Any],
    sums: Mapping[Place, str],
    bold: Any,  # noqa: ANN401 - xlsxwriter has no types
) -> None:
    head = (table["entity"], table["fiscal_year"], table["title"], table["unit"])
    sheet.write_string(0, 0, " ".join(str(part) for part in head if part), bold)
    for number, path in enumerate(json.loads(table["columns"])):
        sheet.write_string(1, number, path, bold)
    for row, column, text, number, percent in cells:
        if (row, column) in sums:
            sheet.write_formula(row + FIRST_ROW, column, sums[row, column], None, float(number))
        else:
            shown = number if number is not None and not percent and exact(number) else text
            put(sheet, row + FIRST_ROW, column, shown)


async def _tables(
    wanted: Mapping[str, object],
) -> AsyncIterator[tuple[Any, list[Any], list[list[dict[str, Any]]]]]:
    chosen = {name: value for name, value in wanted.items() if value is not None}
    where = " and ".join(f"c.{FILTERS[name].format(f'${n}')}" for n, name in enumerate(chosen, 1)) or "true"
    try:
        connection = await asyncpg.connect(DatabaseSettings().postgres_dsn.get_secret_value(), timeout=10)
        try:
            async with connection.transaction(isolation="repeatable_read", readonly=True):
                for table in await connection.fetch(TABLES.format(where, MOST_SHEETS), *chosen.values()):
                    cells = await connection.fetch(CELLS, table["table_id"])
                    proofs = await connection.fetch(PROOFS, table["table_id"])
                    yield table, [tuple(row) for row in cells], [json.loads(row[0]) for row in proofs]
        finally:
            await connection.close()
    except (OSError, asyncpg.PostgresError, TimeoutError) as error:
        raise WarehouseAwayError(f"the warehouse does not answer: {error}") from error
