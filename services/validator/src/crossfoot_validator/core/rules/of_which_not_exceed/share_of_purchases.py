"""授予中小企业合同金额, 占政府采购支出总额的X%: what is said to be a share of purchases is no more than they.

中文：文字中授予中小企业等合同金额不大于政府采购总额。
"""

from collections.abc import Iterator

from crossfoot_common.arithmetic import Amount
from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.checks import Check, Outcome
from crossfoot_validator.core.checks.claims import check_of
from crossfoot_validator.core.document.claims.comparison import Computed
from crossfoot_validator.core.document.claims.figures import of_claim
from crossfoot_validator.core.document.claims.statements import Statement
from crossfoot_validator.core.document.context import DocumentContext
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("of-which-not-exceed.share-of-purchases", 1, "of_which_not_exceed", needs="statement")
_WHOLES = frozenset({c.PROCUREMENT, c.PROCUREMENT_GOODS, c.PROCUREMENT_WORKS, c.PROCUREMENT_SERVICES})


def examine(statement: Statement, document: DocumentContext) -> Iterator[Check]:
    """An amount with a share of the purchases that its clause names ≤ those purchases.

    It may fail where the clause names one statement of purchases as the base and both figures are of one
    measure; a contract is no purchase beyond all purchases. Source: 政府采购支出说明 of final accounts.
    """
    part = document.prose.main_level(statement)
    for claim in statement.of("share") if part is not None else ():
        groups = [group for group in claim.base_groups if group != statement.group]
        base = document.prose.statements.get(groups[0]) if claim.base and len(groups) == 1 else None
        whole = document.prose.main_level(base) if base is not None else None
        if part is None or whole is None or whole.key is None or whole.key.concept not in _WHOLES:
            continue
        small, large = of_claim(part), of_claim(whole)
        computed = Computed(large.amount.base, large.amount.interval, "其总额", "its total,", bound=True)
        doubt = claim.doubtful or part.doubtful or whole.doubtful or ""
        doubt = doubt or ("" if part.measure == whole.measure else "they are not of one measure")
        outcome = _at_most(small.amount, large.amount)
        yield check_of(RULE, small, computed, [large.operand("other")], doubt=doubt, relation=outcome)


def _at_most(part: Amount, bound: Amount) -> Outcome:
    if part.base <= bound.base:
        return "pass"
    return "pass_within_rounding" if part.interval.low <= bound.interval.high else "fail"
