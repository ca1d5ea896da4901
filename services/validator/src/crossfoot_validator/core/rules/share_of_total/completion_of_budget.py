"""完成年初预算的X%: what was spent over what was planned.

中文：文字中的完成率等于完成数除以预算数。
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from crossfoot_common.tables.checks import Check
from crossfoot_common.tables.model import Claim
from crossfoot_validator.core.checks.claims import check_of
from crossfoot_validator.core.document.claims.budgets import (
    Compared,
    beside_a_budget,
    earlier_budget,
    in_sentence,
)
from crossfoot_validator.core.document.claims.comparison import Computed
from crossfoot_validator.core.document.claims.figures import Figure, of_claim, of_fact
from crossfoot_validator.core.document.claims.statements import Prose, Statement, same_unit
from crossfoot_validator.core.document.claims.sums.sentences import sentence_of
from crossfoot_validator.core.document.context import DocumentContext
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("share-of-total.completion-of-budget", 5, "share_of_total", needs="statement")


def examine(statement: Statement, document: DocumentContext) -> Iterator[Check]:
    """The rate is final accounts / budget, by interval division.

    The budget stands in the same statement, else in the tables, else it is the only other amount of the
    sentence (资金共A，已拨付B，执行率C%; with what is left: 资金支付A，未支B，支付率C%), else it has the
    same name in an earlier sentence of the paragraph. 年初预算, 全年预算 and a target (目标) are told apart.
    Not checkable when the budget is zero, when several amounts may be meant, when it is that of a table which
    may be about another account, or when the rate of a sentence seems to be cut off.
    Source: the arithmetic of a share.
    """
    for claim in statement.of("share"):
        if claim.compared_to == "budget" and (check := _check(document, statement, claim)):
            yield check


def _check(document: DocumentContext, statement: Statement, claim: Claim) -> Check | None:
    stated, found = of_claim(claim), _compared(document, statement, claim)
    if found is None:
        return _left_open(stated) if beside_a_budget(claim, document.told) else None
    operands, computed = (found.spent.operand("part"), found.other.operand("part")), found.computed()
    if computed is None:
        empty = Computed(stated.amount.base, stated.amount.interval, "预算数为零，", "the budget is zero,")
        return check_of(RULE, stated, empty, operands, uncheckable="base_near_zero")
    doubt = next((one.doubtful for one in (claim, found.spent, found.other) if one.doubtful), "") or ""
    if found.other.source.table is not None and (spent := _spent(statement)):
        doubt = doubt or document.prose.settings.apart_from_tables(spent)
    if found.by_sentence:
        doubt = doubt or _cut_off(stated, computed)
    return check_of(RULE, stated, computed, operands, doubt=doubt)


def _left_open(stated: Figure) -> Check:
    """Of a rate beside a budget and other amounts, where nothing says which two it compares."""
    nothing = Computed(stated.amount.base, stated.amount.interval, "预算数不明，", "the budget is not told,")
    return check_of(RULE, stated, nothing, (), uncheckable="base_not_told")


def _compared(document: DocumentContext, statement: Statement, claim: Claim) -> Compared | None:
    """The amounts that the line itself gives, else those of its sentence or paragraph.

    What later sentences say of the line is not what the rate is of.
    """
    said = tuple(one for one in statement.claims if sentence_of(one) <= sentence_of(claim))
    statement = replace(statement, claims=said)
    spent = _spent(statement)
    base = _budget(document.prose, statement, claim, spent)
    if spent is not None and base is not None:
        return Compared(of_claim(spent), base)
    if statement.whole or _wanted(claim.base) != "budget":
        return None
    if found := in_sentence(claim, document.told, document.prose):
        return found
    done = statement.levels[0] if len(statement.levels) == 1 else None
    budget = earlier_budget(done, document.told) if done else None
    return Compared(of_claim(done), of_claim(budget)) if done and budget else None


def _cut_off(stated: Figure, computed: Computed) -> str:
    """Whether a rate that was worked out by hand is cut off instead of rounded."""
    above = (computed.value - stated.amount.base).scaleb(stated.amount.decimals)
    return "cut_off" if 0 <= above < 1 else ""


def _spent(statement: Statement) -> Claim | None:
    return _level(statement, ("final_accounts", "execution")) or _level(statement, (None,))


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
