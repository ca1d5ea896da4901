"""相关信息统计表: procurement, running costs, vehicles and equipment in one form."""

from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.declaration import KindDeclaration
from crossfoot_common.tables.statement import Statement

KIND = KindDeclaration(
    kind="info_statistics",
    rank=8,
    titles=("信息统计表", "统计信息表", "国有资产占(有|用)(使用)?情况", "相关信息(情况)?表"),
    not_titles=("绩效",),
    grid=(
        "政府采购|机关运行经费|国有资产",
        "车辆(数)?合计|公务用车|车辆",
        "(单价|单位价值)\\d+万元|领导用车|执法执勤用车",
    ),
    lacks=("工资福利",),
    denied_by=("一级指标",),
)

STATEMENT = Statement(shape="items", concept=c.PROCUREMENT)
