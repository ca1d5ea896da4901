"""Whatever cells claim, the result is a rectangle in which every position is somebody's."""

from hypothesis import given
from hypothesis import strategies as st

from crossfoot_parser.core.blocks import Limits
from crossfoot_parser.core.readers.placing import Placed, RowPlace, lay_out, without_unbegun

placed = st.builds(
    Placed, st.integers(0, 5), st.integers(0, 5), st.just("x"), st.integers(1, 9), st.integers(1, 4)
)


@given(st.lists(placed, max_size=12))
def test_always_a_rectangle_whose_spans_are_covered(cells: list[Placed]) -> None:
    rows = lay_out(cells, [RowPlace(line=i) for i in range(5)], Limits())
    assert len({len(row.cells) for row in rows}) == 1
    for y, row in enumerate(rows):
        for x, cell in enumerate(row.cells):
            assert cell.cell == x
            assert y + cell.rowspan <= len(rows)
            assert x + cell.colspan <= len(row.cells)
            assert all(
                rows[j].cells[i].covered or (i, j) == (x, y)
                for j in range(y, y + 1)
                for i in range(x, x + cell.colspan)
            )


def test_the_earlier_cell_keeps_a_position_that_two_claim() -> None:
    rows = lay_out([Placed(0, 0, "甲", 1, 2), Placed(0, 1, "乙")], [RowPlace()], Limits())
    assert [(cell.text, cell.covered) for cell in rows[0].cells] == [("甲", False), ("", True)]


def test_columns_in_which_no_cell_begins_are_none() -> None:
    cells = [Placed(0, 0, "支出表", 1, 4), Placed(1, 0, "甲", 1, 2), Placed(1, 2, "1.00", 1, 2)]
    assert without_unbegun(cells) == [
        Placed(0, 0, "支出表", 1, 2),
        Placed(1, 0, "甲"),
        Placed(1, 1, "1.00"),
    ]


def test_a_blank_cell_begins_its_column() -> None:
    cells = [Placed(0, 0, "支出", 1, 2), Placed(1, 0, "1.00"), Placed(1, 1, "")]
    assert without_unbegun(cells) == cells
