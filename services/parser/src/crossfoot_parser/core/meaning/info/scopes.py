"""Whether a document is of a whole department or of one unit of it."""

import re
from collections.abc import Sequence

from crossfoot_common.tables.model import Scope

_DEPARTMENT = re.compile(r"(?<![各级个属他等政])部门(?:预|决|收|支|整)|(?<![各级])部门名称:|(?<![各级])部门:")
_UNIT = re.compile(r"(?<!预算)(?<!各)单位(?:预算公开|决算公开|预算|决算|收支|收入|支出)|\(本级\)|单位名称:")


def scope_of(lines: Sequence[str]) -> Scope | None:
    """The scope that most lines name; sentences name none."""
    naming = [line for line in lines if not re.search(r"[,;]|。.", line)]
    department = sum(_DEPARTMENT.search(line) is not None for line in naming)
    unit = sum(_UNIT.search(line) is not None for line in naming)
    if department == unit == 0:
        return None
    return "department" if department >= unit else "unit"
