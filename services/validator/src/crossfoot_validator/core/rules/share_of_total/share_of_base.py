"""占X%: a share in the prose is the figure of its line over that of its base.

中文：文字中的占比等于该数除以总额。
"""

from collections.abc import Iterator

from crossfoot_common.tables.checks import Check
from crossfoot_common.tables.model import Claim
from crossfoot_validator.core.checks.claims import check_of
from crossfoot_validator.core.document.claims.comparison import Computed, compare
from crossfoot_validator.core.document.claims.figures import of_claim
from crossfoot_validator.core.document.claims.lists.usual import named_in_full
from crossfoot_validator.core.document.claims.shares import share_of
from crossfoot_validator.core.document.claims.statements import Statement
from crossfoot_validator.core.document.context import DocumentContext
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("share-of-total.share-of-base", 7, "share_of_total", needs="statement")
NO_TAX = "非税收入"
"""What revenue is beside taxes."""


def examine(statement: Statement, document: DocumentContext) -> Iterator[Check]:
    """Share = part / base, by interval division with the displayed decimals.

    The base is the line that the clause names, else the total of the list. It may only fail when it is
    named, when another share of the same list holds with the same base, or when it is that of taxes in a
    revenue of which they are a part (税收占比). What is named in the same
    paragraph counts alone, and so does the total of its list; not checkable where more than one figure is
    called so, or one in another paragraph that it is the share of, nor when the base is zero.
    Source: the arithmetic of a share; XBRL Calculations 1.1, section 4, for the intervals.
    """
    for claim in statement.of("share"):
        if claim.compared_to == "total" and (check := _check(document, statement, claim)):
            yield check


def _check(document: DocumentContext, statement: Statement, claim: Claim) -> Check | None:
    level = document.shares.part(statement, claim)
    if level is None:
        return None
    stated, part = of_claim(claim), of_claim(level)
    bases = list(document.shares.bases(statement, claim))
    if not bases:
        return None
    readings = [(base, share_of(part, base)) for base in bases]
    fitting = next((r for r in readings if r[1] and compare(stated.amount, r[1]) != "fail"), None)
    base, computed = fitting or readings[0]
    operands = (part.operand("part"), base.operand("part"))
    if computed is None:
        empty = Computed(stated.amount.base, stated.amount.interval, "基数为零，", "the base is zero,")
        return check_of(RULE, stated, empty, operands, uncheckable="base_near_zero")
    doubt = claim.doubtful or level.doubtful or _doubt(document, statement, claim)
    return check_of(RULE, stated, computed, operands, doubt=doubt)


def _doubt(document: DocumentContext, statement: Statement, claim: Claim) -> str:
    """Why a mismatch proves nothing; empty when it does."""
    shares = document.shares
    if unsure := shares.unsure(statement, claim):
        return unsure
    if claim.base:
        return "" if claim.base_key is not None or claim.base_groups else "the base is not identified"
    if len(statement.whole) != 1:
        return "the list can be read in two ways"
    whole = document.prose.statements.get(statement.whole[0])
    if whole is not None and named_in_full(whole.subject, (statement.subject, NO_TAX)):
        return ""
    holding = shares.holding(claim.list_id or 0)
    others = len(holding) > (statement.group in holding)
    return "" if others else "no other share confirms the base"
