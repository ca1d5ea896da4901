"""Tables of one document that are about different accounts: what they share disagrees nearly everywhere."""

from collections import Counter
from collections.abc import Sequence
from itertools import combinations

from crossfoot_common.tables.model import Fact
from crossfoot_validator.core.document.facts.side import certain, interval

MOST = 3  # so many mismatches of two tables, and more than half of what they share, are no single error
MOST_SIDES = 100  # of one fact: beyond them nothing is compared side by side


def strangers(groups: Sequence[Sequence[Fact]]) -> frozenset[tuple[int, int]]:
    """Pairs of tables that cannot speak of the same accounts."""
    shared: Counter[tuple[int, int]] = Counter()
    wrong: Counter[tuple[int, int]] = Counter()
    for facts in groups:
        sides = [(fact.source.table, interval(fact)) for fact in certain(facts)[: MOST_SIDES + 1]]
        for (one, left), (other, right) in combinations(sides if len(sides) <= MOST_SIDES else (), 2):
            if one is not None and other is not None and one != other:
                pair = (min(one, other), max(one, other))
                shared[pair] += 1
                wrong[pair] += not left.meets(right)
    return frozenset(p for p, n in wrong.items() if n >= MOST and n * 2 > shared[p])
