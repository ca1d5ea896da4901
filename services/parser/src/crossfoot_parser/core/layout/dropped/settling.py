"""Lets sums choose among the readings of rows: across a row by its headings, down a column by its codes.

A choice can hide no error: it is made only where every way that adds up says the same of a row; a wrong
figure leaves no way, and the rows stay as open as they were.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal

from crossfoot_common.arithmetic import exact_sum
from crossfoot_parser.core.layout.dropped.across import Sum, value
from crossfoot_parser.core.layout.dropped.placing import Kind, Reading, code_panels
from crossfoot_parser.core.vocabulary.words import is_total

MOST_STEPS = 20000  # of one whole: with more nothing is settled
MOST_ROWS = 200  # below one whole
MOST_FOUND = 64  # ways that add up, beyond which they say too little


def settle(
    readings: Sequence[Sequence[Reading]], kinds: Sequence[Kind], sums: Sequence[Sum] = ()
) -> list[Reading | None]:
    """The reading of each row: its only one, or the only one with which the sums across and down hold."""
    options = [_across(row, sums) for row in readings]
    chosen: list[Reading | None] = [row[0] if len(row) == 1 else None for row in options]
    if "code" not in kinds or None not in chosen or code_panels(kinds):
        return chosen
    codes = [_code(row[0], kinds) for row in readings]
    for whole, parts in _families(codes):
        above = chosen[whole]
        if len(parts) > MOST_ROWS:
            continue
        if above is not None and any(chosen[part] is None for part in parts):
            ways = [[known] if (known := chosen[part]) else list(options[part]) for part in parts]
            for part, reading in zip(parts, _agreed(above, ways, kinds), strict=False):
                chosen[part] = reading
    return chosen


def _across(options: Sequence[Reading], sums: Sequence[Sum]) -> list[Reading]:
    """The readings with which every sum across the row holds, where there is one."""
    if len(options) < 2 or not sums:
        return list(options)
    sound = [row for row in options if all(one.holds(row) for one in sums)]
    return sound or list(options)


def _code(row: Reading, kinds: Sequence[Kind]) -> str:
    """The code of a row; without one, what its first column says."""
    codes = "".join(text for text, kind in zip(row, kinds, strict=True) if kind == "code")
    return codes if codes.isdigit() else next((text for text in row if text), "")


def _families(codes: Sequence[str]) -> Iterator[tuple[int, list[int]]]:
    """Each row with those right below it by their codes, from the outermost: the total, classes, items."""
    shortest = min((len(code) for code in codes if code.isdigit()), default=0)
    for index, code in sorted(enumerate(codes), key=lambda item: len(item[1]) if item[1].isdigit() else 0):
        if not code.isdigit() and is_total(code):
            parts = [i for i, other in enumerate(codes) if other.isdigit() and len(other) == shortest]
        else:
            below = [i for i, other in enumerate(codes) if other.startswith(code) and len(other) > len(code)]
            nearest = min((len(codes[i]) for i in below), default=0)
            parts = [i for i in below if len(codes[i]) == nearest]
        if parts:
            yield index, parts


def _agreed(whole: Reading, ways: Sequence[Sequence[Reading]], kinds: Sequence[Kind]) -> list[Reading | None]:
    """What all combinations that add up to the whole say of each row; nothing of a row if they differ."""
    figures = [i for i, kind in enumerate(kinds) if kind == "number"]
    search = _Search([value(whole[i]) for i in figures], [[_values(r, figures) for r in row] for row in ways])
    found = search.solutions()
    places = [{picks[row] for picks in found} for row in range(len(ways))]
    return [ways[row][next(iter(seen))] if len(seen) == 1 else None for row, seen in enumerate(places)]


def _values(row: Reading, figures: Sequence[int]) -> tuple[Decimal, ...]:
    return tuple(value(row[i]) for i in figures)


class _Search:
    """All combinations of one reading a row that add up, cut short where a column is out of reach."""

    def __init__(self, total: Sequence[Decimal], rows: Sequence[Sequence[tuple[Decimal, ...]]]) -> None:
        self._rows, self._total = rows, tuple(total)
        self._order = sorted(range(len(rows)), key=lambda row: len(rows[row]))
        self._most, self._least = self._reach(max), self._reach(min)
        self._found: list[tuple[int, ...]] = []
        self._steps = 0

    def solutions(self) -> list[tuple[int, ...]]:
        """The picks of each combination; nothing where there are too many to look at."""
        self._try(0, self._total, {})
        whole = self._steps <= MOST_STEPS and len(self._found) <= MOST_FOUND
        return self._found if whole else []

    def _reach(self, pick: Callable[[Iterable[Decimal]], Decimal]) -> list[tuple[Decimal, ...]]:
        """By how many rows are set, the most (or least) that each column can get from the others."""
        reach = [tuple(Decimal(0) for _ in self._total)]
        for row in reversed(self._order):
            gain = [pick(column) for column in zip(*self._rows[row], strict=True)]
            reach.append(tuple(exact_sum(pair) for pair in zip(reach[-1], gain, strict=True)))
        return reach[::-1]

    def _try(self, depth: int, left: tuple[Decimal, ...], picks: dict[int, int]) -> None:
        self._steps += 1
        if self._steps > MOST_STEPS or len(self._found) > MOST_FOUND:
            return
        bounds = zip(left, self._least[depth], self._most[depth], strict=True)
        if not all(low <= rest <= high for rest, low, high in bounds):
            return
        if depth == len(self._order):
            self._found.append(tuple(picks[row] for row in range(len(self._rows))))
            return
        row = self._order[depth]
        for pick, values in enumerate(self._rows[row]):
            rest = tuple(a - b for a, b in zip(left, values, strict=True))
            self._try(depth + 1, rest, {**picks, row: pick})
