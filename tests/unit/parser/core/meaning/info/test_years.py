"""The fiscal year among the years of a text."""

from crossfoot_parser.core.meaning.info.years import year_in_prose, year_of, year_of_days


def test_the_day_of_publication_is_no_fiscal_year() -> None:
    assert year_of(["发布日期:|2032年01月25日", "截至2031年底债务余额"]) == 2031


def test_prose_begins_with_its_own_year() -> None:
    lines = ["2031年支出合计5万元,减少1万元。", "2029年为7万元,2030年为6万元。", "2029年起压减。"]
    assert year_in_prose(lines) == 2031


def test_a_beginning_with_two_years_leaves_it_to_the_whole_text() -> None:
    assert year_in_prose(["2030年至2031年。", "2031年支出5万元。"]) == 2031


def test_a_day_on_which_something_was_said_is_no_fiscal_year() -> None:
    assert year_of(["(经2032年3月28日理事会审议通过)"]) is None
    assert year_of_days(["某市财政局2032年3月28日"]) == 2032
    assert year_of(["截至2031年12月31日债务余额"]) == 2031
    assert year_in_prose(["2032年9月2日的会议听取了报告,2031年收入5万元。"]) == 2031


def test_the_year_of_a_rule_that_is_cited_is_not_that_of_the_text() -> None:
    cited = "根据关于印发<2029年一般债券管理办法>的通知(青财〔2029〕7号),编制了市本级2031年调整方案的报告。"
    assert year_in_prose([cited]) == 2031


def test_the_year_in_which_a_span_begins_is_not_the_one_that_is_told_of() -> None:
    assert year_in_prose(["收入从2026年的5万元上升到2031年的9万元。"]) == 2031
    assert year_in_prose(["自2026年起实行限额管理。", "2031年末余额9万元。"]) == 2031


def test_of_columns_of_years_the_last_one_counts() -> None:
    assert year_of(["2011", "2030", "2031"]) == 2031


def test_the_years_that_are_outdone_are_not_the_one_that_is_told() -> None:
    assert year_of(["继2029年突破3亿元,2030年突破4亿元后,2031年收入5亿元。"]) == 2031
    assert year_of(["继2029年突破3亿元,2030年突破4亿元后,今年又有增长"]) is None
    assert year_in_prose(["继2029年首次下降之后,2031年支出5万元。"]) == 2031
