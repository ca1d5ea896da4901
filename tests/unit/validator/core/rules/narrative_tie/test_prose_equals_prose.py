from crossfoot_validator.core.rules.narrative_tie.prose_equals_prose import RULE
from tests.support.prose_documents import document, outcomes
from tests.support.rules import examined

FIRST = ("七、机关运行经费情况说明", "2031年机关运行经费预算117.3万元。", "八、其他情况说明")


def test_said_twice_alike() -> None:
    assert outcomes(RULE, *FIRST, "2031年机关运行经费支出117.30万元。") == ["pass"]


def test_said_twice_differently() -> None:
    (check,) = examined(RULE, document(*FIRST, "2031年机关运行经费支出171.3万元。"))
    assert check.outcome == "fail"
    assert {operand.source.line for operand in check.operands} == {2, 4}


def test_another_basis_is_another_fact() -> None:
    texts = (
        "一、收支预算总体情况说明",
        "基本支出90万元。",
        "六、一般公共预算基本支出情况说明",
        "基本支出80万元。",
    )
    assert outcomes(RULE, *texts) == []


def test_a_figure_in_a_clause_of_reasons_is_left_alone() -> None:
    assert outcomes(RULE, *FIRST, "主要原因是机关运行经费99万元。") == []
