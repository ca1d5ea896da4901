"""Indented labels keep their blanks; figures and centred texts get none."""

from crossfoot_parser.core.blocks import Limits
from crossfoot_parser.core.readers.pdf.reader import READER
from tests.support.blocks import grids
from tests.support.pdfs import RULED, Pdf


def test_levels_by_indent() -> None:
    rows = [["项目", "金额"], ["一、财政拨款", "3.00"], ["", "2.00"], ["", "1.00"], ["合计", "3.00"]]
    style = [*RULED, ("ALIGN", (0, 0), (0, 0), "CENTER"), ("ALIGN", (0, -1), (0, -1), "CENTER")]
    pdf = Pdf().table(
        60, 100, rows, [*style, ("ALIGN", (1, 0), (1, -1), "RIGHT")], colWidths=[160, 80], rowHeights=20
    )
    pdf.text(76, 154, "一般公共预算").text(86, 174, "其中：专项")
    (table,) = grids(READER.read(pdf.bytes(), Limits()))
    assert [row[0] for row in table] == [
        "项目", "一、财政拨款", "  一般公共预算", "    其中：专项", "合计",
    ]  # fmt: skip
    assert [row[1] for row in table[1:]] == [
        "3.00",
        "2.00",
        "1.00",
        "3.00",
    ]
