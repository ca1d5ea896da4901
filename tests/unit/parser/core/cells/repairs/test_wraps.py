"""Names over several rows are joined where every true row has a code."""

from crossfoot_parser.core.blocks import GridRow
from crossfoot_parser.core.cells.repairs.wraps import unwrap
from crossfoot_parser.core.cells.shape import shape_of
from crossfoot_parser.core.vocabulary.rows import Cells
from tests.support.small_tables import grid, shown

PATHS = [("科目编码",), ("科目名称",), ("合计",)]


def joined(*rows: str) -> tuple[list[str], int]:
    cells: list[Cells] = grid(*rows)
    body = [GridRow(tuple(row)) for row in cells]
    remarks = unwrap(cells, body, shape_of(cells, PATHS))
    assert len(body) == len(cells)
    return shown(cells), len(remarks)


def test_below_above_and_around_the_row_of_the_figures() -> None:
    found, count = joined(
        "208|社会保障|9.00",
        "20805|养老保|6.00",
        "|险支出|",
        "|职业年金|",
        "20806||3.00",
        "|缴费|",
        "221|住房|1.00",
        "|合计|13.00",
    )
    assert found == [
        "208|社会保障|9.00",
        "20805|养老保险支出|6.00",
        "20806|职业年金缴费|3.00",
        "221|住房|1.00",
        "|合计|13.00",
    ]
    assert count == 3


def test_a_label_without_figures_stays_in_a_table_without_codes() -> None:
    rows = ["甲|办公费|1.00", "乙|水费|2.00", "|电费|", "丙|邮电费|3.00"]
    assert joined(*rows) == (rows, 0)


def test_totals_and_numbered_labels_are_rows_of_their_own() -> None:
    rows = ["208|社会保障|9.00", "210|卫生|2.00", "221|住房|1.00", "|小计|", "|一、其他|"]
    assert joined(*rows) == (rows, 0)
