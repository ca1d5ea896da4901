"""收支总表: all income against all expenditure, in two panels."""

from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.declaration import KindDeclaration
from crossfoot_common.tables.statement import Statement

KIND = KindDeclaration(
    kind="income_expenditure_summary",
    rank=40,
    titles=("(收支|收入支出|收入(和|与|及|、)支出).*表", "(收支|收入支出)(预算|决算)?总体情况"),
    not_titles=(
        "绩效",
        "财政拨款",
        "政府性基金",
        "国有资本",
        "一般公共预算",
        "基本支出",
        "公共财政预算",
        "专户",
        "说明表",
    ),
    heads=("收入", "支出"),
    grid=(
        "事业收入|单位资金|其他收入|上级补助|经营收入",
        "本年收入合计|收入总计|总计",
        "本年支出合计|支出总计|总计",
    ),
    lacks=("类\\|款\\|项",),
    denied_by=("一级指标",),
    forms=("公开01表",),
)

STATEMENT = Statement(shape="panels", basis=c.ALL)
