"""较年初预算减少A万元，下降B%: the rate is the change against the budget, over that budget.

中文：文字中对预算的增减率等于增减额除以预算数。
"""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass

from crossfoot_common.tables.checks import Check
from crossfoot_common.tables.model import Claim
from crossfoot_validator.core.checks.claims import check_of
from crossfoot_validator.core.document.claims.comparison import Computed, compare
from crossfoot_validator.core.document.claims.figures import Figure, of_claim
from crossfoot_validator.core.document.claims.ratios import rate
from crossfoot_validator.core.document.claims.statements import Statement, same_unit
from crossfoot_validator.core.document.claims.sums.sentences import sentence_of
from crossfoot_validator.core.document.context import DocumentContext
from crossfoot_validator.core.vocabulary.premise import Premise, Reading
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("growth-rate.rate-against-budget", 1, "growth_rate", needs="document")
PLANNED = "budget"


@dataclass(frozen=True, slots=True)
class Stated:
    """A rate against the budget, the change before it, and what was done in the same statement."""

    statement: Statement
    rate: Claim
    change: Claim
    done: Figure
    computed: Computed

    @property
    def holds(self) -> bool:
        """Whether the rate is that change over the budget."""
        return compare(of_claim(self.rate).amount, self.computed) != "fail"

    @property
    def against_year(self) -> tuple[Claim, ...]:
        """How much the line changed since last year, where the statement tells that too."""
        told = self.statement.of("change")
        return tuple(one for one in told if one.compared_to == "previous_year" and one.unit)


def examine(document: DocumentContext) -> Iterator[Check]:
    """Rate = change / (done - change), by interval division with the displayed decimals.

    A rate behind a change against the budget may be one against last year for all that the words say. A
    mismatch fails where the statement tells the change since last year as well and that does not give the
    rate either, or where the other rates of the document are against the budget.
    Source: the arithmetic of a rate; XBRL Calculations 1.1, section 4, for the intervals.
    """
    found = [one for statement in document.prose.statements.values() for one in _stated(statement)]
    says: dict[Hashable, bool] = {
        index: one.holds for index, one in enumerate(found) if of_claim(one.rate).amount.value
    }
    premise = Premise(Reading(says, named=True))
    for index, one in enumerate(found):
        doubt = "" if one.holds else _doubt(one) or ("" if one.against_year else premise.doubt(index))
        operands = (of_claim(one.change).operand("part"), one.done.operand("part"))
        yield check_of(RULE, of_claim(one.rate), one.computed, operands, doubt=doubt)


def _stated(statement: Statement) -> Iterator[Stated]:
    """Each rate with the change against the budget that stands before it in the same sentence."""
    change: Claim | None = None
    for claim in statement.claims:
        if claim.compared_to != "budget" or claim.alternatives:
            continue
        if claim.kind == "change":
            change = claim
        elif claim.kind == "growth_rate" and change and sentence_of(change) == sentence_of(claim):
            readings = list(_readings(statement, claim, change))
            yield from sorted(readings, key=lambda one: not one.holds)[:1]


def _readings(statement: Statement, claim: Claim, change: Claim) -> Iterator[Stated]:
    """With every figure of the line that is no budget itself."""
    moved = of_claim(change)
    for level in statement.levels:
        same = level.period == change.period and level.measure != PLANNED and same_unit(level, change)
        done = of_claim(level)
        if same and (found := rate(done.amount, moved.amount)):
            less = "+" if moved.told_in_words else "−"
            formula = f"{moved.source.text} ÷ ({level.source.text} {less} {moved.source.text}) ="
            yield Stated(statement, claim, change, done, Computed(*found, formula, formula, ratio=True))


def _doubt(one: Stated) -> str:
    """Why a mismatch proves nothing, whatever the rate is against."""
    if doubtful := next((c.doubtful for c in (one.rate, one.change) if c.doubtful), one.done.doubtful):
        return doubtful
    since = (
        (of_claim(change), rate(one.done.amount, of_claim(change).amount)) for change in one.against_year
    )
    shown = (Computed(*found, "", "", ratio=True) for _, found in since if found)
    other = any(compare(of_claim(one.rate).amount, computed) != "fail" for computed in shown)
    return "it is the rate of the change since last year" if other else ""
