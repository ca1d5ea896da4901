"""占X%: a share in the prose is the figure of its line over that of its base."""

from collections.abc import Iterator

from crossfoot_common.events.document_parsed import DocumentParsed
from crossfoot_common.tables.checks import Check
from crossfoot_common.tables.model import Claim
from crossfoot_validator.core.checks.claims import Computed, check_of, compare
from crossfoot_validator.core.document.claims.figures import Figure, of_claim, of_fact
from crossfoot_validator.core.document.claims.ratios import share
from crossfoot_validator.core.document.claims.statements import Prose, Statement
from crossfoot_validator.core.vocabulary.relation import RuleId

RULE = RuleId("share-of-total.share-of-base", 1, "share_of_total")
Holding = dict[int, frozenset[int]]
"""The statements of a list whose shares hold with its total; worked out once for each list."""


def examine(document: DocumentParsed) -> Iterator[Check]:
    """Share = part / base, by interval division with the displayed decimals.

    The base is the line that the clause names, else the total of the list. It may only fail when it is
    named, or when another share of the same list holds with the same base. Not checkable when the base is
    zero. Source: the arithmetic of a share; XBRL Calculations 1.1, section 4, for the intervals.
    """
    prose = Prose(document)
    holding: Holding = {}
    for statement in prose.statements.values():
        for claim in statement.of("share"):
            if claim.compared_to == "total" and (check := _check(prose, statement, claim, holding)):
                yield check


def _check(prose: Prose, statement: Statement, claim: Claim, holding: Holding) -> Check | None:
    level = prose.main_level(statement)
    if level is None:
        return None
    stated, part = of_claim(claim), of_claim(level)
    bases = list(_bases(prose, statement, claim))
    if not bases:
        return None
    readings = [(base, _computed(part, base)) for base in bases]
    fitting = next((r for r in readings if r[1] and compare(stated.amount, r[1]) != "fail"), None)
    base, computed = fitting or readings[0]
    operands = (part.operand("part"), base.operand("part"))
    if computed is None:
        empty = Computed(stated.amount.base, stated.amount.interval, "基数为零，", "the base is zero,")
        return check_of(RULE, stated, empty, operands, uncheckable="base_near_zero")
    doubt = claim.doubtful or level.doubtful or _doubt(prose, statement, claim, holding)
    return check_of(RULE, stated, computed, operands, doubt=doubt)


def _computed(part: Figure, base: Figure) -> Computed | None:
    found = share(part.amount, base.amount)
    text = (f"{part.named} ÷ {base.named} =",) * 2
    return Computed(*found, *text, ratio=True) if found else None


def _bases(prose: Prose, statement: Statement, claim: Claim) -> Iterator[Figure]:
    """The figures of what the share is of: what is named, else the totals of its list."""
    groups = claim.base_groups or (statement.whole if not claim.base else ())
    if claim.base_key is not None and (facts := prose.facts_for(claim.base_key)):
        yield of_fact(facts[0])
    for group in groups:
        level = prose.statements.get(group)
        if level is not None and group != statement.group:
            yield from prose.level_figures(level)


def _doubt(prose: Prose, statement: Statement, claim: Claim, holding: Holding) -> str:
    """Why a mismatch proves nothing; empty when it does."""
    if claim.base:
        return "" if claim.base_key is not None or claim.base_groups else "the base is not identified"
    if len(statement.whole) != 1:
        return "the list can be read in two ways"
    list_id = claim.list_id or 0
    if list_id not in holding:
        holding[list_id] = frozenset(one.group for one in prose.lists.get(list_id, ()) if _holds(prose, one))
    others = len(holding[list_id]) > (statement.group in holding[list_id])
    return "" if others else "no other share confirms the base"


def _holds(prose: Prose, statement: Statement) -> bool:
    """Whether a share of a figure other than zero holds with the total of the list."""
    level = prose.main_level(statement)
    if level is None or not level.value:
        return False
    return any(
        (computed := _computed(of_claim(level), base)) is not None
        and compare(of_claim(claim).amount, computed) != "fail"
        for claim in statement.of("share")
        if claim.compared_to == "total"
        for base in _bases(prose, statement, claim)
    )
