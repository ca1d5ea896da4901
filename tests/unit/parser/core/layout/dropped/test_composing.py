"""Rows keep the places that their cells have in the source."""

from crossfoot_parser.core.blocks import Line
from crossfoot_parser.core.layout.dropped.choosing import choose
from crossfoot_parser.core.layout.dropped.composing import compose

HEAD = Line("科目编码 科目名称 合计 基本支出", 1)
ROWS = [
    Line(text, at)
    for at, text in enumerate(("合计 9.00 9.00", "208 社会 保障 4.00 4.00", "210 卫生 5.00 5.00"), 2)
]


def test_a_name_of_two_texts_takes_two_places() -> None:
    body = choose([HEAD.text.split()], [line.text.split() for line in ROWS], columns=None, led=True)
    assert body is not None
    sources = [[(text, line) for text in line.text.split()] for line in ROWS]
    piece = compose([HEAD], [], body, sources, "one blank")
    assert [(cell.text, cell.cell) for cell in piece.rows[2].cells] == [
        ("208", 0), ("社会保障", 1), ("4.00", 3), ("4.00", 4)
    ]  # fmt: skip
    assert [row.line for row in piece.rows] == [1, 2, 3, 4]
    assert piece.remarks == ()
