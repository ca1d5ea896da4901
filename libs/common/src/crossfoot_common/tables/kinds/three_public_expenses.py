"""“三公”经费: money for going abroad, vehicles and receptions, sometimes with meetings and training."""

from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.declaration import KindDeclaration
from crossfoot_common.tables.statement import Statement

KIND = KindDeclaration(
    kind="three_public_expenses",
    rank=10,
    titles=("三公",),
    not_titles=("绩效", "说明$"),
    grid=("因公出国", "公务接待", "公务用车(购置|运行|费)"),
    lacks=(
        "工资福利",
        "办公费|印刷费|邮电费|差旅费|工会经费|福利费|其他商品和服务",
    ),
    denied_by=("一级指标",),
)

STATEMENT = Statement(shape="items", concept=c.THREE_PUBLIC, nil=((c.THREE_PUBLIC, None),))
