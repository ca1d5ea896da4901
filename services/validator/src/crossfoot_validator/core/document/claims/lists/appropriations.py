"""Appropriations of a department are spent as 基本支出 or as 项目支出, and as nothing else.

What a unit hands on (上缴上级支出, 对附属单位补助支出) or spends on business (经营支出) is other money.
"""

from collections.abc import Sequence

from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.model import FactKey
from crossfoot_validator.core.document.claims.statements import Prose, Statement

NATURES = ["basic", "project"]


def is_split_by_nature(prose: Prose, whole: Statement, parts: Sequence[Statement]) -> bool:
    """Whether the parts are both natures of what a department spends of its appropriations."""
    total, lines = _line(whole), [_line(part) for part in parts]
    of_department = prose.document.document.info.scope is not None
    if total is None or not of_department or not _is_spent(total):
        return False
    natures = sorted(line.nature or "" for line in lines if line and _without_nature(line) == total)
    return natures == NATURES and len(lines) == len(NATURES)


def _is_spent(line: FactKey) -> bool:
    appropriated = line.fund is not None or line.basis == c.FISCAL_APPROPRIATION
    return appropriated and line.concept == c.CURRENT and line.flow == "expenditure" and line.nature is None


def _without_nature(line: FactKey) -> FactKey:
    return line.model_copy(update={"nature": None})


def _line(statement: Statement) -> FactKey | None:
    """What a statement is about, in whatever measure."""
    key = statement.claims[0].key
    return key.model_copy(update={"measure": None, "period": None}) if key else None
