"""The lines above a piece: the title names it, captions describe it, the rest is not its own."""

import pytest

from crossfoot_parser.core.joining.leads import read_lead
from tests.support.small_tables import lines


def test_title_above_captions() -> None:
    lead = read_lead(
        lines("收入决算表", "", "公开02表", "部门名称：云溪市气象局", "2022年度", "金额单位：万元")
    )
    assert (lead.title, lead.unit, lead.entity) == ("收入决算表", "万元", "云溪市气象局")
    assert lead.strong
    assert lead.caption == ("公开02表", "部门名称：云溪市气象局", "2022年度", "金额单位：万元")


def test_a_form_number_may_stand_above_the_title() -> None:
    lead = read_lead(
        lines("第二部分", "预算公开表1", "2022年预算收支总表", "单位名称：云溪市气象局", "单位：元")
    )
    assert lead.title == "2022年预算收支总表"
    assert lead.caption[0] == "预算公开表1"
    assert [line.text for line in lead.loose] == ["第二部分"]
    assert lead.entity == "云溪市气象局"


def test_the_unit_on_the_line_of_the_title() -> None:
    lead = read_lead(lines("2022年收支总表  单位：万元"))
    assert (lead.title, lead.unit) == ("2022年收支总表", "万元")


def test_a_sentence_is_no_title() -> None:
    lead = read_lead(lines("具体情况如下，单位见表。", "单位：万元"))
    assert lead.title == ""
    assert [line.text for line in lead.loose] == ["具体情况如下，单位见表。"]


def test_a_title_torn_over_two_lines() -> None:
    lead = read_lead(lines("2022年一般公共预算“三公”经费、会议费、培训费", "支出预算表", "单位：万元"))
    assert lead.title == "2022年一般公共预算“三公”经费、会议费、培训费支出预算表"


def test_a_continuation_says_so() -> None:
    assert read_lead(lines("2022年收支总表（续表）", "单位：万元")).continued
    assert read_lead(lines("续表")).continued


@pytest.mark.parametrize(
    "shown",
    ["续表一", "（续表 2）", "续公开03表", "续预算05表", "续表2", "续附表1-2", "公开03表续", "表四（续）"],
)
def test_a_continuation_may_say_so_by_the_number_of_its_form(shown: str) -> None:
    lead = read_lead(lines(shown, "单位：万元"))
    assert (lead.continued, lead.title) == (True, "")


@pytest.mark.parametrize("shown", ["续建项目", "公开03表", "续聘人员支出表"])
def test_what_only_begins_so_is_no_continuation(shown: str) -> None:
    assert not read_lead(lines(shown, "单位：万元")).continued


def test_nothing_above() -> None:
    assert read_lead([]).title == ""


def test_a_continuation_may_say_so_before_its_title() -> None:
    assert read_lead(lines("续表：2022年收支总表")).continued
    assert not read_lead(lines("续建项目支出表", "单位：万元")).continued


def test_a_line_that_is_drawn_is_no_title_and_hides_none() -> None:
    lead = read_lead(lines("2031年收支总表", "单位：万元", "=" * 40, "----"))
    assert (lead.title, lead.unit) == ("2031年收支总表", "万元")


def test_what_pages_on_the_web_say_below_a_title_is_no_title() -> None:
    lead = read_lead(
        lines("2031年收支总表", "发布日期：2031-02-11 来源：办公室 浏览次数：1,284", "单位：万元")
    )
    assert (lead.title, lead.unit, len(lead.caption)) == ("2031年收支总表", "万元", 2)
    assert read_lead(lines("资金来源：财政拨款情况表")).title


def test_what_a_form_says_of_itself_below_its_title_is_no_title() -> None:
    lead = read_lead(lines("青石小学食堂收支情况公示表", "食堂性质：自营  2031年9月"))
    assert (lead.title, lead.caption) == ("青石小学食堂收支情况公示表", ("食堂性质：自营  2031年9月",))


@pytest.mark.parametrize("above", ["具体情况如下，单位见表。", "青石小学"])
def test_without_a_title_above_it_names_the_table(above: str) -> None:
    assert read_lead(lines(above, "食堂性质：自营  2031年9月")).title == "食堂性质：自营  2031年9月"


def test_a_title_behind_a_name_stays_one() -> None:
    assert read_lead(lines("预算公开情况表", "附表：2031年收支总表")).title == "附表：2031年收支总表"
