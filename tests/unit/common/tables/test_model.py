"""A table keeps what was worked out of its rows, also where it is copied with other remarks."""

from dataclasses import replace

from crossfoot_common.tables.model import Cell, Column, Remark, Row, Table
from crossfoot_common.tables.structure import read_structure

TABLE = Table(
    sequence=1,
    columns=(Column(path=("项目",), role="label"), Column(path=("金额",), role="amount")),
    rows=(Row(cells=(Cell(text="合计"), Cell(text="1"))),),
)


def test_a_copy_with_other_remarks_shares_the_structure() -> None:
    known = read_structure(TABLE)
    doubted = TABLE.model_copy(update={"doubts": (Remark(what="a doubt", why="one"),)})
    assert doubted.doubts
    assert read_structure(doubted) is known


def test_a_copy_with_other_rows_has_its_own() -> None:
    known = read_structure(TABLE)
    assert read_structure(TABLE.model_copy(update={"rows": ()})) is not known
    assert replace(TABLE, title="收支总表") != TABLE
