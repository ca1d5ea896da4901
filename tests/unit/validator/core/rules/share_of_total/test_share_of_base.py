from crossfoot_common.tables.model import FactKey
from crossfoot_validator.core.rules.share_of_total.share_of_base import RULE
from tests.support.prose_documents import fact, outcomes


def test_shares_of_the_total_of_the_list() -> None:
    text = "支出合计300.0万元，其中：基本支出100.0万元，占{}%；项目支出200.0万元，占66.67%。"
    assert outcomes(RULE, text.format("33.33")) == ["pass", "pass"]
    assert outcomes(RULE, text.format("33.4")) == ["pass_within_rounding", "pass"]
    assert outcomes(RULE, text.format("34.33")) == ["fail", "pass"]


def test_a_lone_share_without_a_named_base_cannot_fail() -> None:
    assert outcomes(RULE, "支出合计300.0万元，其中：基本支出100.0万元，占50%。") == ["not_checkable"]


def test_a_named_base() -> None:
    text = "支出合计400.00万元。一般公共预算财政拨款支出100.00万元，占本年支出合计的{}%。"
    assert outcomes(RULE, text.format("25")) == ["pass"]
    assert outcomes(RULE, text.format("52")) == ["fail"]


def test_a_base_that_only_a_table_states() -> None:
    key = FactKey(concept="three_public", period=2031, measure="budget")
    text = "“三公”经费预算支出中，因公出国（境）费支出6万元，占“三公”经费的{}%。"
    facts = [fact(key, "10.00", table=3)]
    assert outcomes(RULE, text.format("60"), facts=facts) == ["pass"]
    assert outcomes(RULE, text.format("67"), facts=facts) == ["fail"]


def test_nothing_of_nothing_is_no_share() -> None:
    text = "收入合计0万元，其中：事业收入0万元，占0%；经营收入0万元，占0%。"
    assert outcomes(RULE, text) == ["not_checkable", "not_checkable"]


def test_an_unknown_base_cannot_fail() -> None:
    assert outcomes(RULE, "支出合计300.0万元。教育项目60万元，占全市投入的7%。") == []


def test_a_base_on_the_other_side_of_the_account_is_another() -> None:
    text = (
        "甲区一般公共预算收入205.4万元；一般公共预算支出300.2万元，其中：民生支出210.14万元，"
        "占一般公共预算支出的{}%。"
    )
    assert outcomes(RULE, text.format("70")) == ["pass"]
    assert outcomes(RULE, text.format("77")) == ["fail"]


def test_a_share_is_that_of_the_amount_before_it_and_not_of_how_many_there_are() -> None:
    key = FactKey(
        concept="current", flow="expenditure", basis="all", nature="project", period=2031, measure="budget"
    )
    text = "共涉及项目4个，资金50.00万元，占项目支出总额的{}%。"
    facts = [fact(key, "200.00", table=3)]
    assert outcomes(RULE, text.format("25")) == []
    assert outcomes(RULE, text.format("25"), facts=facts) == ["pass"]
    assert outcomes(RULE, text.format("52"), facts=facts) == ["fail"]


def test_the_share_of_taxes_is_one_of_the_revenue_that_they_are_listed_under() -> None:
    text = "全县一般预算收入8736万元，其中：税收收入8039万元，税收占比{}%。"
    assert [outcomes(RULE, text.format(one)) for one in ("92.02", "90.22")] == [["pass"], ["fail"]]
    other = "全县收入总计8736万元，其中：税收收入8039万元，税收占比90.22%。"
    assert outcomes(RULE, other) == ["not_checkable"]


def test_a_share_of_the_budget_by_its_older_name_is_no_completion_of_it() -> None:
    text = "全县一般公共预算支出9824万元。其中，民生支出8024万元，占到公共财政预算支出的{}%。"
    assert [outcomes(RULE, text.format(one)) for one in ("81.68", "86.18")] == [["pass"], ["fail"]]


def test_shares_in_a_row_are_those_of_the_amounts_at_their_places() -> None:
    text = (
        "全县水利投资137.9亿元。堤防、水闸和泵站投资分别为51.3亿元、46.2亿元和40.4亿元，"
        "占全县水利投资的37.2%、{}%和29.3%。"
    )
    assert outcomes(RULE, text.format("33.5")) == ["pass"] * 3
    assert outcomes(RULE, text.format("35.3")) == ["pass", "fail", "pass"]


def test_a_share_of_what_another_paragraph_calls_so_may_be_meant_of_that() -> None:
    before = "本年支出合计300.00万元。"
    text = "本年支出合计400.00万元。一般公共预算财政拨款支出100.00万元，占本年支出合计的{}%。"
    assert outcomes(RULE, before, text.format("33.33")) == ["not_checkable"]
    assert outcomes(RULE, before, text.format("37.33")) == ["fail"]
