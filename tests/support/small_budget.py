"""A small budget of five tables that agree in everything: one fund, nothing carried over."""

from collections.abc import Mapping

from crossfoot_common.tables.model import Table
from tests.support.grid_tables import table

CODES = "科目编码|科目名称"


def small_budget(**wrong: str) -> tuple[Table, ...]:
    """The tables; a keyword such as `t3_total="99.00"` plants another figure."""
    at: Mapping[str, str] = {"t1_income": "100.00", "t2_total": "100.00", "t3_total": "100.00", **wrong}
    item = at.get("t3_item", "60.00")
    fund, again = at.get("t1_fund", at["t1_income"]), at.get("t2_fund", at["t2_total"])
    return (
        table(
            "income_expenditure_summary",
            "2031年收支总表",
            "收入/项目|收入/预算数|支出/项目|支出/预算数",
            f"一、一般公共预算|{fund}|一、教育支出|60.00",
            "二、政府性基金预算||二、农林水支出|40.00",
            f"本年收入合计|{at['t1_income']}|本年支出合计|100.00",
            "上年结转||结转下年|",
            f"收入总计|{at['t1_income']}|支出总计|100.00",
        ),
        table(
            "income_summary",
            "2031年收入总表",
            f"{CODES}|本年收入合计|一般公共预算|政府性基金",
            f"|合计|{at['t2_total']}|{again}|",
            "205|教育支出|60.00|60.00|",
            "213|农林水支出|40.00|40.00|",
            number=2,
        ),
        table(
            "expenditure_summary",
            "2031年支出总表",
            f"{CODES}|合计|基本支出|项目支出",
            f"|合计|{at['t3_total']}|70.00|30.00",
            f"205|教育支出|{item}|60.00|",
            "213|农林水支出|40.00|10.00|30.00",
            number=3,
        ),
        table(
            "general_public_budget_expenditure",
            "2031年一般公共预算支出表",
            f"{CODES}|合计|基本支出|项目支出",
            "|合计|100.00|70.00|30.00",
            "205|教育支出|60.00|60.00|",
            "213|农林水支出|40.00|10.00|30.00",
            number=4,
        ),
        table(
            "basic_expenditure_by_economic",
            "2031年一般公共预算基本支出表",
            f"{CODES}|合计|人员经费|公用经费",
            "|合计|70.00|55.00|15.00",
            "301|工资福利支出|55.00|55.00|",
            "302|商品和服务支出|15.00||15.00",
            number=5,
        ),
    )
