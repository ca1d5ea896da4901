"""项目支出: expenditure by project."""

from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.declaration import KindDeclaration
from crossfoot_common.tables.statement import Statement

KIND = KindDeclaration(
    kind="project_expenditure",
    rank=28,
    titles=(
        "项目支出",
        "专项业务(经费|费)",
        "专项资金(支出|预算|安排|明细)",
        "(预算|支出)项目(明细|情况|清单|表)",
        "项目(预算|经费|明细)(明细|情况|安排)?(总)?表",
    ),
    not_titles=("绩效", "基本支出", "一般公共预算.*基本"),
    heads=("项目名称", "合计|金额|一般公共预算|财政拨款|预算数"),
    lacks=("采购",),
    denied_by=("一级指标",),
)

STATEMENT = Statement(shape="projects", concept=c.PROJECT_FUNDS, nil=((c.CURRENT, "expenditure"),))
