"""机关运行经费: what administrative units spend on running themselves."""

from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.declaration import KindDeclaration
from crossfoot_common.tables.statement import Statement

KIND = KindDeclaration(
    kind="operating_expenses",
    rank=12,
    titles=("(机关|行政|单位|事业)[)]?运行经费", "机关运行费"),
    not_titles=("三公", "绩效", "基本支出", "信息统计"),
    denied_by=("一级指标",),
)

STATEMENT = Statement(shape="items", concept=c.OPERATING_EXPENSES, nil=((c.OPERATING_EXPENSES, None),))
