"""One row of figures without a name is set below headings whose sums it keeps, or nowhere."""

import pytest

from crossfoot_parser.core.layout.dropped.nameless import nameless

HEADS = [
    ["“三公”经费合计", "因公出国（境）费", "公务用车购置及运行费", "公务接待费"],
    ["小计", "购置费", "运行费"],
]
PATHS = {
    ("“三公”经费合计",): "19.00",
    ("因公出国（境）费",): "3.00",
    ("公务用车购置及运行费", "小计"): "11.00",
    ("公务用车购置及运行费", "购置费"): "7.00",
    ("公务用车购置及运行费", "运行费"): "4.00",
    ("公务接待费",): "5.00",
}


def test_sums_set_the_figures_below_the_headings_that_promise_them() -> None:
    layout, row = nameless(HEADS, list(PATHS.values()))[0]
    assert dict(zip(layout.paths, row, strict=True)) == PATHS


def test_a_blank_cell_leaves_every_way_that_keeps_the_sums() -> None:
    figures = ["16.00", "11.00", "7.00", "4.00", "5.00"]
    blank = PATHS | {("“三公”经费合计",): "16.00", ("因公出国（境）费",): ""}
    found = [dict(zip(layout.paths, row, strict=True)) for layout, row in nameless(HEADS, figures)]
    assert blank in found
    assert len(found) > 1


@pytest.mark.parametrize(
    "figures",
    [
        ["19.00", "3.00", "11.00", "7.00", "4.00", "6.00"],  # a wrong figure is not hidden
        ["合计", "3.00", "11.00", "7.00", "4.00", "5.00"],
        ["19.00", "19.00"],
    ],
)
def test_what_keeps_no_sum_is_set_nowhere(figures: list[str]) -> None:
    assert nameless(HEADS, figures) == []
