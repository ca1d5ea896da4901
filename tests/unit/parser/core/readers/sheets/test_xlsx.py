"""XLSX: what the sheets show, with the decimals that they show."""

import io
import zipfile
from collections.abc import Callable

import pytest
from xlsxwriter import Workbook

from crossfoot_common.errors import PermanentError
from crossfoot_parser.core.blocks import Grid, Limits, Line, RawDocument
from crossfoot_parser.core.readers.sheets.xlsx import READER
from tests.support.blocks import grids, lines, order, remarks


def workbook(build: Callable[[Workbook], object]) -> bytes:
    buffer = io.BytesIO()
    with Workbook(buffer, {"in_memory": True}) as book:
        build(book)
    return buffer.getvalue()


def read(build: Callable[[Workbook], object]) -> RawDocument:
    return READER.read(workbook(build), Limits())


def edited(data: bytes, edit: Callable[[str, str], str]) -> bytes:
    """The package with each part passed through `edit(name, text)`."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            new.writestr(name, edit(name, old.read(name).decode()))
    return buffer.getvalue()


def test_figures_are_as_displayed() -> None:
    def build(book: Workbook) -> None:
        sheet = book.add_worksheet()
        for row, (value, code) in enumerate([
            (1234.5, "#,##0.00"), (0.30000000000000004, "General"), (152636500, "0!.0,"),
            (0, '0.00;-0.00;"-"'),
            (0.125, "0.0%"), (44200, "yyyy-mm-dd"), (208, "00000"), (-3.456, "#,##0.00_);(#,##0.00)"),
        ]):  # fmt: skip
            sheet.write_number(row, 0, value, book.add_format({"num_format": code}))

    assert [row[0] for row in grids(read(build))[0]] == [
        "1,234.50", "0.3", "15263.7", "-", "12.5%", "2021-01-04", "00208", "(3.46)",
    ]  # fmt: skip


def test_sheets_names_and_coordinates() -> None:
    def build(book: Workbook) -> None:
        book.add_worksheet("收支总表").write("B3", "甲")
        book.add_worksheet("Sheet2").write("A1", "乙")

    document = read(build)
    assert lines(document) == ["收支总表"]
    assert order(document) == ["Line", "Grid", "PageBreak", "Grid", "PageBreak"]
    grid = next(block for block in document.blocks if isinstance(block, Grid))
    assert (grid.sheet, grid.rows[0].line, grid.rows[0].cells[0].cell) == ("收支总表", 3, 1)
    heading = next(block for block in document.blocks if isinstance(block, Line))
    assert heading.heading


def test_merged_ranges() -> None:
    def build(book: Workbook) -> None:
        sheet = book.add_worksheet()
        sheet.merge_range("A1:C1", "收支总表")
        sheet.merge_range("A2:A3", "项目")
        sheet.write_row("B2", ["金额", "比例"])
        sheet.write_row("B3", ["1.00", "2.00"])

    assert grids(read(build)) == [[["收支总表", "<", "<"], ["项目", "金额", "比例"], ["<", "1.00", "2.00"]]]


def test_hidden_sheets_are_left_out_and_hidden_rows_and_columns_kept() -> None:
    def build(book: Workbook) -> None:
        sheet = book.add_worksheet()
        sheet.write_column("A1", ["甲", "乙", "丙"])
        sheet.write_column("B1", ["1", "2", "3"])
        sheet.set_row(1, None, None, {"hidden": True})
        sheet.set_column("B:B", None, None, {"hidden": True})
        hidden = book.add_worksheet("底稿")
        hidden.write("A1", "x")
        hidden.hide()

    document = read(build)
    assert grids(document) == [[["甲", "1"], ["乙", "2"], ["丙", "3"]]]
    assert remarks(document) == ["hidden sheet left out", "hidden row kept", "hidden column kept"]


def test_formulas_show_their_stored_values() -> None:
    def build(book: Workbook) -> None:
        sheet = book.add_worksheet()
        sheet.write_formula("A1", "=1+1", None, 2)
        sheet.write_formula("A2", '="甲"&"乙"', None, "甲乙")

    data = workbook(build)
    assert grids(READER.read(data, Limits())) == [[["2"], ["甲乙"]]]
    without = edited(data, lambda _, text: text.replace("<v>2</v>", ""))
    assert remarks(READER.read(without, Limits())) == ["formula without value"]


def test_wrapped_text_indents_and_rich_text() -> None:
    def build(book: Workbook) -> None:
        sheet = book.add_worksheet()
        sheet.write("A1", "因公出国\n（境）费")
        sheet.write("A2", "基本工资", book.add_format({"indent": 1}))
        sheet.write_rich_string("A3", "收入", book.add_format({"bold": True}), "合计")

    assert grids(read(build)) == [[["因公出国（境）费"], ["  基本工资"], ["收入合计"]]]


def test_cells_at_opposite_corners_cost_nothing() -> None:
    def build(book: Workbook) -> None:
        sheet = book.add_worksheet()
        sheet.write(0, 0, "甲")
        sheet.write(1048575, 16383, "乙")

    (rows,) = grids(read(build))
    assert (rows[0][0], rows[-1][-1]) == ("甲", "乙")
    assert len(rows) * len(rows[0]) == 9


def test_zeros_that_the_sheet_hides_are_blank() -> None:
    def build(book: Workbook) -> None:
        sheet = book.add_worksheet()
        sheet.write_row("A1", ["甲", 0, 1])
        sheet.hide_zero()

    assert grids(read(build)) == [[["甲", "", "1"]]]


def test_cells_without_references_follow_each_other() -> None:
    data = workbook(lambda book: book.add_worksheet().write_row("A1", [1, 2, 3]))
    bare = edited(
        data, lambda _, text: text.replace(' r="A1"', "").replace(' r="B1"', "").replace(' r="C1"', "")
    )
    assert grids(READER.read(bare, Limits())) == [[["1", "2", "3"]]]


def test_limits() -> None:
    data = workbook(lambda book: book.add_worksheet().write_row("A1", range(100)))
    with pytest.raises(PermanentError, match="cell_limit"):
        READER.read(data, Limits(cells=50))
    three = workbook(lambda book: [book.add_worksheet().write("A1", 1) for _ in range(3)])
    with pytest.raises(PermanentError, match="page_limit"):
        READER.read(three, Limits(pages=2))


def test_a_package_that_unpacks_to_too_much() -> None:
    buffer = io.BytesIO(workbook(lambda book: book.add_worksheet().write("A1", 1)))
    with zipfile.ZipFile(buffer, "a", zipfile.ZIP_DEFLATED) as package:
        package.writestr("xl/bomb.xml", b"\0" * 20_000_000)
    with pytest.raises(PermanentError, match="archive_limit"):
        READER.read(buffer.getvalue(), Limits())


def test_entities_are_not_expanded() -> None:
    laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
    data = workbook(lambda book: book.add_worksheet().write("A1", "甲"))
    bad = edited(
        data,
        lambda name, text: (
            text.replace("<sst", laughs + "<sst", 1).replace("甲", "甲&b;")
            if name.endswith("sharedStrings.xml")
            else text
        ),
    )
    assert grids(READER.read(bad, Limits())) == [[["甲"]]]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty_file"),
        (b"PK\x03\x04", "damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "encrypted"),
        (workbook(lambda book: book.add_worksheet()), "no_content"),
    ],
)
def test_bad_input(data: bytes, reason: str) -> None:
    with pytest.raises(PermanentError, match=reason):
        READER.read(data, Limits())


def test_a_missing_part_is_damage() -> None:
    data = workbook(lambda book: book.add_worksheet().write("A1", 1))
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            if not name.endswith(".rels"):
                new.writestr(name, old.read(name))
    with pytest.raises(PermanentError, match="damaged"):
        READER.read(buffer.getvalue(), Limits())


def test_a_writer_that_does_not_calculate_stores_no_figures() -> None:
    def build(book: Workbook) -> None:
        sheet = book.add_worksheet("表")
        sheet.write_column(0, 0, [1, 2])
        sheet.write_formula(2, 0, "=SUM(A1:A2)")  # XlsxWriter stores 0
        sheet.write_formula(2, 1, "=A3*2")

    document = read(build)
    assert grids(document) == [[["1"], ["2"]]]
    assert remarks(document) == ["formula without value"]


def test_a_writer_that_calculates_is_believed_everywhere() -> None:
    def build(book: Workbook) -> None:
        sheet = book.add_worksheet("表")
        sheet.write_column(0, 0, [1, 2])
        sheet.write_formula(2, 0, "=SUM(A1:A2)", None, 3)
        sheet.write_formula(3, 0, "=A1-A1", None, 0)
        sheet.write_formula(4, 0, "=SUM(A1:A2)", None, "")

    document = read(build)
    assert grids(document) == [[["1"], ["2"], ["3"], ["0"]]]
    assert remarks(document) == ["formula without value"]


def test_formats_of_texts_and_columns_without_width() -> None:
    def build(book: Workbook) -> None:
        sheet = book.add_worksheet("表")
        sheet.write(0, 0, "甲", book.add_format({"num_format": '@"（元）"'}))
        sheet.write(0, 1, "密", book.add_format({"num_format": ";;;"}))
        sheet.write(0, 2, 123456789, book.add_format({"num_format": "0.00,,\n%"}))
        sheet.set_column(3, 3, 0)
        sheet.write(0, 3, 5)

    document = read(build)
    assert grids(document) == [[["甲（元）", "", "12345.68", "5"]]]
    assert remarks(document) == ["hidden column kept"]
