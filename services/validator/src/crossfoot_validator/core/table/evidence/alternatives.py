"""Other ways to read the rows of a sum that misses: where one of them holds, nothing says what is meant.

A sum down the rows rests on a premise: which rows are parts of it. Rows that stand between it and its parts
without a known place, subtotals after their items without the word for it, items that show a figure of their
own and of the line below it again: each is another reading of the same rows.
"""

from collections.abc import Iterator, Sequence
from itertools import accumulate, islice, pairwise, product

from crossfoot_common.arithmetic import Amount, interval_sum
from crossfoot_validator.core.table.evidence.doubted import of_all
from crossfoot_validator.core.table.view import TableView
from crossfoot_validator.core.vocabulary.place import Place
from crossfoot_validator.core.vocabulary.relation import Result

FURTHER = 12  # rows beyond the parts that may belong to the sum as well
MOST_LISTED = 3  # rows behind the first one of a 其中 list
MOST_CHOICES = 256
LONGEST = 200  # rows of a list whose subtotals stand above their items
FEWEST = 3  # rows of several levels: one, and two below it
LEVELS = 4  # of classes, sections, items, and who spends them
DIGITS = 3  # a figure of fewer is met by chance


def read_otherwise(result: Result, view: TableView) -> bool:
    """Whether the total is the sum of its rows in another reading."""
    total = result.stated
    relation = result.relation
    if relation.kind != "sum" or total is None:
        return False
    parts = [term.place for term in relation.parts]
    if _several_levels(result, parts):
        return True
    propose = _marked if met_by_chance(result) else _readings
    readings = propose(relation.total, parts, view)
    return any(
        len(rows) > 1 and sum(1 for one in rows if one.value) > 1 and _holds(total, rows) for rows in readings
    )


def met_by_chance(result: Result) -> bool:
    """Whether the total has so few digits that other rows, and other sums, come to it by chance."""
    return result.stated is not None and len(result.stated.value.as_tuple().digits) < DIGITS


def _several_levels(result: Result, parts: Sequence[Place]) -> bool:
    """Whether the rows come to just two, three or four times the total: they are the levels of a tree."""
    if result.stated is None or not result.stated.value or result.computed is None or len(parts) < FEWEST:
        return False
    times, rest = divmod(result.computed, result.stated.value)
    return rest == 0 and 1 < times <= LEVELS


def _marked(total: Place, parts: Sequence[Place], view: TableView) -> Iterator[Sequence[Amount]]:
    """The readings that a word proposes, or a row that repeats the one above: its only item."""
    rows = [row for row, column in parts if column == total[1]]
    if rows and len(rows) == len(parts):
        yield from _without_lists(total[0], total[1], rows, view)
        yield from _without_repeats(total[1], rows, view)
        yield from _without_totals(total[1], rows, view)
        yield from _outermost(total[1], rows, view)


def _readings(total: Place, parts: Sequence[Place], view: TableView) -> Iterator[Sequence[Amount]]:
    row, column = total
    rows = [r for r, c in parts if c == column]
    if len(rows) < len(parts) or row in rows:
        return
    below = min(rows) > row
    if not below and max(rows) > row:
        return
    reach = _reach(row, rows, view, below=below)
    amounts = [own for r in reach if (own := view.amount((r, column))) is not None]
    yield from (amounts[:n] for n in range(2, len(amounts) + 1))
    yield collapsed(amounts)  # outwards from the total: groups whose subtotal stands above its items
    if not below:
        above = range(row - 1, max(row - 1 - LONGEST, -1), -1)
        yield collapsed([own for r in above if (own := view.amount((r, column))) is not None])
    yield from _without_lists(row, column, rows, view)
    yield from _without_totals(column, rows, view)
    yield from _outermost(column, rows, view)
    inner = [r for r in sorted(reach) if min(rows) <= r <= max(rows) or abs(r - row) < abs(rows[0] - row)]
    yield collapsed([own for r in inner if (own := view.amount((r, column))) is not None])


def _without_lists(row: int, column: int, rows: Sequence[int], view: TableView) -> Iterator[Sequence[Amount]]:
    """The parts without some rows right behind a 其中: a list of which only the first row is marked."""
    runs = [tuple(range(r + 1, r + 1 + MOST_LISTED)) for r in view.of_which_rows if min(row, *rows) < r]
    lists = [[one for one in run if one in rows] for run in runs]
    for stops in islice(product(*(range(len(one) + 1) for one in lists if one)), MOST_CHOICES):
        out = {r for run, stop in zip((one for one in lists if one), stops, strict=True) for r in run[:stop]}
        if out:
            yield [own for r in rows if r not in out and (own := view.amount((r, column))) is not None]


def _without_repeats(column: int, rows: Sequence[int], view: TableView) -> Iterator[Sequence[Amount]]:
    amounts = [own for row in sorted(rows) if (own := view.amount((row, column))) is not None]
    for at, (one, following) in enumerate(pairwise(amounts)):
        if one.value and one.value == following.value:
            yield (*amounts[:at], *amounts[at + 1 :])


def _without_totals(column: int, rows: Sequence[int], view: TableView) -> Iterator[Sequence[Amount]]:
    """The parts without those called 合计: each ends a list of its own above this one."""
    places = ((row, column) for row in rows)
    left = [place for place in places if not of_all(place, view)]
    if len(left) < len(rows):
        yield [own for place in left if (own := view.amount(place)) is not None]


def _outermost(column: int, rows: Sequence[int], view: TableView) -> Iterator[Sequence[Amount]]:
    """Those of the parts that are numbered, or have a code, on the outermost level: 一、教育, no 其中 below.

    Items that lost their codes stand on no level that could be seen.
    """
    entries = [entry for row in rows if (entry := view.entry((row, column))) is not None]
    for level in (lambda one: one.label.style, lambda one: len(one.code or "")):
        first = min((level(one) for one in entries if level(one)), default=0)
        found = [one.row for one in entries if first and level(one) == first]
        if len(found) < len(rows):
            yield [own for row in found if (own := view.amount((row, column))) is not None]


def _reach(row: int, rows: Sequence[int], view: TableView, *, below: bool) -> list[int]:
    """Rows from the total outwards, as far as its parts and some more; without those under 其中."""
    if below:
        outwards = range(row + 1, min(max(rows) + 1 + FURTHER, len(view.table.rows)))
    else:
        outwards = range(row - 1, max(min(rows) - 1 - FURTHER, -1), -1)
    return [r for r in outwards if r not in view.of_which_rows and r not in view.rates.rows]


def collapsed(amounts: Sequence[Amount]) -> list[Amount]:
    """What is left when a row that repeats the row above, or sums up the rows above, stands for them."""
    left: list[Amount] = []
    for amount in amounts:
        if left and amount.value and left[-1].value == amount.value:
            continue
        sums = accumulate((one.interval for one in reversed(left)), lambda a, b: interval_sum((a, b)))
        meets = (n for n, reached in enumerate(sums, 1) if n > 1 and reached.meets(amount.interval))
        covers = next(meets, 0)
        if covers and amount.value:
            del left[-covers:]
        left.append(amount)
    return left


def _holds(total: Amount, rows: Sequence[Amount]) -> bool:
    return total.interval.meets(interval_sum(one.interval for one in rows))
