"""收入总表: all income, by source and by function or organisation."""

from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.declaration import KindDeclaration
from crossfoot_common.tables.statement import Statement

KIND = KindDeclaration(
    kind="income_summary",
    rank=42,
    titles=(
        "收入(预算|决算)*(总|汇总|分类|明细)?(体)?(情况)?(分类|明细|汇总)*表",
        "收入总体情况",
        "收入(预算|决算)(总|明细)",
    ),
    not_titles=("绩效", "支出", "财政拨款", "政府性基金", "国有资本", "收支", "非税", "专户"),
    heads=("(财政拨款|一般公共预算)", "(事业|经营|其他)收入|单位资金|财政专户|上级补助"),
    grid=("(^|\\|)合计|科目编码|科目名称|单位名称",),
    lacks=(
        "基本支出",
        "项目支出",
        "支出经济分类",
        "采购",
        "一般公共服务",
        "项目名称",
    ),
    denied_by=("一级指标",),
    forms=("公开02表",),
)

STATEMENT = Statement(shape="classified", flow="income", basis=c.ALL)
