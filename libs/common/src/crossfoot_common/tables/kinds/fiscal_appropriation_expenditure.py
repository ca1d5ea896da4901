"""财政拨款支出: expenditure out of the appropriation, all its funds."""

from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.declaration import KindDeclaration
from crossfoot_common.tables.statement import Statement

KIND = KindDeclaration(
    kind="fiscal_appropriation_expenditure",
    rank=36,
    titles=("财政拨款(预算|决算)?支出", "财政拨款.*支出(情况|预算|决算|总)*表"),
    not_titles=(
        "绩效",
        "一般公共预算",
        "公共财政预算",
        "政府性基金",
        "国有资本",
        "基本支出",
        "三公",
        "收支",
        "收入支出",
        "收入(和|与|及|、)支出",
    ),
    denied_by=("一级指标",),
)

STATEMENT = Statement(shape="classified", flow="expenditure", basis=c.FISCAL_APPROPRIATION)
