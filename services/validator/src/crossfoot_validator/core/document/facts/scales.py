"""Tables whose unit is wrong: all that they share with another is the same amount but for a power of ten.

Of a table whose money is part of that of the other one some amounts are all of it: these are the same but for
the power of ten, and no other amount is more than its whole.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from itertools import combinations

from crossfoot_common.tables.model import Fact
from crossfoot_validator.core.document.facts.side import base, certain, interval
from crossfoot_validator.core.document.facts.strangers import MOST_SIDES, pair_of

SHIFTS = (3, 4, 8)  # 千元, 万元 and 亿元 against 元; 亿元 against 万元
LEAST = 2  # different amounts that have to agree: one may be chance
Pair = tuple[int, int]
Nested = Iterable[tuple[Fact, Fact]]
"""Figures that are part of another one, each with its whole."""


def scales(groups: Sequence[Sequence[Fact]], nested: Nested = ()) -> Mapping[Pair, tuple[Fact, Fact]]:
    """Pairs of tables with one power of ten between all they share, each with its largest pair of figures."""
    return {**_of_parts(nested), **_of_same(groups)}


def _of_same(groups: Sequence[Sequence[Fact]]) -> Mapping[Pair, tuple[Fact, Fact]]:
    shared: dict[Pair, list[tuple[Fact, Fact]]] = defaultdict(list)
    for facts in groups:
        sides = [fact for fact in certain(facts) if fact.value]
        for left, right in combinations(sides if len(sides) <= MOST_SIDES else (), 2):
            if (pair := pair_of(left, right)) is not None:
                shared[pair].append((left, right) if left.source.table == pair[0] else (right, left))
    return {
        pair: max(both, key=lambda sides: abs(base(sides[0])))
        for pair, both in shared.items()
        if len({abs(base(left)) for left, _ in both}) >= LEAST and _shift(both) is not None
    }


def _of_parts(nested: Nested) -> Mapping[Pair, tuple[Fact, Fact]]:
    parts: dict[Pair, list[tuple[Fact, Fact]]] = defaultdict(list)
    for part, whole in nested:
        if part.value and whole.value and (pair := pair_of(part, whole)) is not None:
            parts[pair].append((part, whole))
    found = {pair: max(alike, key=_size) for pair, both in parts.items() if (alike := _alike(both))}
    return {pair: sides if sides[0].source.table == pair[0] else sides[::-1] for pair, sides in found.items()}


def _size(sides: tuple[Fact, Fact]) -> Decimal:
    return abs(base(sides[0]))


def _alike(both: Sequence[tuple[Fact, Fact]]) -> Sequence[tuple[Fact, Fact]]:
    """The figures that are all of their whole by one power of ten; none where one of them fits as it is."""
    if any(base(part) == base(whole) for part, whole in both):
        return ()
    for shift in (sign * shift for shift in SHIFTS for sign in (1, -1)):
        alike = [sides for sides in both if _meets(*sides, shift)]
        within = all(_meets(*sides, shift) or _below(*sides, shift) for sides in both)
        if within and len({_size(sides) for sides in alike}) >= LEAST:
            return alike
    return ()


def _below(part: Fact, whole: Fact, shift: int) -> bool:
    return interval(part).low <= interval(whole).scaled(shift).high


def _shift(both: Sequence[tuple[Fact, Fact]]) -> int | None:
    """The power of ten by which every figure of the first table is larger; None where there is none."""
    signed = (sign * shift for shift in SHIFTS for sign in (1, -1))
    return next((s for s in signed if all(_meets(left, right, s) for left, right in both)), None)


def _meets(left: Fact, right: Fact, shift: int) -> bool:
    return interval(left).meets(interval(right).scaled(shift)) and _tells(left) and _tells(right)


def _tells(fact: Fact) -> bool:
    """Whether the figure is wide enough apart from its own rounding to tell a power of ten."""
    return abs(base(fact)) > Decimal(10) * (interval(fact).high - interval(fact).low)
