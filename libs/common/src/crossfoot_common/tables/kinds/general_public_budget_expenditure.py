"""一般公共预算支出: expenditure of the general public budget by function."""

from crossfoot_common.tables.declaration import KindDeclaration
from crossfoot_common.tables.statement import Statement

KIND = KindDeclaration(
    kind="general_public_budget_expenditure",
    rank=30,
    titles=("一般(公共)?预算.*支出", "公共(财政)?预算.*支出", "一般公共预算(财政拨款)?(情况|总)?表"),
    not_titles=(
        "绩效",
        "基本支出",
        "三公",
        "机关运行",
        "收支(总|预算总|决算总)",
        "收入支出(预算|决算)?总",
        "经济分类",
        "项目支出(明细|情况|预算)?表",
    ),
    heads=("一般公共预算(财政拨款)?支出.*基本支出", "项目支出"),
    grid=("(^|\\|)合计",),
    lacks=("政府性基金",),
    denied_by=("一级指标",),
)

STATEMENT = Statement(shape="classified", flow="expenditure", fund="general_public_budget")
