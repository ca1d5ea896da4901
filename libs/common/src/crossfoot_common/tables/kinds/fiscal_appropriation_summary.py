"""财政拨款收支总表: where the appropriation comes from and goes, in two panels."""

from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.declaration import KindDeclaration
from crossfoot_common.tables.statement import Statement

KIND = KindDeclaration(
    kind="fiscal_appropriation_summary",
    rank=32,
    titles=("财政拨款.*(收支|收入支出|收入(和|与|及|、)支出)", "(收支|收入支出).*财政拨款"),
    not_titles=("绩效", "基本支出", "三公", "一般公共预算", "政府性基金", "国有资本"),
    heads=("收入", "支出.*一般公共预算", "支出.*政府性基金"),
    grid=("一般公共服务", "(收入|支出)?(总计|合计)"),
    lacks=(
        "事业收入",
        "单位资金",
    ),
    denied_by=("一级指标",),
    forms=("公开04表",),
)

STATEMENT = Statement(shape="panels", basis=c.FISCAL_APPROPRIATION)
