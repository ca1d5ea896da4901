"""绩效自评: targets of a project against what was reached, with weights and scores."""

from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.declaration import KindDeclaration
from crossfoot_common.tables.statement import Statement

KIND = KindDeclaration(
    kind="self_evaluation",
    rank=4,
    titles=("自评", "绩效评价(?!中心)", "目标完成情况"),
    not_titles=("报告$",),
    grid=("一级指标|绩效指标|绩效目标", "得分", "(分值|权重)", "(全年|实际)?(完成|执行|达成)(值|数|情况)"),
)

STATEMENT = Statement(shape="form", concept=c.PROJECT_FUNDS)
