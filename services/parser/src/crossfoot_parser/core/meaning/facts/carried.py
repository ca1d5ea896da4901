"""Tells from balanced totals which tables include the money carried over, so that their figures are certain.

A budget seldom says whether its expenditure includes what was brought over. The summaries prove it: where the
totals of both sides are equal, the expenditure of the year is the total less what is left. A table whose own
total is that amount includes the same money; one that shows more, or less than the carried money explains,
contradicts it whichever of the two it means.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from crossfoot_common.arithmetic import EXACT, NOUGHT, Amount, Interval, exact_sum
from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.carrying import APPROPRIATED, carried_into
from crossfoot_common.tables.doubts import CARRIED
from crossfoot_common.tables.model import Fact, FactKey

Group = tuple[int | None, str | None, str | None]
Place = tuple[int | None, FactKey]
Proven = dict[FactKey, Interval]


def without_proven(facts: Sequence[Fact]) -> list[Fact]:
    """The same facts; what is proven about carried money is no doubt any more."""
    if not any(fact.doubtful == CARRIED for fact in facts):
        return list(facts)
    accounts = Accounts(facts)
    return [_certain(fact) if accounts.prove(fact) else fact for fact in facts]


class Accounts:
    """What the summaries prove about the expenditure of each account, and the tables that agree with it."""

    def __init__(self, facts: Sequence[Fact]) -> None:
        self._brought = [f for f in facts if f.key.concept == c.CARRY_OVER_IN]
        self._proven: Proven = dict(_balanced(facts))
        self._sure = self._tables_that_agree(facts)

    def prove(self, fact: Fact) -> bool:
        """Whether it is certain which money a doubtful figure includes, or that it is wrong either way."""
        if fact.doubtful != CARRIED:
            return False
        if _group(fact) in self._sure:
            return True
        known = self._proven.get(fact.key)
        if known is None or _item(fact.key) or not (fact.value or fact.source.row is None):
            return False
        stated = _amount(fact).interval
        return known.high < stated.low or not self._explained(fact.key, known - stated)

    def _explained(self, key: FactKey, left_out: Interval) -> bool:
        """Whether what a table leaves out may be what was brought over: of its own account all or nothing."""
        brought, told = carried_into(self._brought, key)
        carried = [_amount(f).interval for f in brought]
        if told and not key.nature:
            return left_out.meets(NOUGHT) or any(left_out.meets(one) for one in carried)
        return left_out.low <= max((one.high for one in carried), default=Decimal(0))

    def _tables_that_agree(self, facts: Sequence[Fact]) -> frozenset[Group]:
        """Tables, account by account, one of whose totals is a proven amount; what it proves is added."""
        totals: dict[Group, list[Fact]] = defaultdict(list)
        for fact in facts:
            if fact.key.concept == c.CURRENT and fact.key.flow == "expenditure" and not _item(fact.key):
                totals[_group(fact)].append(fact)
        brought = {(f.key.fund, f.key.basis) for f in self._brought if f.value}
        sure: set[Group] = set()
        while found := [g for g in totals if g not in sure and any(map(self._agrees, totals[g]))]:
            # a table that includes what was brought into one account includes it in all
            told = {group[0] for group in found if group[1:] in brought}
            found += [group for group in totals if group[0] in told and group not in {*sure, *found}]
            sure.update(found)
            for fact in (fact for group in found for fact in totals[group]):
                self._proven.setdefault(fact.key, _amount(fact).interval)
        return frozenset(sure)

    def _agrees(self, fact: Fact) -> bool:
        """Whether a total is the proven amount, and could not be the same without what was brought over."""
        known, stated = self._proven.get(fact.key), _amount(fact).interval
        if known is None or not fact.value or not known.meets(stated):
            return False
        open_by = EXACT.add(_width(known), _width(stated))
        return all(
            not f.value or _amount(f).interval.low > open_by for f in carried_into(self._brought, fact.key)[0]
        )


def _balanced(facts: Sequence[Fact]) -> Iterator[tuple[FactKey, Interval]]:
    """The expenditure of each account whose summary balances: the total less what is left over."""
    stated = {(fact.source.table, fact.key): fact for fact in facts if not fact.doubtful}
    for (table, key), total in stated.items():
        if key.concept != c.GRAND_TOTAL or key.flow != "expenditure" or key.nature or _item(key):
            continue
        if total.value and _shows_both_sides(stated, table, key):
            out = stated.get((table, key.model_copy(update={"concept": c.CARRY_OVER_OUT, "flow": None})))
            spent = _amount(total).interval - _amount(out).interval if out else _amount(total).interval
            yield key.model_copy(update={"concept": c.CURRENT}), spent
            for fund in _all_of_it(stated, total):
                yield key.model_copy(update={"concept": c.CURRENT, "fund": fund, "basis": None}), spent


def _all_of_it(stated: Mapping[Place, Fact], total: Fact) -> Iterator[str]:
    """The fund whose income of the year is all that an appropriation has: what is spent is out of it."""
    for (table, key), income in stated.items():
        of_year = key.concept == c.CURRENT and key.flow == "income" and not (key.nature or _item(key))
        beside = table == total.source.table and key.period == total.key.period
        all_of_it = of_year and beside and _amount(income).base == _amount(total).base
        if key.fund in APPROPRIATED and all_of_it and total.key.basis == c.FISCAL_APPROPRIATION:
            yield key.fund


def _shows_both_sides(stated: Mapping[Place, Fact], table: int | None, key: FactKey) -> bool:
    """Whether the summary's two totals are equal and hold what was brought over."""
    whole = key.model_copy(update={"fund": None, "basis": c.FISCAL_APPROPRIATION if key.fund else key.basis})
    income = stated.get((table, whole.model_copy(update={"flow": "income"})))
    expenditure = stated.get((table, whole))
    if income is None or expenditure is None or _amount(income).base != _amount(expenditure).base:
        return False
    year = stated.get((table, whole.model_copy(update={"concept": c.CURRENT, "flow": "income"})))
    brought = stated.get((table, whole.model_copy(update={"concept": c.CARRY_OVER_IN, "flow": None})))
    parts = [_amount(fact).base for fact in (year, brought) if fact is not None]
    return exact_sum(parts) <= _amount(income).base


def _certain(fact: Fact) -> Fact:
    return fact.model_copy(update={"doubtful": None})


def _group(fact: Fact) -> Group:
    return fact.source.table, fact.key.fund, fact.key.basis


def _item(key: FactKey) -> bool:
    return bool(key.function or key.economic)


def _amount(fact: Fact) -> Amount:
    return Amount.displayed(fact.value, fact.decimals, fact.unit)


def _width(interval: Interval) -> Decimal:
    return EXACT.subtract(interval.high, interval.low)
