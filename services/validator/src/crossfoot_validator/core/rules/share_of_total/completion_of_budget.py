"""完成年初预算的X%: what was spent over what was planned.

中文：文字中的完成率等于完成数除以预算数。
"""

import re
from collections.abc import Iterator

from crossfoot_common.tables.checks import Check
from crossfoot_common.tables.model import Claim
from crossfoot_validator.core.checks.claims import check_of
from crossfoot_validator.core.document.claims.comparison import Computed
from crossfoot_validator.core.document.claims.figures import Figure, of_claim, of_fact
from crossfoot_validator.core.document.claims.ratios import share
from crossfoot_validator.core.document.claims.statements import Prose, Statement, same_unit
from crossfoot_validator.core.document.context import DocumentContext
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("share-of-total.completion-of-budget", 4, "share_of_total", needs="statement")


def examine(statement: Statement, document: DocumentContext) -> Iterator[Check]:
    """The rate is final accounts / budget, by interval division.

    The budget stands in the same statement, else in the tables; 年初预算, 全年预算 and a target (目标) are
    told apart. Not checkable when the budget is zero, when more than one is told, or when it is that of a
    table which may be about another account.
    Source: the arithmetic of a share.
    """
    for claim in statement.of("share"):
        if claim.compared_to == "budget" and (check := _check(document.prose, statement, claim)):
            yield check


def _check(prose: Prose, statement: Statement, claim: Claim) -> Check | None:
    spent = _level(statement, ("final_accounts", "execution")) or _level(statement, (None,))
    base = _budget(prose, statement, claim, spent)
    if spent is None or base is None:
        return None
    stated, part = of_claim(claim), of_claim(spent)
    operands = (part.operand("part"), base.operand("part"))
    found = share(part.amount, base.amount)
    if found is None:
        empty = Computed(stated.amount.base, stated.amount.interval, "预算数为零，", "the budget is zero,")
        return check_of(RULE, stated, empty, operands, uncheckable="base_near_zero")
    text = f"{part.named} ÷ {base.named} ="
    computed = Computed(*found, text, text, ratio=True)
    doubt = next((one.doubtful for one in (claim, spent, base) if one.doubtful), "") or ""
    if base.source.table is not None:
        doubt = doubt or prose.settings.apart_from_tables(spent)
    return check_of(RULE, stated, computed, operands, doubt=doubt)


def _level(statement: Statement, measures: tuple[str | None, ...]) -> Claim | None:
    return next((claim for claim in statement.levels if claim.measure in measures), None)


def _wanted(base: str) -> str:
    """The measure that the words for the base name; a target (目标) is no budget."""
    if "预算" not in base and re.search(r"目标|任务|计划", base):
        return "target"
    return "adjusted_budget" if ("全年" in base or "调整" in base) else "budget"


def _budget(prose: Prose, statement: Statement, claim: Claim, spent: Claim | None) -> Figure | None:
    """The budget that the clause names: in the statement, else in the tables."""
    wanted = _wanted(claim.base)
    aims = {"target"} if wanted == "target" else {"budget", "adjusted_budget"}
    budgets = [one for one in statement.levels if one.measure in aims]
    exact = [one for one in budgets if one.measure == wanted] or budgets
    if exact:
        return of_claim(exact[0]) if spent and len(exact) == 1 and same_unit(exact[0], spent) else None
    unnamed = claim.base == "预算" or wanted == "target"
    if spent is None or spent.key is None or spent.other_keys or unnamed:
        return None
    facts = prose.facts_for(spent.key.model_copy(update={"measure": wanted}))
    return of_fact(facts[0]) if facts else None
