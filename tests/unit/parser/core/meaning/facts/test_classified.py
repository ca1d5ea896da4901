"""The rows of a table by functional classification."""

from tests.support.grid_tables import facts, table


def said(columns: str, *rows: str, title: str = "收入总表", kind: str = "income_summary") -> dict[str, str]:
    stated = facts(table(kind, title, columns, *rows))  # type: ignore[arg-type]
    return {name[3:]: fact.source.text for name, fact in stated.items()}


def test_a_whole_beside_carried_money_includes_it() -> None:
    found = said(
        "单位名称|合计|财政拨款收入|上年结转", "合计|12.00|10.00|2.00", "青泉市林业局|12.00|10.00|2.00"
    )
    assert found == {
        "income grand_total all": "12.00",
        "income current fiscal_appropriation": "10.00",
        "carry_over_in all": "2.00",
    }


def test_a_whole_of_the_year_does_not() -> None:
    found = said("科目编码|科目名称|本年收入/合计|本年收入/一般公共预算|上年结转", "|合计|10.00|10.00|2.00")
    assert found["income current all"] == "10.00"


def test_codes_in_three_columns() -> None:
    columns = (
        "科目编码/类|科目编码/款|科目编码/项|科目名称|总计|基本支出/小计|基本支出/工资福利支出|项目支出/小计"
    )
    found = said(
        columns,
        "|||合计|9.0|5.0|4.0|4.0",
        "205|02|01|学前教育|9.0|5.0|4.0|4.0",
        title="支出总表",
        kind="expenditure_summary",
    )
    assert found["expenditure current all 2050201 basic"] == "5.0"
    assert found["expenditure current all 301 basic"] == "4.0"


def test_funds_and_natures_in_two_header_rows() -> None:
    columns = "单位名称|合计|一般公共预算支出/合计|一般公共预算支出/基本支出|政府性基金预算支出/项目支出"
    found = said(columns, "合计|9|7|4|2", title="财政拨款支出表", kind="fiscal_appropriation_expenditure")
    assert found["expenditure current fiscal_appropriation"] == "9"
    assert found["expenditure current general_public_budget basic"] == "4"
    assert found["expenditure current gov_fund project"] == "2"


def test_an_organisation_is_no_total() -> None:
    found = said("单位名称|合计|一般公共预算", "青泉市林业局|4|4", "青泉市种苗站|3|3")
    assert found == {}


def test_codes_of_organisations_are_no_items() -> None:
    found = said("单位编码|单位名称|合计|一般公共预算", "205001|青泉市林业局|4|4", "205002|青泉市种苗站|3|3")
    assert found == {}


def test_staff_and_running_costs_are_within_basic_expenditure() -> None:
    stated = facts(
        table(
            "expenditure_summary", "2031年支出总表",
            "科目编码|科目名称|合计|基本支出/小计|基本支出/人员经费|基本支出/公用经费|项目支出",
            "|合计|90.00|70.00|55.00|15.00|20.00",
        )
    )  # fmt: skip
    assert {fact.key.nature or "": str(fact.value) for fact in stated.values()} == {
        "": "90.00",
        "basic": "70.00",
        "personnel": "55.00",
        "operating": "15.00",
        "project": "20.00",
    }


def test_a_heading_may_say_that_the_fund_is_spent_in_the_year() -> None:
    stated = facts(
        table(
            "gov_fund_expenditure", "2031年政府性基金预算支出表",
            "科目编码|科目名称|本年政府性基金预算支出/合计|本年政府性基金预算支出/项目支出",
            "|合计|14.00|14.00",
        )
    )  # fmt: skip
    assert set(stated) == {
        "1: expenditure current gov_fund",
        "1: expenditure current gov_fund project",
    }
