"""Titles and notes that stand in cells become lines; several tables of a sheet become several pieces."""

from crossfoot_common.tables.model import Remark
from crossfoot_parser.core.blocks import Line
from crossfoot_parser.core.layout.pieces import Item, Piece
from crossfoot_parser.core.layout.unfold import unfold
from tests.support.small_tables import piece


def outline(*items: Item) -> list[str | int]:
    found: list[str | int] = []
    for item in unfold(items):
        if isinstance(item, Line):
            found.append(item.text)
        elif isinstance(item, Piece):
            found.append(len(item.rows))
    return found


def test_title_caption_and_note_leave_the_cells() -> None:
    found = piece(
        "收支总表||", "编制单位：云溪市气象局||单位：万元", "项目|金额|备注", "合计|1.00|", "注：合计含税。||"
    )
    assert outline(found) == ["收支总表", "编制单位：云溪市气象局", "单位：万元", 2, "注：合计含税。"]


def test_a_title_written_into_every_cell_it_was_merged_over() -> None:
    found = piece(
        "||",
        "表1||",
        "收支总表|收支总表|收支总表",
        "编制单位：云溪市气象局|编制单位：云溪市气象局|单位：万元",
        "项目|金额|备注",
        "合计|1.00|",
    )
    assert outline(found) == ["表1", "收支总表", "编制单位：云溪市气象局", "单位：万元", 2]


def test_two_tables_of_one_sheet() -> None:
    found = piece("收入表|", "项目|金额", "合计|1.00", "|", "支出表|", "项目|金额", "合计|2.00")
    assert outline(found) == ["收入表", 2, "支出表", 2]


def test_the_name_of_a_sheet_names_its_table() -> None:
    found = piece("项目|金额", "合计|1.00", layout="grid")
    named = Piece(found.rows, "grid", sheet="2-收入总表")
    assert outline(named) == ["2-收入总表", 2]
    assert outline(Piece(found.rows, "grid", sheet="Sheet1")) == [2]


def test_remarks_of_the_reader_move_with_their_rows() -> None:
    found = piece("收支总表|", "项目|金额", "合计|1.00")
    marked = Piece(found.rows, "grid", remarks=(Remark(what="x", why="y", row=2),))
    (part,) = [item for item in unfold([marked]) if isinstance(item, Piece)]
    assert [remark.row for remark in part.remarks] == [1]
