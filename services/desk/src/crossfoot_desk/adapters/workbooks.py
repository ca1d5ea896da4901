"""A document as a workbook: a sheet a table, and totals that its checks prove are formulas."""

import io
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

import xlsxwriter
from xlsxwriter.utility import xl_rowcol_to_cell

from crossfoot_common.tables.sums import Place, proven_sums

FIRST_ROW, LONGEST, DIGITS, MOST_SHEETS = 2, 8_000, 15, 255
"""Rows above the figures; letters of a formula; digits of a number; tables in one workbook."""
SUMS = frozenset({"column_footing", "row_crossfooting", "code_hierarchy"})
FAILED = {"bg_color": "#FDECEB", "font_color": "#A61B14"}
Row = Mapping[str, Any]


def workbook(tables: Sequence[Row], cells: Mapping[str, Sequence[Row]], checks: Iterable[Row]) -> bytes:
    """The file. Cells that take part in a failed check are red."""
    sink = io.BytesIO()
    book = xlsxwriter.Workbook(sink, {"in_memory": True, "remove_timezone": True})
    formats = {"bold": book.add_format({"bold": True}), "failed": book.add_format(FAILED)}
    known = list(checks)
    for table in tables[:MOST_SHEETS]:
        of_table = [check for check in known if check["table_id"] == table["table_id"]]
        _sheet(book.add_worksheet(str(table["sequence"])), table, cells[table["table_id"]], of_table, formats)
    book.close()
    return sink.getvalue()


def _sheet(
    sheet: Any,  # noqa: ANN401 - xlsxwriter has no types
    table: Row,
    cells: Sequence[Row],
    checks: Sequence[Row],
    formats: Mapping[str, Any],
) -> None:
    sheet.write_string(0, 0, " ".join(filter(None, (table["title"], table["unit"]))), formats["bold"])
    for number, name in enumerate(table["columns"]):
        sheet.write_string(1, number, name, formats["bold"])
    sums = proven_sums(_proofs(checks), {_place(cell): cell["number"] for cell in cells})
    failed = {place for check in checks if check["outcome"] == "fail" for place in _places(check)}
    for cell in cells:
        row, column = place = _place(cell)
        style = formats["failed"] if place in failed else None
        where = (row + FIRST_ROW, column)
        formula = _formula(sums[place]) if place in sums else ""
        if formula and len(formula) <= LONGEST:
            sheet.write_formula(*where, formula, style, float(cell["number"]))
        elif cell["number"] is not None and not cell["percent"] and _exact(cell["number"]):
            sheet.write_number(*where, float(cell["number"]), style)
        else:
            sheet.write_string(*where, cell["text"], style)


def _place(cell: Row) -> Place:
    return cell["row_index"], cell["column_index"]


def _places(check: Row) -> Iterable[Place]:
    sources = (operand["source"] for operand in check["operands"])
    return [(one["row"], one["column"]) for one in sources if "row" in one and "column" in one]


def _proofs(checks: Iterable[Row]) -> Iterable[Sequence[Row]]:
    for check in checks:
        if check["family"] in SUMS and check["outcome"] == "pass" and check["difference"] == 0:
            yield check["operands"]


def _formula(parts: Sequence[tuple[Place, int]]) -> str:
    names = ((xl_rowcol_to_cell(place[0] + FIRST_ROW, place[1]), sign) for place, sign in parts)
    return "=" + "".join(f"{'+' if sign > 0 else '-'}{name}" for name, sign in names).removeprefix("+")


def _exact(value: Decimal) -> bool:
    """Whether a spreadsheet's number shows every digit of it."""
    return len(value.normalize().as_tuple().digits) <= DIGITS
