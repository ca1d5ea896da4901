import pytest

from crossfoot_parser.core.blocks import Line
from crossfoot_parser.core.meaning.claims.text.passages import read_passages


def lines(*texts: str) -> list[Line]:
    return [Line(text, line) for line, text in enumerate(texts, 1)]


def test_a_sentence_torn_by_a_page_is_one_passage_that_knows_its_lines() -> None:
    (passage,) = read_passages(lines("甲局2031年收入总计100.0万元", "", "，支出总计100.0万元，与2030年相比"))
    assert passage.text == "甲局2031年收入总计100.0万元，支出总计100.0万元，与2030年相比"
    assert passage.run.lines[0].line == 1
    assert passage.run.lines[-1].line == 3


def test_a_number_torn_by_the_line_end_is_one_number() -> None:
    (passage,) = read_passages(lines("一般公共预算支出24458.43万元，增加37", "56.18万元，增长18.14%。"))
    assert "增加3756.18万元" in passage.text


def test_headings_stand_alone() -> None:
    passages = read_passages(
        lines(
            "一、收支预算总体情况说明",
            "甲局2031年度收入、支出预算总计24458.43万元，与上年相",
            "比增加3608.98万元，增长17.31%。",
            "(一)一般公共服务(类)",
            "1.行政运行(项)支出8072.29万元。",
        )
    )
    assert [(p.level, p.heading) for p in passages] == [(1, True), (None, False), (2, True), (3, False)]


def test_a_heading_over_two_lines_is_closed_by_its_last_word() -> None:
    heading, body = read_passages(
        lines(
            "九、一般公共预算“三公”经费、会议费、培训费支出预算",
            "情况说明",
            "甲局2031年度一般公共预算拨款安排的“三公”经费共10万元。",
        )
    )
    assert heading.heading
    assert heading.text.endswith("情况说明")
    assert not body.heading


def test_blanks_and_full_width_signs_make_no_difference() -> None:
    (passage,) = read_passages(lines("公务接待费 １，２３４．５０ 万元, 占 ６．５０％."))
    assert passage.text.startswith("公务接待费1")
    assert "万元，占6.50%" in passage.text


def test_lines_with_a_table_between_them_are_not_joined() -> None:
    prose = [Line("见下表，合计", 1), Line("支出合计10万元。", 40)]
    assert len(read_passages(prose)) == 2


def test_a_page_number_is_not_glued_to_a_torn_figure() -> None:
    prose = [
        Line("项目支出预算数为 5,573 万元。与上年相比增加 40", page=24),
        Line("24", page=24),
        Line("万元，增长 0.72 %。", page=25),
    ]
    assert "增加40万元" in "".join(passage.text for passage in read_passages(prose))


def test_no_prose_no_passages() -> None:
    assert read_passages([]) == ()


@pytest.mark.parametrize("torn", [("增加3,", "756.18万元。"), ("增加3", ",756.18万元。")])
def test_a_line_end_beside_a_separator_stays_within_its_number(torn: tuple[str, str]) -> None:
    (passage,) = read_passages(lines(f"一般公共预算支出24458.43万元，{torn[0]}", torn[1]))
    assert passage.text.endswith("增加3,756.18万元。")


def test_a_comma_at_the_end_of_a_line_is_a_stop_where_no_number_goes_on() -> None:
    (passage,) = read_passages(lines("一般公共预算支出24458.43万元，共5,", "其中教育3项。"))
    assert "共5，其中" in passage.text


def test_a_sentence_that_begins_behind_a_heading_is_torn_by_the_page_and_not_ended() -> None:
    (passage,) = read_passages(
        lines("四、财政拨款支出情况说明。2031年度一般公共", "", "", "预算财政拨款支出963.17万元。")
    )
    assert "一般公共预算财政拨款支出963.17万元" in passage.text


def test_the_title_of_a_units_section_stands_alone_whatever_follows_on_the_next_page() -> None:
    title, body = read_passages(
        lines(
            "青泉县文化馆会计核算中心2031年度部门决算",
            "",
            "2031年度收入总计7456.28万元，支出总计7456.28万元。",
        )
    )
    assert title.heading
    assert body.text.startswith("2031年度收入总计")


def test_the_year_may_stand_before_the_name_in_such_a_title() -> None:
    title, body = read_passages(
        lines("2031年度青泉县文化馆部门决算", "2031年度收入总计7456.28万元，支出总计相同。")
    )
    assert (title.heading, body.text[:6]) == (True, "2031年度")
    (torn,) = read_passages(lines("2031年度一般公共预算财政拨款部门", "预算安排7456.28万元。"))
    assert not torn.heading


def test_what_the_format_calls_a_heading_is_no_part_of_the_sentence_below() -> None:
    found = read_passages([Line("信息公开目录", heading=True), Line("本年收入合计3.00万元。")])
    assert [passage.heading for passage in found] == [True, False]


def test_a_short_line_that_ends_as_headings_do_is_one_without_a_number() -> None:
    said = "2031年“三公”经费预算安排14.2万元，其中：公务接待费3.2万元，公务用车运行维护费11万元。"
    heading, body = read_passages(lines("“三公”经费情况说明", said))
    assert (heading.heading, body.text[:5]) == (True, "2031年")
    (torn,) = read_passages(lines("为便于社会公众了解本年度的收支情况", "共安排14.2万元用于公务接待和用车。"))
    assert not torn.heading
