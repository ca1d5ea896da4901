"""A grid of unknown kind is handed on as it was published: no cell moved, no row kept back."""

from crossfoot_parser.core.parse import parse

NOTE = "Table of an invented office; a note says how figures were collected, and may be revised. "
CSV = f"""{2 * NOTE},,,
,2001,2002,2003
-,-,-,-
north,"1.200,5",14,15
south,,16,
total,"1.200,5",30,15
"""


def test_cells_stay_and_rows_that_are_no_body_are_in_the_head() -> None:
    (table,) = parse(CSV.encode(), "a.csv", "text/csv").tables
    assert (table.kind, table.repairs) == ("other", ())
    shown = {(c.line, c.cell): c.text for row in (*table.head, *table.rows) for c in row.cells if c.text}
    assert {at: text for at, text in shown.items() if at[0] and at[0] > 1} == {
        (2, 1): "2001", (2, 2): "2002", (2, 3): "2003",
        (3, 0): "-", (3, 1): "-", (3, 2): "-", (3, 3): "-",
        (4, 0): "north", (4, 1): "1.200,5", (4, 2): "14", (4, 3): "15",
        (5, 0): "south", (5, 2): "16",
        (6, 0): "total", (6, 1): "1.200,5", (6, 2): "30", (6, 3): "15",
    }  # fmt: skip


def test_a_table_of_a_known_kind_has_no_head() -> None:
    text = "收入支出决算总表\n项目,金额\n一、财政拨款收入,12.00\n本年收入合计,12.00\n"
    (table,) = parse(text.encode(), "a.csv", "text/csv").tables
    assert table.kind != "other"
    assert table.head == ()
