"""Running costs by item against basic expenditure."""

from crossfoot_common.tables.model import Table
from crossfoot_validator.core.rules.of_which_not_exceed.running_costs_by_item import RULE
from tests.support.grid_tables import failed, of_tables, table
from tests.support.rules import examined

BASIC = table(
    "basic_expenditure_by_economic", "2031年一般公共预算基本支出表", "科目编码|科目名称|合计",
    "|合计|60.00", "301|工资福利支出|40.00", "302|商品和服务支出|20.00", "30201|办公费|7.00",
    "30205|水费|2.00", "30206|电费|5.00", "30211|差旅费|4.00", "30228|工会经费|2.00",
)  # fmt: skip


def running(travel: str = "4.00", water: str = "2.00", light: str = "5.00") -> Table:
    return table(
        "operating_expenses", "2031年机关运行经费表", "项目|合计|基本支出|项目支出",
        "合计|28.00|18.00|10.00", "办公费|17.00|7.00|10.00",
        f"水费|2.00|{water}|", f"电费|5.00|{light}|", f"差旅费|4.00|{travel}|", number=2,
    )  # fmt: skip


def test_equal_items_hold_and_the_column_of_projects_is_no_part() -> None:
    checks = examined(RULE, of_tables(BASIC, running()))
    assert [check.outcome for check in checks] == ["pass"] * 4


def test_less_than_basic_expenditure_holds() -> None:
    assert not failed(examined(RULE, of_tables(BASIC, running(travel="3.00"))))


def test_more_than_basic_expenditure_fails_where_other_items_are_equal() -> None:
    (check,) = failed(examined(RULE, of_tables(BASIC, running(travel="4.50"))))
    assert (str(check.stated), str(check.computed)) == ("4.00", "4.50")


def test_nothing_fails_where_hardly_an_item_is_equal() -> None:
    checks = examined(RULE, of_tables(BASIC, running(travel="4.50", water="1.00", light="6.00")))
    assert not failed(checks)
    assert "not_checkable" in {check.outcome for check in checks}


def test_basic_expenditure_that_is_split_into_staff_and_running_costs_is_the_whole_as_well() -> None:
    split = table(
        "basic_expenditure_by_economic", "2031年一般公共预算基本支出表",
        "科目编码|科目名称|人员经费|公用经费",
        "|合计|40.00|20.00", "30201|办公费||7.00", "30205|水费||2.00", "30206|电费||5.00",
        "30211|差旅费||4.00",
    )  # fmt: skip
    (check,) = failed(examined(RULE, of_tables(split, running(travel="4.50"))))
    assert (str(check.stated), str(check.computed)) == ("4.00", "4.50")
