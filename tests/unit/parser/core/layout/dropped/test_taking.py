"""Which lines are rows, and which are pieces of the name of one."""

from crossfoot_parser.core.layout.dropped.placing import Kind
from crossfoot_parser.core.layout.dropped.taking import take

CODED: tuple[Kind, ...] = ("code", "text", "number")


def taken(kinds: tuple[Kind, ...], *lines: str) -> list[tuple[str, ...]]:
    return [row.options[0] for row in take([line.split() for line in lines], kinds)]


def test_a_name_above_and_below_the_line_of_its_figures() -> None:
    assert taken(
        CODED, "201 甲 1.00", "其他国有土地使用权出让", "2120899 7.00", "收入安排的支出", "221 乙 3.00"
    ) == [
        ("201", "甲", "1.00"),
        ("2120899", "其他国有土地使用权出让收入安排的支出", "7.00"),
        ("221", "乙", "3.00"),
    ]


def test_the_end_of_a_name_below_its_row() -> None:
    assert taken(CODED, "212 城乡社区 1.00", "支出", "221 乙 3.00") == [
        ("212", "城乡社区支出", "1.00"),
        ("221", "乙", "3.00"),
    ]


def test_a_numbered_item_without_figures_is_a_row() -> None:
    assert taken(("text", "number"), "（1）购置费", "（2）维护费 3.00", "说明") == [
        ("（1）购置费", ""),
        ("（2）维护费", "3.00"),
    ]
