"""政府性基金收入: income of government funds."""

from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.declaration import KindDeclaration
from crossfoot_common.tables.statement import Statement

KIND = KindDeclaration(
    kind="gov_fund_income",
    rank=20,
    titles=("政府性基金.*收入",),
    not_titles=("收入支出", "收支", "支出", "绩效"),
    denied_by=("一级指标",),
)

STATEMENT = Statement(shape="classified", flow="income", fund="gov_fund", nil=((c.CURRENT, "income"),))
