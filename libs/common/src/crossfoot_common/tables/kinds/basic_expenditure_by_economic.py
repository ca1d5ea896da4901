"""基本支出(经济分类): basic expenditure by economic class, staff against running costs."""

from crossfoot_common.tables.declaration import KindDeclaration
from crossfoot_common.tables.statement import Statement

KIND = KindDeclaration(
    kind="basic_expenditure_by_economic",
    rank=26,
    titles=("基本支出", "人员经费(和|及|与|、)?(日常)?公用经费", "(日常)?公用经费.*明细"),
    not_titles=("绩效", "基本支出(和|及|、)项目支出", "三公"),
    grid=("工资福利支出", "商品和服务支出", "人员经费|公用经费|基本支出|基本工资"),
    lacks=(
        "项目支出",
        "住房保障支出",
    ),
    denied_by=("一级指标",),
)

STATEMENT = Statement(shape="economic", flow="expenditure", nature="basic", funds_in_title=True)
