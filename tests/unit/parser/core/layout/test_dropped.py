"""Where the texts of a row belong when blank cells were dropped."""

from crossfoot_parser.core.layout.dropped import Kind, placements, settle

CODED: tuple[Kind, ...] = ("code", "text", "number", "number")
PANELS: tuple[Kind, ...] = ("text", "number", "text", "number")


def test_a_whole_row_stands_as_it_is() -> None:
    assert placements(["208", "社会保障", "1.00", "2.00"], CODED) == [("208", "社会保障", "1.00", "2.00")]


def test_a_label_with_a_blank_inside_is_one() -> None:
    assert placements(["208", "社会", "保障", "1.00", "2.00"], CODED) == [("208", "社会保障", "1.00", "2.00")]


def test_every_way_is_offered() -> None:
    ways = placements(["208", "社会保障", "1.00"], CODED)
    assert ways == [("208", "社会保障", "1.00", ""), ("208", "社会保障", "", "1.00")]
    assert placements(["三、其他支出", "7.00"], PANELS)[-1] == ("", "", "三、其他支出", "7.00")


def test_what_does_not_fit_has_no_way() -> None:
    assert placements(["2031年决算", "情况"], CODED) == []
    assert placements(["208", "社会保障", "1.00", "2.00", "3.00"], CODED) == []


def test_two_ways_that_both_add_up_stay_open() -> None:
    total = ("合计", "", "2.00", "2.00")
    rows = [placements([code, "项", "2.00"], CODED) for code in ("208", "213")]
    assert settle([[total], *rows], CODED) == [total, None, None]
