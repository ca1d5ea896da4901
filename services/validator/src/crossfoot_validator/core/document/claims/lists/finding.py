"""Every 其中 list of the prose, with each total that it may belong to, and without what is no part of it."""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import takewhile

from crossfoot_common.tables import concepts as c
from crossfoot_validator.core.document.claims.flows import EXPENDITURE, INCOME, flow_of
from crossfoot_validator.core.document.claims.lists.fixed import fixed_by_words
from crossfoot_validator.core.document.claims.lists.items import once
from crossfoot_validator.core.document.claims.lists.listing import BOTH_SIDES, Listing, crosses, name_of
from crossfoot_validator.core.document.claims.lists.usual import closes_an_account, named_in_full
from crossfoot_validator.core.document.claims.statements import Prose, Statement

MOST_FIXED = 4  # parts that the domain fixes
BALANCE = re.compile(r"结[余存]$")


def listings(prose: Prose) -> Iterator[tuple[Listing, ...]]:
    """Every list, with one reading for each total that it may belong to."""
    for parts in prose.lists.values():
        wholes = [prose.statements[group] for group in parts[0].whole if group in prose.statements]
        names = {name_of(one) for one in parts}
        own = once(tuple(part for part in parts if not _doubled(part, names)))
        if wholes and not _is_each_side(wholes[0], own) and not _left_over(wholes[-1], own):
            yield tuple(_listing(prose, whole, own, len(parts[0].whole)) for whole in wholes)
    yield from ((one,) for one in _run_on(prose))


def _run_on(prose: Prose) -> Iterator[Listing]:
    """债务余额A，一般债务B，专项债务C: no 其中 opens the list, but the domain fixes that these are all."""
    told = list(prose.statements.values())
    listed = {group for statement in told for group in statement.whole}
    for at, whole in enumerate(told):
        if whole.group in listed or not whole.levels:
            continue
        behind = takewhile(lambda one: _goes_on(one, whole), told[at + 1 : at + 1 + MOST_FIXED])  # noqa: B023
        parts = tuple(behind)
        for end in range(len(parts), 1, -1):
            if fixed_by_words(whole.subject, tuple(part.subject for part in parts[:end])):
                yield Listing(prose, whole, parts[:end], 1)
                break


def _goes_on(statement: Statement, whole: Statement) -> bool:
    """Whether a line is told in the same sentence, and listed under no other."""
    own, its = statement.claims[0].setting, whole.claims[0].setting
    told = own is not None and its is not None and own.sentence == its.sentence
    return told and bool(statement.levels) and not statement.whole


def _listing(prose: Prose, whole: Statement, parts: tuple[Statement, ...], readings: int) -> Listing:
    """The list without what runs on behind it: the other side of the account, or the parts of a part."""
    flow = flow_of(whole.claims[0])
    own = next((at for at, part in enumerate(parts) if crosses(part, flow)), len(parts))
    within = parts[:own] if own > 1 else parts
    whole_list = Listing(prose, whole, within, readings)
    if closes_an_account([part.subject for part in within]) or any(found.holds for found in whole_list.sums):
        return whole_list
    for end in range(len(within), 1, -1):
        if named_in_full(whole.subject, tuple(part.subject for part in within[:end])):
            return Listing(prose, whole, within[:end], readings, cut=end < len(within))
    return whole_list


def _is_each_side(whole: Statement, parts: Sequence[Statement]) -> bool:
    """Whether what is listed under a total of both sides is not one side of it alone.

    Money that is received is told without 收入 too (财政拨款A、上年结转B).
    """
    if not BOTH_SIDES.search(whole.subject):
        return False
    flows = {flow_of(part.claims[0]) for part in parts} - {None}
    return len(flows) > 1 or len(parts) < 2


def _left_over(whole: Statement, parts: Sequence[Statement]) -> bool:
    """年末结余A。其中，收入B；支出C: what came in and what went out are no parts of what is left over."""
    flows = {flow_of(part.claims[0]) for part in parts}
    return BALANCE.search(whole.subject) is not None and flows <= {INCOME, EXPENDITURE}


def _doubled(part: Statement, names: AbstractSet[str | None]) -> bool:
    """Whether a part is contained in another of the names: 公务用车购置 beside 公务用车购置及运行."""
    return name_of(part) in {c.VEHICLE_PURCHASE, c.VEHICLE_RUNNING} and c.VEHICLES in names
