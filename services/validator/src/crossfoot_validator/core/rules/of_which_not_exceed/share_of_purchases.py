"""授予中小企业合同金额, 占政府采购支出总额的X%: what is said to be a share of purchases is no more than they.

中文：文字中授予中小企业等合同金额不大于政府采购总额，其占比不大于100%。
"""

import re
from collections.abc import Iterator

from crossfoot_common.arithmetic import Amount, Interval
from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.checks import Check
from crossfoot_common.tables.model import Claim
from crossfoot_validator.core.checks.claims import check_of
from crossfoot_validator.core.document.claims.comparison import Computed, bound_of, within
from crossfoot_validator.core.document.claims.figures import of_claim
from crossfoot_validator.core.document.claims.ratios import HUNDRED
from crossfoot_validator.core.document.claims.statements import Statement
from crossfoot_validator.core.document.context import DocumentContext
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("of-which-not-exceed.share-of-purchases", 2, "of_which_not_exceed", needs="statement")
_WHOLES = frozenset({c.PROCUREMENT, c.PROCUREMENT_GOODS, c.PROCUREMENT_WORKS, c.PROCUREMENT_SERVICES})
_PURCHASES = re.compile(
    r"(?:本年度?|全年|全部|年度)?(?:(?:政府)?采购)?(?:货物|工程|服务)?(?:类)?(?:采购)?支出(?:总?金额|总额|合计)?"
    r"|(?:授予)?中小(?:微)?企业(?:采购)?合同(?:总?金额|总额)"
)
"""What contracts are a share of, in the same year: neither 预算 nor 上年."""
_CONTRACTS = re.compile(r".*(?:中小微?|小微|小型|微型|监狱|残疾人).*(?:采购|合同).*")
_ALL = Computed(HUNDRED, Interval(HUNDRED, HUNDRED), "全部", "all of it,", bound=True)


def examine(statement: Statement, document: DocumentContext) -> Iterator[Check]:
    """An amount with a share of the purchases that its clause names ≤ those purchases.

    It may fail where the clause names one statement of purchases as the base and both figures are of one
    measure; a contract is no purchase beyond all purchases. Where an amount is missing the share itself is
    no more than 100 %. Source: 政府采购支出说明 of final accounts.
    """
    part = document.prose.main_level(statement)
    for claim in statement.of("share"):
        whole = _whole(claim, statement, document)
        if part is not None and whole is not None:
            yield _amounts(claim, part, whole)
        elif _is_of_contracts(claim):
            share = of_claim(claim)
            outcome = within(share.amount, Amount(HUNDRED, 0, 0))
            yield check_of(RULE, share, _ALL, [], doubt=claim.doubtful or "", relation=outcome)


def _whole(claim: Claim, statement: Statement, document: DocumentContext) -> Claim | None:
    """The purchases that a share is of, where its clause names one statement of them."""
    groups = [group for group in claim.base_groups if group != statement.group]
    base = document.prose.statements.get(groups[0]) if claim.base and len(groups) == 1 else None
    whole = document.prose.main_level(base) if base is not None else None
    return whole if whole is not None and whole.key is not None and whole.key.concept in _WHOLES else None


def _amounts(claim: Claim, part: Claim, whole: Claim) -> Check:
    small, large = of_claim(part), of_claim(whole)
    doubt = claim.doubtful or part.doubtful or whole.doubtful or ""
    doubt = doubt or ("" if part.measure == whole.measure else "they are not of one measure")
    outcome = within(small.amount, large.amount)
    return check_of(
        RULE, small, bound_of(large.amount), [large.operand("other")], doubt=doubt, relation=outcome
    )


def _is_of_contracts(claim: Claim) -> bool:
    """Whether the words say that contracts are a share of purchases, or of other contracts."""
    of_total = claim.compared_to == "total" and _CONTRACTS.fullmatch(claim.subject) is not None
    return of_total and _PURCHASES.fullmatch(claim.base) is not None
