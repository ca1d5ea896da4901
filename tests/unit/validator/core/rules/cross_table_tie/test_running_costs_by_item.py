"""Running costs that are all of what runs the office."""

from crossfoot_common.tables.model import Table
from crossfoot_validator.core.rules.cross_table_tie.running_costs_by_item import RULE
from tests.support.grid_tables import failed, of_tables, table
from tests.support.rules import examined

BASIC = table(
    "basic_expenditure_by_economic", "2031年一般公共预算基本支出表", "科目编码|科目名称|金额",
    "|合计|60.00", "301|工资福利支出|40.00", "302|商品和服务支出|20.00", "30201|办公费|7.00",
    "30205|水费|2.00", "30206|电费|5.00", "30211|差旅费|4.00", "30228|工会经费|2.00",
)  # fmt: skip


def running(total: str = "20.00", travel: str = "4.00", union: str = "2.00", water: str = "2.00") -> Table:
    return table(
        "operating_expenses", "2031年机关运行经费支出预算表", "科目编码|科目名称|机关运行经费支出",
        f"|合计|{total}", f"302|商品和服务支出|{total}", "30201|办公费|7.00", f"30205|水费|{water}",
        "30206|电费|5.00", f"30211|差旅费|{travel}", f"30228|工会经费|{union}", number=2,
    )  # fmt: skip


def test_equal_totals_tie_every_item() -> None:
    checks = examined(RULE, of_tables(BASIC, running()))
    assert [check.outcome for check in checks] == ["pass"] * 7


def test_less_of_one_item_cannot_be_where_the_totals_are_equal() -> None:
    (check,) = failed(examined(RULE, of_tables(BASIC, running(travel="3.00"))))
    assert {str(check.stated), str(check.computed)} == {"4.00", "3.00"}


def test_a_total_that_is_less_says_nothing_of_the_items() -> None:
    assert not examined(RULE, of_tables(BASIC, running(total="19.00", travel="3.00")))


def test_tables_that_hardly_share_an_item_are_not_about_the_same_money() -> None:
    checks = examined(RULE, of_tables(BASIC, running(travel="3.00", union="3.00", water="1.00")))
    assert not failed(checks)
    assert "not_checkable" in {check.outcome for check in checks}
