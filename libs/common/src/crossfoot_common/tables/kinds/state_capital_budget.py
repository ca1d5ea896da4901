"""国有资本经营预算: income and expenditure of the state capital budget."""

from crossfoot_common.tables.declaration import KindDeclaration

KIND = KindDeclaration(
    kind="state_capital_budget",
    rank=24,
    titles=("国有资本(经营)?(?!公司|集团|有限|运营)",),
    not_titles=("绩效", "政府性基金.*国有资本"),
    denied_by=("一级指标",),
)
