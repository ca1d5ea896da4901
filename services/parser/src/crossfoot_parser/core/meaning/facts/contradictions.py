"""Finds tables that repeat another of the same kind and say otherwise: two organisations, or two drafts."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from crossfoot_common.tables.model import Fact, FactKey

Said = Mapping[FactKey, Counter[Decimal]]
"""What a table says of each key, and how often."""


def likeness(facts: Iterable[Fact], kinds: Mapping[int, str]) -> Mapping[int, str]:
    """The kind of each table; basic expenditure by the other economic classification is no repetition."""
    governmental = {fact.source.table for fact in facts if (fact.key.economic or "").startswith("5")}
    return {table: f"{kind}/5" if table in governmental else kind for table, kind in kinds.items()}


def contradicting(facts: Sequence[Fact], kinds: Mapping[int, str]) -> frozenset[int]:
    """Tables of one kind that contradict each other more often than they agree.

    Tables that say the same are looked at as one, and one that is known to contradict is not compared with
    the others of its sort, so that hundreds of forms cost no more than they differ.
    """
    said: dict[int, dict[FactKey, Counter[Decimal]]] = defaultdict(lambda: defaultdict(Counter))
    for fact in facts:
        if fact.source.table is not None:
            said[fact.source.table][fact.key][fact.value] += 1
    by_kind: dict[str, list[int]] = defaultdict(list)
    for table in said:
        by_kind[kinds[table]].append(table)
    return frozenset(table for tables in by_kind.values() for table in _odd(tables, said))


def _odd(tables: Sequence[int], said: Mapping[int, Said]) -> Iterable[int]:
    alike: dict[frozenset[tuple[FactKey, frozenset[tuple[Decimal, int]]]], list[int]] = defaultdict(list)
    for table in tables:
        alike[frozenset((key, frozenset(n.items())) for key, n in said[table].items())].append(table)
    calm: list[list[int]] = []
    odd: list[list[int]] = []
    for same in alike.values():
        says = said[same[0]]
        against = [one for one in calm if _contradict(says, said[one[0]])]
        itself = len(same) > 1 and _contradict(says, says)
        if against or itself or any(_contradict(says, said[one[0]]) for one in odd):
            calm = [one for one in calm if one not in against]
            odd += [*against, same]
        else:
            calm.append(same)
    return (table for same in odd for table in same)


def _contradict(one: Said, other: Said) -> bool:
    """Whether fewer than half of the pairs of figures with one key are equal."""
    pairs = equal = 0
    for key in one.keys() & other.keys():
        pairs += one[key].total() * other[key].total()
        equal += sum(count * other[key][value] for value, count in one[key].items())
    return 2 * equal < pairs
