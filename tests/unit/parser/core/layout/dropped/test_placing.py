"""Where the texts of a row belong when blank cells were dropped."""

from crossfoot_parser.core.layout.dropped.placing import Kind, code_panels, placements

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


def test_a_total_has_no_code() -> None:
    assert placements(["合计", "1.00", "2.00"], CODED) == [("", "合计", "1.00", "2.00")]


def test_codes_stand_where_they_can_and_narrow_ones_behind_wide_ones() -> None:
    kinds: tuple[Kind, ...] = ("code", "code", "code", "text", "number")
    assert placements(["201", "05", "统计", "9.00"], kinds) == [("201", "05", "", "统计", "9.00")]
    assert placements(["201", "一般公共服务", "9.00"], kinds) == [("201", "", "", "一般公共服务", "9.00")]


def test_numbers_of_lines_stand_in_every_row() -> None:
    kinds: tuple[Kind, ...] = ("text", "ordinal", "number", "text", "ordinal", "number")
    assert placements(["一、拨款", "1", "二、教育", "9", "7.00"], kinds) == [
        ("一、拨款", "1", "", "二、教育", "9", "7.00")
    ]
    assert placements(["3", "三、国防", "11"], kinds) == [("", "3", "", "三、国防", "11", "")]


def test_letters_set_apart_are_one_label() -> None:
    assert placements(["合", "计", "7.00", "教育", "5.00"], PANELS) == [("合计", "7.00", "教育", "5.00")]


def test_a_row_as_wide_as_its_headings_has_one_way() -> None:
    kinds: tuple[Kind, ...] = ("text", *("number",) * 23)
    texts = ["教育", *(f"{number}.00" for number in range(23))]  # of which any 12 have millions of ways
    assert placements(texts, kinds) == [tuple(texts)]


def test_ways_come_from_the_left() -> None:
    kinds: tuple[Kind, ...] = ("text", "number", "number", "number")
    figures = [way[1:] for way in placements(["教育", "1.00", "2.00"], kinds)]
    assert figures == [("1.00", "2.00", ""), ("1.00", "", "2.00"), ("", "1.00", "2.00")]


def test_a_figure_that_is_spoilt_stands_where_it_belongs() -> None:
    assert placements(["208", "社会保障", "1,204.0O", "2.00①"], CODED) == [
        ("208", "社会保障", "1,204.0O", "2.00①")
    ]


THREE: tuple[Kind, ...] = ("code", "text", "number") * 3


def test_panels_of_codes_may_each_be_blank() -> None:
    assert code_panels(THREE) == [0, 3, 6]
    ways = placements(["30299", "其他支出", "7.00"], THREE)
    assert [way.index("30299") for way in ways] == [0, 3, 6]
    assert (
        len(placements(["301", "工资", "1.00", "302", "办公费", "2.00", "310", "设备", "3.00"], THREE)) == 1
    )


def test_codes_that_are_levels_of_one_are_no_panels() -> None:
    assert code_panels(("code", "code", "text", "number")) == []
    assert code_panels(CODED) == []
