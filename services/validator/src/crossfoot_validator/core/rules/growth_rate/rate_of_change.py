"""增加X万元，增长Y%: the rate in the prose is the change over what there was before.

中文：文字中的增减率等于增减额除以上年数。
"""

from collections.abc import Iterator
from dataclasses import dataclass

from crossfoot_common.tables.checks import Check
from crossfoot_common.tables.model import Claim
from crossfoot_common.tables.reasons import spoken
from crossfoot_validator.core.checks.claims import check_of
from crossfoot_validator.core.document.claims.comparison import Computed, compare
from crossfoot_validator.core.document.claims.figures import Figure, of_claim
from crossfoot_validator.core.document.claims.ratios import rate
from crossfoot_validator.core.document.claims.statements import Prose, Statement, same_unit
from crossfoot_validator.core.document.context import DocumentContext
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("growth-rate.rate-of-change", 6, "growth_rate", needs="statement")
NEAR = 3
"""So many statements before may be meant instead: a change that fits one of them is not read with proof."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a clause: the rate with the change and the level it belongs to."""

    current: Figure
    change: Figure
    computed: Computed


def examine(statement: Statement, document: DocumentContext) -> Iterator[Check]:
    """Rate = change / (current - change), by interval division with the displayed decimals.

    Not checkable when the base is about zero or below it, when the change stands in another paragraph or
    the figure in one of another year, when the clause can be read in two ways and neither fits, or when the
    rate fits a line spoken of just before. Source: the arithmetic of a rate of growth; XBRL Calculations 1.1,
    section 4, for the intervals.
    """
    for claim, change in _rates(statement):
        yield from _checks(document.prose, statement, claim, change)


def _checks(prose: Prose, statement: Statement, claim: Claim, change: Claim) -> Iterator[Check]:
    stated = of_claim(claim)
    groups = (statement.group, *claim.alternatives)
    readings = list(_readings(prose, groups, change))
    levels = [level for group in groups for level in prose.level_figures(prose.statements[group], change)]
    if not readings:
        if levels:
            yield _uncheckable(stated, levels[0], of_claim(change))
        return
    best = next((one for one in readings if compare(stated.amount, one.computed) != "fail"), readings[0])
    operands = (best.change.operand("part"), best.current.operand("part"))
    doubt = _reason(prose, statement, claim, change, len(groups))
    yield check_of(RULE, stated, best.computed, operands, doubt=doubt)


def _rates(statement: Statement) -> Iterator[tuple[Claim, Claim]]:
    """Each rate of a statement with the last change before it, or the one that follows (增长B%，增收A)."""
    change, claims = None, statement.claims
    for claim, following, behind in zip(claims, (*claims[1:], None), (*claims[2:], None, None), strict=False):
        if _is_amount_of_change(claim):
            change = claim
        elif not _is_rate(claim):
            continue
        elif change is not None:
            yield claim, change
        elif following is not None and _is_amount_of_change(following) and not _is_rate(behind):
            yield claim, following  # a change with a rate behind it has its own


def _is_rate(claim: Claim | None) -> bool:
    return claim is not None and claim.kind == "growth_rate" and claim.compared_to == "previous_year"


def _is_amount_of_change(claim: Claim) -> bool:
    against_year = claim.kind == "change" and claim.compared_to != "budget"
    return against_year and claim.unit not in {None, "个百分点", "百分点"}


def _readings(prose: Prose, groups: tuple[int, ...], change: Claim) -> Iterator[Reading]:
    moved = of_claim(change)
    for statement in (prose.statements[group] for group in groups if group in prose.statements):
        for level in _levels(prose, statement, change):
            if found := rate(level.amount, moved.amount):
                less = "+" if moved.told_in_words else "−"
                formula = f"{moved.source.text} ÷ ({level.source.text} {less} {moved.source.text}) ="
                yield Reading(level, moved, Computed(*found, formula, formula, ratio=True))


def _levels(prose: Prose, statement: Statement, change: Claim) -> Iterator[Figure]:
    """The main level first; then the others, for documents that compare budgets."""
    main = list(prose.level_figures(statement, change))
    yield from main
    for claim in statement.levels:
        if claim.period == prose.period and same_unit(claim, change) and of_claim(claim) not in main:
            yield of_claim(claim)


def _uncheckable(stated: Figure, current: Figure, change: Figure) -> Check:
    base = current.amount.interval - change.amount.interval
    reason = "base_below_zero" if base.high < 0 else "base_near_zero"
    zh, en = spoken(reason)
    computed = Computed(stated.amount.base, base, f"{zh}，", f"{en},", ratio=True)
    operands = (change.operand("part"), current.operand("part"))
    return check_of(RULE, stated, computed, operands, uncheckable=reason)


def _of_other_year(level: Claim | None, change: Claim) -> bool:
    """Whether a figure is told elsewhere, of another year than the change."""
    if level is None or level.setting is None or change.setting is None or level.passage == change.passage:
        return False
    years = (level.setting.period, change.setting.period)
    return None not in years and years[0] != years[1]


def _reason(prose: Prose, statement: Statement, claim: Claim, change: Claim, readings: int) -> str:
    """Why a mismatch proves nothing; empty when it does."""
    if claim.doubtful or change.doubtful:
        return claim.doubtful or change.doubtful or ""
    if claim.passage != change.passage or _of_other_year(prose.main_level(statement, change), change):
        return "the change stands in another paragraph"
    main = list(prose.level_figures(statement, change))
    if main and rate(main[0].amount, of_claim(change).amount) is None:
        return "the base is about zero"
    if any(level.doubtful for level in prose.level_figures(statement, change)):
        return "a doubtful figure"
    if readings > 1:
        return "the clause can be read in two ways"
    near = prose.before(statement, NEAR) + statement.whole
    stated = of_claim(claim).amount
    fits = (compare(stated, one.computed) != "fail" for one in _readings(prose, near, change))
    return "it fits another line spoken of just before" if any(fits) else ""
