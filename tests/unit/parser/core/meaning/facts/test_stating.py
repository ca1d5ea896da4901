"""What tables of a known kind state, and when they state nothing certain."""

from decimal import Decimal

import pytest

from crossfoot_common.tables.doubts import CARRIED
from crossfoot_common.tables.model import DocumentInfo, Remark, Table
from crossfoot_parser.core.meaning.facts import doubts
from crossfoot_parser.core.meaning.facts.stating import state_facts
from tests.support.grid_tables import BUDGET, FINAL, facts, table
from tests.support.small_budget import small_budget

EXPENDITURE = "科目编码|科目名称|合计|基本支出|项目支出"


def test_a_fact_says_where_its_figure_stands() -> None:
    fact = facts(*small_budget())["3: expenditure current all 205"]
    assert (fact.value, fact.decimals, fact.unit) == (Decimal("60.00"), 2, "万元")
    assert (fact.source.table, fact.source.row, fact.source.column) == (3, 1, 2)
    assert (fact.source.line, fact.source.path, fact.source.text) == (301, "合计", "60.00")
    assert (fact.key.period, fact.key.measure) == (2031, "budget")


def test_the_same_fact_has_one_key_in_every_table() -> None:
    keys = {name.split(": ")[1] for name in facts(*small_budget()) if name.startswith("1:")}
    assert {"income current all", "expenditure current all 205", "expenditure grand_total all"} <= keys
    others = {name.split(": ")[1] for name in facts(*small_budget()) if name.startswith(("2:", "3:"))}
    assert {"income current all", "expenditure current all 205"} <= others


def test_a_blank_states_nothing() -> None:
    assert "1: income current gov_fund" not in facts(*small_budget())


def test_a_table_of_unknown_kind_states_nothing() -> None:
    assert not facts(table("other", "主要指标", EXPENDITURE, "|合计|1|1|"))


def test_a_key_that_a_table_states_twice_says_nothing() -> None:
    rows = ("205|教育支出|1.00||", "205|教育支出|2.00||", "213|农林水支出|4.00||")
    stated = facts(table("expenditure_summary", "支出总表", EXPENDITURE, *rows))
    assert list(stated) == ["1: expenditure current all 213"]


def test_a_year_in_a_heading_is_another_fact() -> None:
    columns = "科目编码|科目名称|2030年预算数|2031年预算数"
    stated = state_facts([table("expenditure_summary", "支出总表", columns, "|合计|1|2")], BUDGET)
    assert [(fact.key.period, fact.value) for fact in stated] == [(2030, Decimal(1)), (2031, Decimal(2))]


def test_final_accounts_have_a_measure_of_their_own() -> None:
    first, *_ = state_facts([table("expenditure_summary", "支出决算表", EXPENDITURE, "|合计|1|1|")], FINAL)
    assert first.key.measure == "final_accounts"


@pytest.mark.parametrize("heading", ["上年预算数", "比上年增减", "占比", "奇怪的栏目"])
def test_a_heading_that_is_not_understood_states_nothing(heading: str) -> None:
    assert not facts(table("expenditure_summary", "支出总表", f"科目编码|科目名称|{heading}", "|合计|1"))


def test_a_repaired_cell_is_doubtful() -> None:
    plain = table("expenditure_summary", "支出总表", EXPENDITURE, "|合计|5|3|2")
    remark = Remark(what="shifted cells moved to their columns", why="x", row=0, column=3)
    stated = facts(plain.model_copy(update={"repairs": (remark,)}))
    assert [bool(fact.doubtful) for fact in stated.values()] == [False, True, False]


def test_without_a_unit_nothing_is_certain() -> None:
    stated = facts(table("expenditure_summary", "支出总表", EXPENDITURE, "|合计|5|3|2", unit=None))
    assert {fact.doubtful for fact in stated.values()} == {doubts.UNIT}


def test_expenditure_of_a_budget_that_carries_over_may_be_with_or_without_it() -> None:
    summary = small_budget()[0]
    rows = [*summary.rows]
    carried = table(
        "income_expenditure_summary", "x", "收入/项目|收入/金额|支出/项目|支出/金额", "上年结转|5.00||"
    ).rows[0]
    rows[3] = carried
    stated = facts(summary.model_copy(update={"rows": tuple(rows)}), *small_budget()[1:])
    assert stated["3: expenditure current all"].doubtful == CARRIED
    assert stated["1: income current all"].doubtful is None


def test_a_title_without_carry_over_is_a_basis_of_its_own() -> None:
    carrying = table(
        "income_expenditure_summary", "收支总表", "收入/项目|收入/金额|支出/项目|支出/金额",
        "一、事业收入|5.00|一、教育支出|9.00", "本年收入合计|5.00|本年支出合计|9.00", "上年结转|4.00||",
    )  # fmt: skip
    without = table(
        "general_public_budget_expenditure",
        "一般公共预算支出表（不含上年结转）",
        EXPENDITURE,
        "|合计|5|5|",
        number=2,
    )
    stated = facts(carrying, without)
    key = next(fact.key for name, fact in stated.items() if name.startswith("2:"))
    assert key.basis == "/without_carry_over"


def test_several_organisations_have_facts_of_their_own() -> None:
    tables = [
        table(
            "expenditure_summary",
            "支出总表",
            EXPENDITURE,
            "|合计|5|3|2",
            number=n,
            caption=(f"单位名称：{name}",),
        )
        for n, name in enumerate(("青泉市林业局", "青泉市种苗站"), 1)
    ]
    assert {fact.key.subject for fact in state_facts(tables, BUDGET)} == {"青泉市林业局", "青泉市种苗站"}


def test_a_table_that_repeats_another_and_contradicts_it_is_doubtful() -> None:
    tables: list[Table] = [
        table("expenditure_summary", "支出总表", EXPENDITURE, f"|合计|{n}5|{n}3|{n}2", number=n)
        for n in (1, 2)
    ]
    assert {fact.doubtful for fact in state_facts(tables, BUDGET)} == {doubts.REPEATED}


def test_a_sentence_that_there_is_no_data_states_nothing_as_zero() -> None:
    empty = table(
        "gov_fund_expenditure", "政府性基金预算支出表", EXPENDITURE, "|合计|||", nil="注：本表无数据"
    )
    (fact,) = state_facts([empty], BUDGET)
    assert not fact.value
    assert (fact.source.row, fact.source.text) == (None, "注：本表无数据")
    assert (fact.key.fund, fact.key.flow) == ("gov_fund", "expenditure")


def test_an_empty_table_says_nothing() -> None:
    empty = table("gov_fund_expenditure", "政府性基金预算支出表", EXPENDITURE, "|合计|||")
    assert state_facts([empty], DocumentInfo()) == ()
