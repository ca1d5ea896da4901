"""Headings without rules: how sure their places are."""

import pytest

from crossfoot_parser.core.readers.pdf.headings import place_heads
from crossfoot_parser.core.readers.pdf.heads import Head, heads_of
from crossfoot_parser.core.readers.pdf.model import Rule
from crossfoot_parser.core.readers.pdf.segments import Segment

COLUMNS = ((100.0, 140.0), (200.0, 240.0))


def stacked(depth: int) -> list[Head]:
    """One heading over each column, below `depth - 1` headings over both."""
    over = [Head((f"级{n}",), 155, 185, 20.0 * n, 20.0 * n + 10, 10) for n in range(depth - 1)]
    top = 20.0 * (depth - 1)
    return [*over, *(Head(("金额",), x0 + 5, x1 - 5, top, top + 10, 10) for x0, x1 in COLUMNS)]


def test_three_levels_of_headings_are_sure_and_four_are_not() -> None:
    assert (place_heads(stacked(3), COLUMNS).depth, place_heads(stacked(3), COLUMNS).unsure) == (3, False)
    assert (place_heads(stacked(4), COLUMNS).depth, place_heads(stacked(4), COLUMNS).unsure) == (4, True)


def bottom_aligned(over: float) -> list[Head]:
    """Five headings in the middle of cells 60 wide, below one whose middle is given."""
    below = [Head(("金额",), 90 + 60 * n, 110 + 60 * n, 20, 30, 10) for n in range(5)]
    return [Head(("级",), over - 10, over + 10, 0, 10, 10), *below]


FIVE = tuple((90.0 + 60 * n, 128.0 + 60 * n) for n in range(5))


def test_a_heading_spans_the_cells_that_it_is_in_the_middle_of() -> None:
    (over, *_) = place_heads(bottom_aligned(190), FIVE).cells
    assert (over.column, over.colspan) == (0, 4)


def test_a_heading_in_the_middle_of_three_and_of_five_is_unsure_where_it_leaves_columns_to_none() -> None:
    assert not place_heads(bottom_aligned(220), FIVE).unsure
    assert place_heads([*bottom_aligned(280), Head(("级",), 90, 110, 0, 10, 10)], FIVE).unsure is True


def _texts(*lines: list[Segment]) -> list[str]:
    return ["".join(head.texts) for head in heads_of(lines, ())]


def test_a_heading_over_several_close_below_is_not_continued_by_the_one_in_its_middle() -> None:
    over = Segment("用车购置及运行费", 100, 180, 0, 10)
    below = [
        Segment("小计", 90, 110, 12, 22),
        Segment("购置费", 125, 155, 12, 22),
        Segment("运行费", 165, 195, 12, 22),
    ]
    assert _texts([over], below) == [over.text, *(part.text for part in below)]


def test_a_heading_on_two_lines_is_one_also_above_those_that_it_spans() -> None:
    lines = [Segment("功能分类科", 100, 150, 0, 10)], [Segment("目编码", 110, 140, 11, 21)]
    codes = [Segment(text, x, x + 10, 26, 36) for text, x in (("类", 95), ("款", 120), ("项", 145))]
    assert _texts(*lines, codes) == ["功能分类科目编码", "类", "款", "项"]


def test_a_subtotal_close_below_a_heading_is_its_first() -> None:
    assert _texts([Segment("限额", 100, 120, 0, 10)], [Segment("小计", 100, 120, 12, 22)]) == ["限额", "小计"]


def test_headings_that_fit_by_their_middle_and_by_their_beginning_are_unsure() -> None:
    columns = tuple((100.0 + 30 * n, 120.0 + 30 * n) for n in range(6))
    leaves = [Head(("金额",), x0, x1, 20, 30, 10) for x0, x1 in columns]
    first, second = (Head((text,), x0, x0 + 20, 0, 10, 10) for text, x0 in (("预算", 100), ("决算", 190)))
    assert place_heads([first, second, *leaves], columns).unsure is True


def test_a_rule_below_two_headings_of_a_row_shows_the_span_of_neither() -> None:
    columns = tuple((100.0 + 40 * n, 130.0 + 40 * n) for n in range(5))
    name = Head(("地区",), 102, 122, 8, 18, 10)
    over = [Head((text,), x0 - 10, x0 + 10, 0, 10, 10) for text, x0 in (("限额", 175), ("余额", 255))]
    leaves = [Head(("小计",), x0 + 5, x1 - 5, 20, 30, 10) for x0, x1 in columns[1:]]
    cells = {
        cell.text: cell for cell in place_heads([name, *over, *leaves], columns, [Rule(15, 135, 290)]).cells
    }
    assert [(cells[text].column, cells[text].colspan) for text in ("限额", "余额")] == [(1, 2), (3, 2)]
    alone = place_heads([name, over[1], *leaves], columns, [Rule(15, 135, 290)]).cells
    assert [(cell.column, cell.colspan) for cell in alone if cell.text == "余额"] == [(1, 4)]


@pytest.mark.parametrize(
    ("beside", "found"),
    [
        (166, ["附属单位上缴收入", "其他"]),  # no further character fitted
        (220, ["附属单位上缴", "其他", "收入"]),  # there was room on the first line
    ],
)
def test_words_below_the_beginning_of_a_heading_go_on_with_it_where_it_was_full(
    beside: float, found: list[str]
) -> None:
    first = [Segment("附属单位上缴", 100, 160, 0, 10), Segment("其他", beside, beside + 20, 6, 16)]
    assert _texts(first, [Segment("收入", 100, 120, 12, 22)]) == found


@pytest.mark.parametrize(("level", "one"), [(12, False), (6, True)])
def test_a_heading_level_with_the_words_below_another_shows_that_they_are_of_two_rows(
    level: float, one: bool
) -> None:
    """合计 stands halfway between two rows; where its neighbour does as well, the words are of one cell."""
    rows = [
        [Segment("本年拨款", 160, 200, 0, 10)],
        [Segment("合计", 100, 120, 6, 16)],
        [Segment("一般公共预算", 150, 210, 12, 22)],
    ]
    beside = Segment("专户资金", 230, 270, level, level + 10)
    rows[2 if level == 12 else 1].append(beside)
    assert ("本年拨款一般公共预算" in _texts(*rows)) is one


def test_a_heading_stands_over_all_columns_between_those_that_stand_halfway() -> None:
    """It is written at the left of its cell, and those below at the right of theirs."""
    columns = tuple((100.0 + 80 * n, 130.0 + 80 * n) for n in range(5))
    alone = [
        Head((text,), x, x + 30, 10, 20, 10) for text, x in (("科目", 100), ("合计", 180), ("结余", 420))
    ]
    below = [Head((text,), 260.0 + 80 * n, 290.0 + 80 * n, 20, 30, 10) for n, text in enumerate("甲乙")]
    header = place_heads([*alone, Head(("本年收入",), 230, 270, 0, 10, 10), *below], columns)
    assert [(c.column, c.colspan) for c in header.cells if c.text == "本年收入"] == [(2, 2)]
    assert not header.unsure
