"""支出总表: all expenditure by function, basic against project."""

from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.declaration import KindDeclaration
from crossfoot_common.tables.statement import Statement

KIND = KindDeclaration(
    kind="expenditure_summary",
    rank=44,
    titles=(
        "支出(预算|决算)*(总|汇总|分类|明细)?(体)?(情况)?(分类|明细|汇总)?(总)?表",
        "支出总体情况",
        "支出(预算|决算)(总|明细|分类)",
    ),
    not_titles=(
        "绩效",
        "收入",
        "收支",
        "财政拨款",
        "政府性基金",
        "国有资本",
        "一般公共预算",
        "一般预算",
        "公共(财政)?预算",
        "基本支出",
        "项目支出",
        "经济",
        "三公",
        "机关运行",
    ),
    heads=("基本支出", "项目支出", "上缴上级|经营支出|对?附属单位补助"),
    denied_by=("一级指标",),
    forms=("公开03表",),
)

STATEMENT = Statement(shape="classified", flow="expenditure", basis=c.ALL)
