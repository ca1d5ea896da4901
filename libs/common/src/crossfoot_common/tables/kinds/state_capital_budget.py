"""国有资本经营预算: income and expenditure of the state capital budget."""

from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.declaration import KindDeclaration
from crossfoot_common.tables.statement import Statement

KIND = KindDeclaration(
    kind="state_capital_budget",
    rank=24,
    titles=("国有资本(经营)?(?!公司|集团|有限|运营)",),
    not_titles=("绩效", "政府性基金.*国有资本"),
    denied_by=("一级指标",),
)

STATEMENT = Statement(
    shape="classified", flow="expenditure", fund="state_capital", nil=((c.CURRENT, "expenditure"),)
)
