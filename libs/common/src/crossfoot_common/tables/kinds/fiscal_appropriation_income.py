"""财政拨款收入: income by appropriation, by fund."""

from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.declaration import KindDeclaration
from crossfoot_common.tables.statement import Statement

KIND = KindDeclaration(
    kind="fiscal_appropriation_income",
    rank=34,
    titles=("财政拨款(预算|决算)?收入(?!支出|和支出|与支出|、支出|及支出)",),
    not_titles=("绩效", "一般公共预算", "政府性基金", "国有资本", "收支"),
    denied_by=("一级指标",),
)

STATEMENT = Statement(shape="classified", flow="income", basis=c.FISCAL_APPROPRIATION)
