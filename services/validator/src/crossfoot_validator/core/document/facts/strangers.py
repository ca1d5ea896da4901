"""Tables of one document that are about different accounts: what they share disagrees nearly everywhere.

Mismatches of one size up one branch are one error: an item, its class and the total move together.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from decimal import Decimal
from itertools import combinations

from crossfoot_common.arithmetic import EXACT
from crossfoot_common.tables.model import Fact
from crossfoot_validator.core.document.facts.side import agree, base, certain

MOST = 3  # so many errors, and more than half of what two tables share, show other accounts
NONE_ALIKE = 2  # as do so many, where nothing that they share is alike
MOST_SIDES = 100  # of one fact: beyond them nothing is compared side by side


def strangers(groups: Sequence[Sequence[Fact]]) -> frozenset[tuple[int, int]]:
    """Pairs of tables that cannot speak of the same accounts."""
    shared: Counter[tuple[int, int]] = Counter()
    wrong: Counter[tuple[int, int]] = Counter()
    roots: dict[tuple[int, int], set[tuple[Decimal, str]]] = defaultdict(set)
    for facts in groups:
        sides = certain(facts)[: MOST_SIDES + 1]
        for left, right in combinations(sides if len(sides) <= MOST_SIDES else (), 2):
            pair = pair_of(left, right)
            if pair is not None and (left.value or right.value):  # what is nought anywhere tells nothing
                shared[pair] += 1
                if not agree(left, right):
                    wrong[pair] += 1
                    size = abs(EXACT.subtract(base(left), base(right)))
                    roots[pair].add((size, left.key.function or ""))
    return frozenset(
        pair
        for pair, n in wrong.items()
        if n * 2 > shared[pair] and _errors(roots[pair]) >= (MOST if n < shared[pair] else NONE_ALIKE)
    )


def _errors(mismatches: Collection[tuple[Decimal, str]]) -> int:
    """How many errors they are at least: one moves its class and every total above it by the same amount."""
    return sum(
        not any(size == other and inner != code and inner.startswith(code) for other, inner in mismatches)
        for size, code in mismatches
    )


def pair_of(left: Fact, right: Fact) -> tuple[int, int] | None:
    """The two tables in order; None where it is one table, or none."""
    one, other = left.source.table, right.source.table
    if one is None or other is None or one == other:
        return None
    return min(one, other), max(one, other)
