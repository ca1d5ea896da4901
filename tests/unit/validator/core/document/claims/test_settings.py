"""Figures of different regions, units, funds, stages or years are different facts, whatever their words."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot_validator.core.check import check_document
from crossfoot_validator.core.document.context import DocumentContext
from tests.support.prose_documents import document

SCOPES = ("全市", "市本级", "青石开发区")
FUNDS = ("一般公共预算", "政府性基金预算", "国有资本经营预算")
STAGES = ("年初预算为", "调整预算为", "完成", "决算为")


def failures(*texts: str) -> list[str]:
    return [check.message_zh for check in check_document(document(*texts)).checks if check.outcome == "fail"]


@given(
    amounts=st.lists(st.integers(1, 10**6), min_size=36, max_size=36),
    order=st.permutations(range(36)),
    scope_in_heading=st.booleans(),
)
def test_no_two_dimensions_are_ever_taken_for_one(
    amounts: list[int], order: list[int], *, scope_in_heading: bool
) -> None:
    every = [(scope, fund, stage) for scope in SCOPES for fund in FUNDS for stage in STAGES]
    texts = []
    for at in order:
        scope, fund, stage = every[at]
        heading = (f"（{at}）{scope}收支情况",) if scope_in_heading else ()
        said = "" if scope_in_heading else scope
        texts += [*heading, f"2031年{said}{fund}收入{stage}{amounts[at]}万元。"]
    assert failures(*texts) == []


def test_a_figure_that_does_not_say_of_which_region_ties_to_nothing() -> None:
    texts = ("全市一般公共预算收入100万元。", "市本级一般公共预算收入40万元。", "一般公共预算收入60万元。")
    for arrangement in permutations(texts):
        assert failures(*arrangement) == []
    assert DocumentContext(document(*texts)).prose.settings.varied == {"scope"}


def test_one_region_that_is_said_twice_differently_is_an_error() -> None:
    texts = (
        "一、全市情况说明", "政府性基金预算支出100万元。", "二、市本级情况说明",
        "政府性基金预算支出40万元。", "三、全市其他情况说明", "政府性基金预算支出110万元。",
    )  # fmt: skip
    (found,) = failures(*texts)
    assert "100万元" in found
    assert "110万元" in found


def test_more_than_two_figures_for_one_key_are_no_fact() -> None:
    texts = [f"{number}、其他情况说明\n" for number in "一二三"]
    said = [f"2031年机关运行经费预算{amount}万元。" for amount in (10, 20, 30)]
    assert failures(*(line for pair in zip(texts, said, strict=True) for line in pair)) == []
    assert len(failures(*(line for pair in zip(texts[:2], said[:2], strict=True) for line in pair))) == 1


def test_several_years_together_are_no_year() -> None:
    assert failures("2031年政府性基金预算支出40万元。", "2027-2031年政府性基金预算支出累计400万元。") == []


def test_a_section_on_the_year_before_is_about_that_year() -> None:
    texts = (
        "一、2031年“三公”经费预算情况", "2031年“三公”经费预算21.8万元。",
        "二、2030年“三公”经费情况", "“三公”经费预算20.12万元。",
    )  # fmt: skip
    assert failures(*texts) == []


def test_units_one_after_the_other_are_not_compared() -> None:
    said = []
    for unit, amount in (("水文站", "320.00"), ("灌区管理所", "518.40")):
        said += [f"青石市{unit}2031年度单位预算", "一、收入支出预算总体情况说明"]
        said += [f"收入总计{amount}万元。本年收入合计{amount}万元，其中：事业收入{amount}万元。"]
    assert failures(*said) == []


@pytest.mark.parametrize(
    ("heading", "of_many"),
    [
        ("青石市水务局水文监测站2031年单位预算", True),
        ("青石市水务局（本级）2031年单位预算", False),
        ("青石市水务局2031年部门预算", False),
    ],
)
def test_the_section_of_a_unit_may_stand_beside_tables_of_its_department(
    heading: str, *, of_many: bool
) -> None:
    told = document(heading, "2031年项目支出12万元，占一般公共预算项目支出总额的33.3%。")
    assert DocumentContext(told).prose.settings.of_many is of_many
