"""Sheets become blocks; what they hide is kept, and said, however much it is."""

from crossfoot_parser.core.blocks import Limits
from crossfoot_parser.core.readers.sheets.blocks import MOST_SAID, to_document
from crossfoot_parser.core.readers.sheets.model import Sheet
from tests.support.blocks import grids, remarks


def hiding(rows: int) -> list[str]:
    cells = {(row, 0): f"行{row}" for row in range(MOST_SAID + 50)}
    document = to_document([Sheet("表", cells, hidden_rows=set(range(rows)))], Limits())
    assert len(grids(document)[0]) == MOST_SAID + 50
    return remarks(document)


def test_hidden_rows_are_named_and_the_rest_is_counted() -> None:
    assert hiding(2) == ["hidden row kept"] * 2
    assert hiding(MOST_SAID) == ["hidden row kept"] * MOST_SAID
    assert hiding(MOST_SAID + 7) == [*["hidden row kept"] * MOST_SAID, "hidden rows kept"]


def test_cells_that_are_merged_over_two_columns_each_stand_in_one() -> None:
    rows = [("项目", "金额"), ("甲", "1.00"), ("乙", "")]
    cells = {(row, 2 * at): text for row, texts in enumerate(rows) for at, text in enumerate(texts) if text}
    merged = [(row, 2 * at, row, 2 * at + 1) for row in range(3) for at in range(2)]
    assert grids(to_document([Sheet("支出表", cells, merged)], Limits())) == [[list(texts) for texts in rows]]


def test_a_column_below_a_merged_heading_stays() -> None:
    cells = {(0, 0): "支出", (0, 2): "收入", (1, 0): "1.00", (1, 2): "2.00", (2, 0): "1.00", (2, 2): "2.00"}
    assert grids(to_document([Sheet("支出表", cells, [(0, 0, 0, 1)])], Limits()))[0][1] == [
        "1.00",
        "",
        "2.00",
    ]
