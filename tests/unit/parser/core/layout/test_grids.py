"""Rows of cells are found between pipes and between tabs, rule lines are not rows."""

from crossfoot_parser.core.blocks import Grid, GridCell, GridRow, Line, PageBreak
from crossfoot_parser.core.layout.grids import find_pieces
from crossfoot_parser.core.layout.pieces import Piece
from tests.support.small_tables import lines, texts


def pieces(*found: str) -> list[Piece]:
    return [item for item in find_pieces(lines(*found)) if isinstance(item, Piece)]


def test_pipes_with_a_rule_inside() -> None:
    (piece,) = pieces("| 收入 | | 支出 |", "|---|:--:|---|", "| 一、税 | 1.00 | |")
    assert [texts(row) for row in piece.rows] == [["收入", "", "支出"], ["一、税", "1.00", ""]]
    assert piece.ruled == 1
    assert piece.rows[1].line == 3


def test_a_bar_that_is_escaped_is_text() -> None:
    (piece,) = pieces("| a \\| b | 1 |", "| c | 2 |")
    assert texts(piece.rows[0]) == ["a | b", "1"]


def test_tabs_keep_blank_cells_and_their_positions() -> None:
    (piece,) = pieces("项目\t\t金额", "合计\t\t1.00")
    assert [cell.cell for cell in piece.rows[0].cells] == [0, 1, 2]
    assert texts(piece.rows[1]) == ["合计", "", "1.00"]


def test_a_run_of_other_layout_is_another_piece() -> None:
    assert [piece.layout for piece in pieces("a\tb", "c\td", "| a | b |", "| c | d |")] == ["tabs", "pipes"]


def test_box_drawing_rules_are_no_rows() -> None:
    (piece,) = pieces("│ 项目 │ 金额 │", "├──────┼──────┤", "│ 合计 │ 1.00 │")
    assert len(piece.rows) == 2


def test_grids_and_pages_pass_in_their_order() -> None:
    grid = Grid((GridRow((GridCell("a"), GridCell("b"))),), sheet="表1")
    found = list(find_pieces([Line("文字"), grid, PageBreak(1)]))
    assert isinstance(found[0], Line)
    assert isinstance(found[1], Piece)
    assert found[1].sheet == "表1"
    assert found[2] == PageBreak(1)
