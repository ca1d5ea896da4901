"""Projects that the prose names, against their forms."""

from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.model import Fact, FactKey
from crossfoot_validator.core.rules.narrative_tie.named_projects import RULE
from tests.support.prose_documents import fact, outcomes

TEXT = "重点项目：1、路灯维护经费{}万元；2、桥梁检测经费项目80万元；3、公园修缮经费130万元。"


def form(name: str, text: str, *, concept: str = c.PROJECT_FUNDS, table: int) -> Fact:
    return fact(FactKey(concept=concept, subject=name, period=2031, measure="budget"), text, table=table)


FORMS = [
    form("路灯维护经费", "20.00", table=1),
    form("桥梁检测经费", "80.00", table=2),
    form("公园修缮经费", "90.00", table=3),
    form("公园修缮经费", "130.00", concept=c.PROJECT_TOTAL, table=3),
]


def test_the_amount_of_the_year_or_of_all_years() -> None:
    assert outcomes(RULE, TEXT.format("20"), facts=FORMS) == ["pass"] * 3


def test_another_amount_fails_where_other_projects_agree() -> None:
    assert sorted(outcomes(RULE, TEXT.format("25"), facts=FORMS)) == ["fail", "pass", "pass"]


def test_where_few_projects_agree_the_text_may_mean_something_else() -> None:
    assert sorted(outcomes(RULE, TEXT.format("25"), facts=FORMS[:2])) == ["not_checkable", "pass"]


def test_last_year_s_amount_is_another_one() -> None:
    text = TEXT.format("20") + "2030年，路灯维护经费25万元。"
    assert "fail" not in outcomes(RULE, text, facts=FORMS)


def test_a_longer_name_is_another_project() -> None:
    assert "fail" not in outcomes(RULE, TEXT.format("20") + "老城区路灯维护经费25万元。", facts=FORMS)
