"""A part that is marked 其中 need not exhaust its whole, but it cannot be more.

中文：“其中”行不大于其所属行。
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import accumulate, pairwise, takewhile

from crossfoot_common.arithmetic import EXACT, exact_sum
from crossfoot_common.tables.structure import Entry
from crossfoot_validator.core.table.context import TableContext
from crossfoot_validator.core.table.hierarchy import Grown
from crossfoot_validator.core.table.structure.compared import is_relative
from crossfoot_validator.core.vocabulary.place import Place
from crossfoot_validator.core.vocabulary.premise import AMBIGUOUS
from crossfoot_validator.core.vocabulary.relation import Relation
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("of-which.rows", 10, "of_which_not_exceed", needs="table")
FEWEST_NUMBERS = 5
MOST_ITEMS = 30  # above a whole, with which it may be added up
Owners = Mapping[Place, Sequence[Place]]
"""For a figure the totals above it of which it is the last part."""


def propose(context: TableContext) -> Iterator[Relation]:
    """Σ of the rows under 其中 ≤ the row that they are part of, in each column without negative figures.

    Below the last part of a total 其中 may speak of the total: 政府采购合计, 货物, 服务, 其中：授予中小企业.
    A second 其中 may split the whole of the first one again, and each may be a list of its own. A row behind
    it that is not marked may have lost the code by which it stands for itself. What any of these readings
    allows is no failure. Of changes, rates and ranks a part may be more than its whole, and numbers that go
    up from row to row are no amounts.
    Source: 其中 lists some of the parts of a row above it.
    """
    owners = _owners(context.grown)
    negative = {c for (_, c), amount in context.shown() if amount.value < 0}
    for grown in context.grown:
        column = grown.total[1]
        if grown.sum.partial and column not in negative and not is_relative(context, column):
            other = _of_a_total(grown, owners, context) or _of_a_list(grown, context)
            other = other or _ends_before(grown, context) or _counts_up(column, context)
            other = other or _beside_the_whole(grown, context)
            forbid = AMBIGUOUS if other else ""
            yield grown.relation(RULE, "labels", at_most=True, forbid=forbid)


def _counts_up(column: int, context: TableContext) -> bool:
    """Whether whole numbers go up from row to row to the end: they number things, whatever heads them."""
    shown = [amount for (_, at), amount in context.shown() if at == column]
    whole = all(not amount.decimals for amount in shown)
    return whole and len(shown) >= FEWEST_NUMBERS and all(a.value < b.value for a, b in pairwise(shown))


def _of_a_list(grown: Grown, context: TableContext) -> bool:
    """Whether the parts are several lists of which each stays below the whole, or split it once more."""
    entries = grown.forest.entries
    lists: list[list[Decimal]] = []
    for i in grown.sum.parts:
        row = entries[i]
        if not lists or row.label.of_which or grown.sum.of_total_row:
            lists.append([])
        lists[-1] += _shown(row, grown, context)
    whole = context.amount(grown.total)
    if whole is not None and len(lists) > 1 and all(exact_sum(one) <= whole.value for one in lists):
        return True
    items = [value for one in lists for value in one]
    if whole is not None and any(exact_sum(items[n:]) == whole.value for n in range(1, len(items))):
        return True  # the last of them are all that there is: they are items, and no part of the 其中
    largest = max((exact_sum(one) for one in lists), default=Decimal(0))
    wholes = [(row, grown.total[1]) for row in _earlier_wholes(grown)]
    read = [own.value for place in wholes if (own := context.amount(place)) is not None]
    return any(context.unread([place]) for place in wholes) or any(value >= largest for value in read)


def _ends_before(grown: Grown, context: TableContext) -> bool:
    """Whether the list stays below the whole up to a row that may stand for itself."""
    names = Counter(entry.label.name for entry in grown.forest.entries)
    first, *others = grown.sum.parts
    listed = [first, *takewhile(lambda i: not _stands_for_itself(i, grown, names), others)]
    whole = context.amount(grown.total)
    if whole is None or len(listed) == len(grown.sum.parts):
        return False
    shown = [value for i in listed for value in _shown(grown.forest.entries[i], grown, context)]
    return exact_sum(shown) <= whole.value


def _beside_the_whole(grown: Grown, context: TableContext) -> bool:
    """Whether the row below adds up the last of them, the whole and rows above it: they are items like it."""
    row, column = grown.total
    total = context.amount((grown.parts[-1][0] + 1, column))
    if total is None:
        return False
    above = _sums([(r, column) for r in range(row, max(row - MOST_ITEMS, -1), -1)], context)
    items = set(_sums(grown.parts[:0:-1], context))
    return any(EXACT.subtract(total.value, one) in items for one in above)


def _sums(places: Sequence[Place], context: TableContext) -> Iterator[Decimal]:
    """The sum of the first figure, of the first two and so on."""
    shown = (amount.value for place in places if (amount := context.amount(place)) is not None)
    return accumulate(shown, EXACT.add)


def _stands_for_itself(i: int, grown: Grown, names: Counter[str]) -> bool:
    """Whether a row without 其中 and number has a 其中 of its own or, among codes, a name of its own."""
    entries, label = grown.forest.entries, grown.forest.entries[i].label
    if label.of_which or label.style:
        return False
    heads = any(entries[child].label.of_which for child in grown.forest.children.get(i, ()))
    return heads or (grown.forest.scheme.startswith("codes") and names[label.name] == 1)


def _shown(row: Entry, grown: Grown, context: TableContext) -> list[Decimal]:
    own = context.amount((row.row, row.cells[min(grown.column, len(row.cells) - 1)]))
    return [] if own is None else [own.value]


def _earlier_wholes(grown: Grown) -> Iterator[int]:
    """The rows before an earlier 其中 of the same list: a list without codes or enumerators of its own."""
    entries = grown.forest.entries
    for i in range(grown.sum.total, 0, -1):
        if entries[i].code or entries[i].label.style:
            return
        if entries[i].label.of_which:
            yield entries[i - 1].row


def _owners(grown: Sequence[Grown]) -> Owners:
    found: dict[Place, list[Place]] = defaultdict(list)
    for one in grown:
        if not one.sum.partial and one.parts and one.total[0] < one.parts[-1][0]:
            found[one.parts[-1]].append(one.total)
    return found


def _of_a_total(grown: Grown, owners: Owners, context: TableContext) -> bool:
    """Whether a total that ends where the 其中 begins covers the parts."""
    parts = exact_sum(found.value for p in grown.parts if (found := context.amount(p)) is not None)
    totals = [*owners.get(grown.total, ())]
    for total in totals:  # a total may be the last part of the next one
        totals += [one for one in owners.get(total, ()) if one not in totals]
    return any((found := context.amount(t)) is not None and found.value >= parts for t in totals)
