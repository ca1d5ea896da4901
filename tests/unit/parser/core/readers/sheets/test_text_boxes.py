"""Text boxes of a worksheet are read; the cells stay where they are."""

import io
import zipfile
from collections.abc import Callable

from xlsxwriter import Workbook

from crossfoot_parser.core.blocks import Limits, RawDocument
from crossfoot_parser.core.readers.sheets.xlsx import READER
from tests.support.blocks import grids, lines, order

DRAWING = "xl/drawings/drawing1.xml"


def read(build: Callable[[Workbook], object], edit: Callable[[str], str] = str) -> RawDocument:
    buffer, edited = io.BytesIO(), io.BytesIO()
    with Workbook(buffer, {"in_memory": True}) as book:
        build(book)
    with zipfile.ZipFile(buffer) as old, zipfile.ZipFile(edited, "w") as new:
        for name in old.namelist():
            part = old.read(name).decode()
            new.writestr(name, edit(part) if name == DRAWING else part)
    return READER.read(edited.getvalue(), Limits())


def boxed(book: Workbook) -> None:
    sheet = book.add_worksheet()
    sheet.insert_textbox(0, 0, "某局2023年收支预算总表\n单位：万元")
    sheet.write_row(4, 0, ["合计", 30.5])
    sheet.insert_textbox(8, 0, "注：本表略")


def test_boxes_stand_before_and_behind_the_cells() -> None:
    document = read(boxed)
    assert lines(document) == ["某局2023年收支预算总表", "单位：万元", "注：本表略"]
    assert order(document) == ["Line", "Line", "Grid", "Line", "PageBreak"]
    assert grids(document) == [[["合计", "30.5"]]]


def test_a_sheet_of_boxes_alone_is_read() -> None:
    document = read(lambda book: book.add_worksheet("封面").insert_textbox(3, 0, "某局部门预算"))
    assert lines(document) == ["封面", "某局部门预算"]


def test_a_box_that_is_hidden_is_not_read() -> None:
    hidden = 'name="TextBox 1" hidden="1"'
    assert lines(read(boxed, lambda part: part.replace('name="TextBox 1"', hidden))) == ["注：本表略"]


def test_what_stands_twice_for_older_programs_is_read_once() -> None:
    def doubled(part: str) -> str:
        shape = part[part.index("<xdr:sp ") : part.index("</xdr:sp>") + len("</xdr:sp>")]
        space = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
        both = f"<mc:Choice>{shape}</mc:Choice><mc:Fallback>{shape}</mc:Fallback>"
        return part.replace(shape, f"<mc:AlternateContent {space}>{both}</mc:AlternateContent>", 1)

    assert lines(read(boxed, doubled)) == ["某局2023年收支预算总表", "单位：万元", "注：本表略"]
