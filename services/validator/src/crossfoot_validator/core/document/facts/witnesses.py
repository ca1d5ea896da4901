"""What shows that two tables are about the same accounts: amounts that both state and that are equal."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import combinations

from crossfoot_common.tables.model import Fact
from crossfoot_validator.core.document.facts.side import base, certain
from crossfoot_validator.core.document.facts.strangers import MOST_SIDES, pair_of

LEAST = 2  # different amounts that are equal in both: one may be chance


class Witnesses:
    """The different amounts, zero not among them, that each two tables give alike."""

    def __init__(self, groups: Iterable[Sequence[Fact]]) -> None:
        self._shared: dict[tuple[int, int], set[Decimal]] = defaultdict(set)
        for facts in groups:
            sides = certain(facts)
            for left, right in combinations(sides if len(sides) <= MOST_SIDES else (), 2):
                self.hear(left, right)

    def hear(self, left: Fact, right: Fact) -> None:
        """Count two figures that say the same of one thing."""
        if left.value and base(left) == base(right) and (pair := pair_of(left, right)) is not None:
            self._shared[pair].add(base(left))

    def of(self, left: Fact, right: Fact) -> int:
        """How many different amounts speak for the tables of two figures."""
        pair = pair_of(left, right)
        return len(self._shared[pair]) if pair in self._shared else 0
