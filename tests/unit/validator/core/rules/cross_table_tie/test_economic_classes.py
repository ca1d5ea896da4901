"""Basic expenditure by both economic classifications."""

from crossfoot_common.tables.model import Table
from crossfoot_validator.core.rules.cross_table_tie.economic_classes import RULE
from tests.support.grid_tables import failed, of_tables, table
from tests.support.rules import examined

COLUMNS = "科目编码|科目名称|金额"


def departmental(wages: str = "55.00") -> Table:
    return table(
        "basic_expenditure_by_economic", "2031年一般公共预算基本支出表（部门预算支出经济分类）", COLUMNS,
        "|合计|75.00", f"301|工资福利支出|{wages}", "302|商品和服务支出|15.00", "303|对个人和家庭的补助|5.00",
    )  # fmt: skip


def governmental(*rows: str, total: str = "75.00") -> Table:
    return table(
        "basic_expenditure_by_economic", "2031年一般公共预算基本支出表（政府预算支出经济分类）", COLUMNS,
        f"|合计|{total}", *rows, "509|对个人和家庭的补助|5.00", number=2,
    )  # fmt: skip


OFFICES = ("501|机关工资福利支出|55.00", "502|机关商品和服务支出|15.00")
BOTH = (
    "501|机关工资福利支出|35.00", "502|机关商品和服务支出|10.00", "505|对事业单位经常性补助|25.00",
    "50501|工资福利支出|20.00", "50502|商品和服务支出|5.00",
)  # fmt: skip


def outcomes(*tables: Table) -> list[str]:
    return [check.outcome for check in examined(RULE, of_tables(*tables))]


def test_the_classes_correspond() -> None:
    assert outcomes(departmental(), governmental(*OFFICES)) == ["pass"] * 3
    assert outcomes(departmental(), governmental(*BOTH)) == ["pass"] * 3


def test_money_in_another_class_is_an_error() -> None:
    moved = "501|机关工资福利支出|54.00", "502|机关商品和服务支出|16.00"
    found = failed(examined(RULE, of_tables(departmental(), governmental(*moved))))
    assert [(str(check.stated), str(check.computed)) for check in found] == [
        ("55.00", "54.00"),
        ("15.00", "16.00"),
    ]


def test_support_of_institutions_that_is_not_split_leaves_it_open() -> None:
    assert outcomes(departmental(), governmental(*BOTH[:3])) == ["not_checkable", "not_checkable", "pass"]


def test_other_totals_leave_it_open() -> None:
    moved = "501|机关工资福利支出|54.00", "502|机关商品和服务支出|15.00"
    assert "fail" not in outcomes(departmental(), governmental(*moved, total="74.00"))
