"""政府性基金支出: expenditure of government funds, also with their income in one table."""

from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.declaration import KindDeclaration
from crossfoot_common.tables.statement import Statement

KIND = KindDeclaration(
    kind="gov_fund_expenditure",
    rank=22,
    titles=("政府性基金.*(支出|收支)", "政府性基金(预算)?(财政拨款)?(预算|决算|情况)?(总|明细)?表"),
    not_titles=("国有资本.*政府性基金", "绩效", "三公", "一般公共预算.*政府性基金", "机关运行"),
    denied_by=("一级指标",),
)

STATEMENT = Statement(
    shape="classified", flow="expenditure", fund="gov_fund", nil=((c.CURRENT, "expenditure"),)
)
