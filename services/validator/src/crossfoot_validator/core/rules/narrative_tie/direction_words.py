"""决算数大于预算数: the words say which way the two figures beside them differ.

中文：文字所说的大于、小于、等于与所列数字一致。
"""

from collections.abc import Iterator, Sequence

from crossfoot_common.tables.checks import Check, Outcome
from crossfoot_common.tables.model import Claim
from crossfoot_validator.core.checks.claims import check_of
from crossfoot_validator.core.document.claims.comparison import Computed
from crossfoot_validator.core.document.claims.figures import Figure, of_claim
from crossfoot_validator.core.document.claims.statements import Statement
from crossfoot_validator.core.document.context import DocumentContext
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("narrative-tie.direction-words", 1, "narrative_tie", needs="statement")
DONE = ("final_accounts", "execution")


def examine(statement: Statement, document: DocumentContext) -> Iterator[Check]:  # noqa: ARG001 - what rules get
    """Final accounts are more than, less than or the same as the budget, as the words say.

    Only the one figure of each that the same statement of the same paragraph gives is compared. Figures that
    may be the same within rounding pass with any word. Source: the words themselves.
    """
    for claim in statement.of("direction"):
        done = _only(statement, claim, DONE)
        budget = _only(statement, claim, (claim.measure or "",)) or _only(statement, claim, ("budget",))
        if done is not None and budget is not None:
            yield _check(claim, of_claim(done), of_claim(budget))


def _only(statement: Statement, claim: Claim, measures: Sequence[str]) -> Claim | None:
    """The figure of a measure in the paragraph; None where there is none, or more than one."""
    found = [
        one
        for one in statement.levels
        if one.measure in measures and one.passage == claim.passage and one.kind == "figure"
    ]
    return found[0] if len(found) == 1 else None


def _check(claim: Claim, done: Figure, budget: Figure) -> Check:
    word = claim.source.text
    texts = (f"文字称“{word}”的预算数", f'the budget that it is said to be "{word}":')
    computed = Computed(budget.amount.base, budget.amount.interval, *texts)
    outcome = _outcome(int(claim.value), done, budget)
    doubt = claim.doubtful or done.doubtful or budget.doubtful or ""
    return check_of(RULE, done, computed, [budget.operand("other")], doubt=doubt, relation=outcome)


def _outcome(sign: int, done: Figure, budget: Figure) -> Outcome:
    gap = done.amount.base - budget.amount.base
    if (gap > 0) - (gap < 0) == sign:
        return "pass"
    return "pass_within_rounding" if done.amount.interval.meets(budget.amount.interval) else "fail"
