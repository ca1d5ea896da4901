"""One header over all pages: what it leaves open is doubted."""

from dataclasses import replace

from crossfoot_common.tables.doubts import LOST
from crossfoot_parser.core.blocks import GridRow
from crossfoot_parser.core.headers import read_headers
from crossfoot_parser.core.joining import Draft, Part
from crossfoot_parser.core.joining.leads import Lead
from crossfoot_parser.core.layout.pieces import Piece
from tests.support.small_tables import row

BODY = (row("甲|9.00|4.00|5.00"), row("乙|3.00||3.00"))


def doubted(header: GridRow, *body: GridRow) -> list[tuple[str, int | None]]:
    draft = Draft(Lead(), [Part(Piece((header, *body), "grid"), 0, 1)], form=False)
    return [(remark.what, remark.column) for remark in read_headers(draft).doubts]


def test_figures_below_a_heading_that_may_stand_over_either_of_two_columns() -> None:
    assert doubted(row("项目|合计|基本支出|项目支出"), *BODY) == []
    assert doubted(row("项目|合计|基本支出|"), *BODY) == [(LOST, 2), (LOST, 3)]
    assert doubted(row("项目|合计|基本支出|"), row("丙|9.00|9.00|")) == []


def test_a_heading_that_the_format_spans_is_one_of_both() -> None:
    head = row("项目|合计|支出|")
    spanned = replace(head, cells=(*head.cells[:2], replace(head.cells[2], colspan=2), head.cells[3]))
    assert doubted(spanned, *BODY) == []
