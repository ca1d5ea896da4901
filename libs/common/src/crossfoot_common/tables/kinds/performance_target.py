"""绩效目标: what a project or a department promises to reach."""

from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.declaration import KindDeclaration
from crossfoot_common.tables.statement import Statement

KIND = KindDeclaration(
    kind="performance_target",
    rank=6,
    titles=("绩效",),
    not_titles=("自评", "绩效评价", "情况说明"),
    grid=("一级指标|绩效指标", "三级指标|二级指标", "指标值|目标值|目标"),
    denied_by=("得分.*(完成值|执行率)|(完成值|执行率).*得分",),
)

STATEMENT = Statement(shape="form", concept=c.PROJECT_FUNDS)
