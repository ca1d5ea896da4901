"""本部门没有政府性基金预算支出: where the prose says that there is nothing, there is no figure.

中文：文字称无此项，则表中无数。
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from crossfoot_common.arithmetic import Amount
from crossfoot_common.tables.carrying import carried_into
from crossfoot_common.tables.checks import Check
from crossfoot_common.tables.model import Claim, FactKey
from crossfoot_validator.core.checks.claims import check_of
from crossfoot_validator.core.checks.wording.claims import said_by
from crossfoot_validator.core.document.claims.comparison import Computed
from crossfoot_validator.core.document.claims.figures import Figure, of_claim, of_fact
from crossfoot_validator.core.document.claims.statements import Prose
from crossfoot_validator.core.document.context import DocumentContext
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("narrative-tie.nothing-stated", 3, "narrative_tie", needs="claim")


def examine(claim: Claim, document: DocumentContext) -> Iterator[Check]:
    """A sentence that there is nothing = every figure for the same fact, in tables and in the prose: zero.

    Not checkable where money of last year may be spent (没有…支出 may mean the appropriation of the year): as
    much was carried into the fund, or into all of them where it is not told into which. Nor where a reading
    is not certain, where the figures contradict each other, or where the document speaks of several units,
    regions or levels. Source: the sentence that the form asks for
    where a table stays empty; DESIGN, a statement is not a blank.
    """
    if (
        claim.kind == "nil"
        and claim.key is not None
        and (others := _others(document.prose, claim, claim.key))
    ):
        yield _check(document.prose, claim, others)


def _others(prose: Prose, claim: Claim, key: FactKey) -> list[Figure]:
    told = [of_claim(one) for one in prose.claims_for(claim, key) if one.kind == "figure" and one.settled]
    facts = [of_fact(fact) for fact in prose.facts_for(key) if fact.source.row is not None]
    return [*facts, *told]


def _check(prose: Prose, claim: Claim, others: Sequence[Figure]) -> Check:
    odd = next((one for one in others if one.amount.value), others[0])
    stated = replace(
        of_claim(claim), amount=Amount(claim.value, odd.amount.decimals, odd.amount.exponent), unit=odd.unit
    )
    computed = Computed(odd.amount.base, odd.amount.interval, *said_by(odd))
    operands = [one.operand("other") for one in others]
    return check_of(RULE, stated, computed, operands, doubt=_doubt(prose, claim, others))


def _doubt(prose: Prose, claim: Claim, others: Sequence[Figure]) -> str:
    if doubt := next((one.doubtful for one in others if one.doubtful), None):
        return doubt
    if any(not one.amount.value for one in others):
        return "the figures contradict each other"
    if apart := prose.settings.apart_from_tables(claim):
        return apart
    if claim.key is None or claim.key.flow != "expenditure":
        return ""
    carried, _ = carried_into(prose.document.facts, claim.key)
    least = min(one.amount.interval.low for one in others)
    may_be = any(fact.value and of_fact(fact).amount.interval.high >= least for fact in carried)
    return "money of last year may be meant or not" if may_be else ""
