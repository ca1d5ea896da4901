"""Tables side by side, each below its title, are tables of their own; columns of one table stay together."""

import pytest

from crossfoot_common.tables.model import Remark
from crossfoot_parser.core.layout.beside import side_by_side
from crossfoot_parser.core.layout.pieces import Piece
from tests.support.small_tables import piece, row, texts

TWO = (
    "收入表|||支出表||",
    "|单位：万元|||单位：万元|",
    "项目|金额||项目|金额|其中：项目",
    "拨款|3.00||教育|2.00|1.00",
    "合计|3.00||农林|1.00|",
    "|||合计|3.00|1.00",
)


def read(found: Piece) -> list[list[list[str]]]:
    return [[texts(row) for row in part.rows] for part in side_by_side(found)]


def test_the_left_one_comes_first_and_ends_where_it_ends() -> None:
    left, right = read(piece(*TWO, layout="grid"))
    assert left[0] == ["收入表", "", ""]
    assert left[-1] == ["合计", "3.00", ""]
    assert len(left) == 5
    assert right[-1] == ["合计", "3.00", "1.00"]


def test_without_a_blank_column_each_has_to_describe_itself() -> None:
    rows = (
        "收入表||支出表|",
        "|单位：万元||单位：万元",
        "项目|金额|项目|金额",
        "拨款|3.00|教育|3.00",
        "合计|3.00|合计|3.00",
    )
    assert len(read(piece(*rows, layout="grid"))) == 2
    assert len(read(piece(rows[0], *rows[2:], layout="grid"))) == 1  # one table in two panels


@pytest.mark.parametrize(
    "rows",
    [
        ("收支总表||", "项目|金额|备注", "合计|1.00|", "拨款|1.00|"),
        ("收入表||支出表", "项目||项目", "甲||乙"),  # no figures
        ("收入表|1.00|支出表|1.00", "甲|1.00|乙|1.00", "合计|2.00|合计|2.00"),  # labels
    ],
)
def test_what_is_one_table(rows: tuple[str, ...]) -> None:
    found = piece(*rows, layout="grid")
    assert list(side_by_side(found)) == [found]


def test_other_pairs_below_have_columns_of_their_own() -> None:
    below = (
        "三公表||||项目表|",
        "项目|预算|执行||项目|金额",
        "接待|1.00|1.00||路灯|2.00",
        "合计|1.00|1.00||合计|2.00",
    )
    found = read(piece(*TWO, "|||||", *below, layout="grid"))
    assert [part[0][0] for part in found] == ["收入表", "支出表", "三公表", "项目表"]
    assert [len(part[0]) for part in found] == [3, 3, 4, 2]


def test_remarks_move_with_their_cells() -> None:
    said = (
        Remark(what="hidden column kept", why="a", column=4),
        Remark(what="hidden row kept", why="b", row=3),
        Remark(what="formula without value", why="c"),
    )
    found = Piece(tuple(row(text) for text in TWO), "grid", remarks=said)
    left, right = (part.remarks for part in side_by_side(found))
    assert [(remark.row, remark.column) for remark in left] == [(3, None), (None, None)]
    assert [(remark.row, remark.column) for remark in right] == [(None, 1), (3, None), (None, None)]
