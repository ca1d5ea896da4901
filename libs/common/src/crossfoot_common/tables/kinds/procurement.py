"""政府采购: what is bought, by goods, works and services or by item."""

from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.declaration import KindDeclaration
from crossfoot_common.tables.statement import Statement

KIND = KindDeclaration(
    kind="procurement",
    rank=14,
    titles=("政府采购(?!中心|办|监管|管理)", "采购(预算|计划|资金|明细|项目|情况)", "政府购买服务(?!.*目录)"),
    not_titles=("指导性目录", "绩效", "信息统计"),
    grid=("采购(品目|项目|方式|目录|内容)|(^|\\|)货物.*\\|工程.*\\|服务",),
    heads=("资金来源|采购|金额|合计|小计",),
    lacks=(
        "机关运行经费",
        "车辆",
    ),
    denied_by=("一级指标",),
)

# services are also bought without 政府采购, so that 政府购买服务 is neither all nor a part of it
STATEMENT = Statement(
    shape="items", concept=c.PROCUREMENT, nil=((c.PROCUREMENT, None),), apart="购买(?:公共)?服务"
)
