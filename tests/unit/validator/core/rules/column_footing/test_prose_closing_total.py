"""Totals of a department's accounts, whose terms stand in sentences of their own."""

from crossfoot_validator.core.rules.column_footing.prose_closing_total import RULE
from tests.support.prose_documents import outcomes

TEXT = (
    "（一）收入支出决算总体情况说明",
    "1.总体情况。2031年度收入总计{income}万元，支出总计545.08万元。",
    "2.收入情况。2031年度收入合计{own}万元。此外，年初结转和结余85.39万元。",
    "3.支出情况。2031年度支出合计{spent}万元，其中：基本支出375.31万元；项目支出91.57万元。",
    "4.结转结余情况。2031年度年末结转和结余78.20万元。",
)


def told(*more: str, income: str = "545.08", own: str = "459.69", spent: str = "466.88") -> list[str]:
    text = [line.format(income=income, own=own, spent=spent) for line in TEXT]
    return outcomes(RULE, *text, *more, stage="final_accounts")


def test_both_totals_are_the_year_and_what_is_carried_over() -> None:
    assert told() == ["pass", "pass"]


def test_a_wrong_total_fails_where_its_terms_are_the_other_one() -> None:
    assert told(income="545.80") == ["fail", "pass"]


def test_one_wrong_stroke_fails_where_the_other_side_adds_up() -> None:
    assert told(own="459.96") == ["fail", "pass"]
    assert told(spent="466.68") == ["pass", "fail"]


def test_more_than_a_stroke_may_be_a_line_that_is_not_told() -> None:
    assert told(own="431.14") == ["not_checkable", "pass"]


def test_what_else_the_form_holds_is_added_where_it_is_told() -> None:
    assert told("使用非财政拨款结余28.55万元。", own="431.14") == ["pass", "pass"]


def test_a_line_with_two_amounts_is_none() -> None:
    assert told("5.其他。2031年度年初结转和结余60.00万元。") == ["pass"]
