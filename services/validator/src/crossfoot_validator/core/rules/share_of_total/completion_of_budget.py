"""完成年初预算的X%: what was spent over what was planned, in one statement."""

from collections.abc import Iterator

from crossfoot_common.events.document_parsed import DocumentParsed
from crossfoot_common.tables.checks import Check
from crossfoot_common.tables.model import Claim
from crossfoot_validator.core.prose.checks import Computed, check_of
from crossfoot_validator.core.prose.figures import of_claim
from crossfoot_validator.core.prose.ratios import share
from crossfoot_validator.core.prose.statements import Prose, Statement, same_unit
from crossfoot_validator.core.relation import RuleId

RULE = RuleId("share-of-total.completion-of-budget", 1, "share_of_total")


def examine(document: DocumentParsed) -> Iterator[Check]:
    """Rate = final accounts / budget, both stated in the same statement, by interval division.

    年初预算 and 全年预算 are told apart when both are stated. Not checkable when the budget is zero.
    Source: the arithmetic of a share.
    """
    prose = Prose(document)
    for statement in prose.statements.values():
        for claim in statement.of("share"):
            if claim.compared_to == "budget" and (check := _check(statement, claim)):
                yield check


def _check(statement: Statement, claim: Claim) -> Check | None:
    spent = _level(statement, ("final_accounts", "execution"))
    planned = _budget(statement, claim)
    if spent is None or planned is None or not same_unit(spent, planned):
        return None
    stated, part, base = of_claim(claim), of_claim(spent), of_claim(planned)
    operands = (part.operand("part"), base.operand("part"))
    found = share(part.amount, base.amount)
    if found is None:
        empty = Computed(stated.amount.base, stated.amount.interval, "预算数为零，", "the budget is zero,")
        return check_of(RULE, stated, empty, operands, uncheckable="base_near_zero")
    text = f"{part.source.text} ÷ {base.source.text} ="
    computed = Computed(*found, text, text, ratio=True)
    doubt = next((one.doubtful for one in (claim, spent, planned) if one.doubtful), "") or ""
    return check_of(RULE, stated, computed, operands, doubt=doubt)


def _level(statement: Statement, measures: tuple[str, ...]) -> Claim | None:
    return next((claim for claim in statement.levels if claim.measure in measures), None)


def _budget(statement: Statement, claim: Claim) -> Claim | None:
    """The budget that the clause names; any other only when there is but one."""
    wanted = "adjusted_budget" if ("全年" in claim.base or "调整" in claim.base) else "budget"
    budgets = [one for one in statement.levels if one.measure in {"budget", "adjusted_budget"}]
    exact = [one for one in budgets if one.measure == wanted]
    if exact:
        return exact[0]
    return budgets[0] if len(budgets) == 1 else None
