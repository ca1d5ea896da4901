"""A watermark that stands level is no line of the table below it; text of another ink beside it is."""

import pytest

from crossfoot_parser.core.blocks import Limits
from crossfoot_parser.core.readers.pdf.model import Char, Page, Rule
from crossfoot_parser.core.readers.pdf.overprints import Ink, leave_out_overprints
from crossfoot_parser.core.readers.pdf.reader import READER
from tests.support.blocks import lines
from tests.support.pdfs import Bare

BLACK, GREY, RED = (0, 0, 0, 255), (217, 217, 217, 255), (204, 0, 0, 255)
FADED = (0, 0, 0, 40)
TEXT, OVER = 1, 2


def written(text: str, x: float, top: float, run: int, size: float = 10) -> list[Char]:
    return [Char(c, x + i * size, top, x + (i + 1) * size, top + size, run) for i, c in enumerate(text)]


def shown(over: list[Char], ink: Ink, *rules: Rule) -> str:
    page = Page(1, 600, 800, [*written("教育支出1.00", 100, 100, TEXT), *over], list(rules))
    leave_out_overprints(page, {TEXT: BLACK, OVER: ink})
    assert sum(page.unseen.values()) == len("教育支出1.00") + len(over) - len(page.chars)
    return "".join(char.text for char in page.chars if char.run == OVER)


@pytest.mark.parametrize("ink", [GREY, RED, FADED])
def test_text_of_another_ink_across_the_text_is_left_out(ink: Ink) -> None:
    assert shown(written("仅供公开", 103, 103, OVER), ink) == ""
    assert shown(written("公开", 90, 80, OVER, size=40), ink) == ""


@pytest.mark.parametrize(
    ("over", "ink"),
    [
        (written("其中教育", 100, 112, OVER), RED),  # the next line
        (written("仅供公开", 103, 103, OVER), BLACK),  # nothing tells which of both is the text
        (written("2.00仅供", 103, 103, OVER), RED),  # an amount
        (written("公", 103, 103, OVER), RED),  # one character that runs over
    ],
)
def test_other_text_stays(over: list[Char], ink: Ink) -> None:
    assert shown(over, ink) == "".join(char.text for char in over)


def test_a_rule_runs_through_no_text_of_a_cell() -> None:
    over = written("仅供公开", 100, 200, OVER)
    assert shown(over, GREY, Rule(205, 90, 300)) == ""
    assert shown(over, GREY, Rule(211, 90, 300)) == "仅供公开"  # it stands on the rule
    assert shown(over, RED, Rule(205, 90, 300)) == "仅供公开"  # struck through


def test_what_is_alike_goes_with_it() -> None:
    over = [*written("仅供公开", 103, 103, OVER), *written("仅供公开", 300, 500, OVER)]
    assert shown(over, GREY) == ""


def test_a_page_is_read_without_its_watermark() -> None:
    pdf = (
        Bare()
        .draw(".85 g")
        .text(100, 698, "仅供公开查阅", size=30)
        .draw("0 g")
        .text(110, 700, "收入总计12.50")
    )
    document = READER.read(pdf.bytes(), Limits())
    assert [line.strip() for line in lines(document)] == ["收入总计12.50"]
    assert [(remark.what, remark.why) for remark in document.remarks] == [
        ("hidden text left out", "page 1: 6 characters printed across other text")
    ]
