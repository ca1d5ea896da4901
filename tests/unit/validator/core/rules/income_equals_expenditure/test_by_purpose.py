"""What the income is for against what is spent on it."""

from crossfoot_common.tables.checks import Check
from crossfoot_validator.core.rules.income_equals_expenditure.by_purpose import RULE
from tests.support.grid_tables import of_tables, table
from tests.support.rules import examined


def checks(staff: str, running: str) -> list[Check]:
    return examined(
        RULE,
        of_tables(
            table(
                "fiscal_appropriation_summary", "2031年财政拨款收支总表",
                "收入/项目|收入/预算数|支出/项目|支出/预算数",
                "一、一般公共预算财政拨款|70.00|一、教育支出|70.00", f"1. 人员经费|{staff}||",
                f"2. 单位运转经费|{running}||", "收入总计|70.00|支出总计|70.00",
            ),
            table(
                "basic_expenditure_by_economic", "2031年一般公共预算基本支出表",
                "科目编码|科目名称|合计|人员经费|公用经费", "|合计|70.00|55.00|15.00",
                "301|工资福利支出|55.00|55.00|", number=2,
            ),
        ),
    )  # fmt: skip


def test_equal_amounts_tie_income_and_expenditure() -> None:
    assert [(str(one.stated), one.outcome) for one in checks("55.00", "15.00")] == [
        ("55.00", "pass"),
        ("15.00", "pass"),
    ]


def test_another_amount_is_no_error() -> None:
    assert not checks("56.00", "14.00")
