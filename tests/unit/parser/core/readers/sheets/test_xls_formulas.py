"""Formulas of old workbooks: found, and told whether they are plain sums."""

import io
import re
import struct

import pytest
import xlrd
import xlwt

from crossfoot_parser.core.blocks import Limits
from crossfoot_parser.core.readers.sheets.formulas import Formula, Term
from crossfoot_parser.core.readers.sheets.xls import READER
from crossfoot_parser.core.readers.sheets.xls_formulas import formulas_of
from tests.support.blocks import grids, remarks


def book(*formulas: str, value: float | None = 0.0) -> bytes:
    """Parts 1.00 and 2.00 in two columns, formulas below; `value` is what is stored for each."""
    made = xlwt.Workbook()
    sheet = made.add_sheet("表")
    for row, figure in enumerate((1.0, 2.0)):
        for column in range(2):
            sheet.write(row, column, figure)
    for column, formula in enumerate(formulas):
        sheet.write(2, column, xlwt.Formula(formula))
    buffer = io.BytesIO()
    made.save(buffer)
    data = buffer.getvalue()
    if value is None:
        return data
    for column in range(len(formulas)):  # xlwt stores no number
        record = re.search(b"\x06\x00.." + struct.pack("<HH", 2, column), data, re.DOTALL)
        assert record
        at = record.start() + 10
        data = data[:at] + struct.pack("<d", value) + data[at + 8 :]
    return data


def found(data: bytes) -> dict[tuple[int, int], Formula]:
    opened = xlrd.open_workbook(file_contents=data, on_demand=True)
    return formulas_of(bytes(opened.mem), opened._sh_abs_posn[0], 80)


@pytest.mark.parametrize(
    ("formula", "terms"),
    [
        ("SUM(A1:A2)", [Term(1, 0, 0, 1, 0)]),
        ("A1+B2", [Term(1, 0, 0, 0, 0), Term(1, 1, 1, 1, 1)]),
        ("-(A1-SUM(A1,B1:B2))", [Term(-1, 0, 0, 0, 0), Term(1, 0, 0, 0, 0), Term(1, 0, 1, 1, 1)]),
        ("A1*2", []),
        ("IF(A1>0,A1,B1)", []),
        ("MAX(A1:A2)", []),
    ],
)
def test_what_they_add_up(formula: str, terms: list[Term]) -> None:
    assert found(book(formula)) == {(2, 0): Formula(0.0, tuple(terms))}


def test_made_up_values_are_no_figures() -> None:
    document = READER.read(book("SUM(A1:A2)", "SUM(B1:B2)"), Limits())
    assert grids(document) == [[["1", "1"], ["2", "2"]]]
    assert remarks(document) == ["formula without value"]


def test_true_values_are_figures() -> None:
    document = READER.read(book("SUM(A1:A2)", "SUM(B1:B2)", value=3.0), Limits())
    assert grids(document)[0][2] == ["3", "3"]
    assert remarks(document) == []


def test_a_sum_with_a_blank_text_for_its_value_was_not_calculated() -> None:
    assert remarks(READER.read(book("SUM(A1:A2)", value=None), Limits())) == ["formula without value"]


def test_torn_records() -> None:
    data = book("SUM(A1:A2)")
    stream = bytes(xlrd.open_workbook(file_contents=data, on_demand=True).mem)
    for cut in range(0, len(stream), 7):
        formulas_of(stream[:cut], 0, 80)
        formulas_of(stream[cut:], 0, 50)
