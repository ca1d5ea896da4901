"""On which side of the account a line of the prose stands, by its own words."""

import re

from crossfoot_common.tables.model import Claim

INCOME, EXPENDITURE = "income", "expenditure"
_FLOWS = ((INCOME, re.compile(r"收入")), (EXPENDITURE, re.compile(r"支出")))


def flow_of(claim: Claim) -> str | None:
    """The side of the account that the words of a line name last."""
    ends = [(found[-1].end(), flow) for flow, one in _FLOWS if (found := list(one.finditer(claim.subject)))]
    return max(ends)[1] if ends else None
