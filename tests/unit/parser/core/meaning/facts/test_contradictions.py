"""Tables of one kind that contradict each other are found, agreeing ones are not, however many there are."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import combinations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot_common.tables.model import Fact, FactKey, Source
from crossfoot_parser.core.meaning.facts import contradictions
from crossfoot_parser.core.meaning.facts.contradictions import contradicting


def fact(table: int, key: str, value: int) -> Fact:
    source = Source(table=table, text=str(value))
    return Fact(key=FactKey(concept=key), value=Decimal(value), decimals=0, source=source)


def facts(said: Mapping[int, Mapping[str, int]]) -> list[Fact]:
    return [fact(table, key, value) for table, keys in said.items() for key, value in keys.items()]


def test_two_that_agree_more_often_than_not_are_the_same_table_twice() -> None:
    said = facts({1: {"a": 1, "b": 2, "c": 3}, 2: {"a": 1, "b": 2, "c": 9}})
    assert contradicting(said, {1: "x", 2: "x"}) == set()


def test_two_that_say_otherwise_are_both_in_doubt_and_the_rest_is_not() -> None:
    said = facts({1: {"a": 1, "b": 2}, 2: {"a": 7, "b": 8}, 3: {"c": 5}})
    assert contradicting(said, {1: "x", 2: "x", 3: "x"}) == {1, 2}
    assert contradicting(said, {1: "x", 2: "y", 3: "x"}) == set()


def by_pairs(said: Sequence[Fact]) -> set[int]:
    """The definition, pair by pair."""
    tables = {one.source.table or 0: [f for f in said if f.source.table == one.source.table] for one in said}
    odd: set[int] = set()
    for left, right in combinations(tables, 2):
        equal = [a.value == b.value for a, b in product(tables[left], tables[right]) if a.key == b.key]
        odd |= {left, right} if 2 * sum(equal) < len(equal) else set()
    return odd


@given(st.lists(st.tuples(st.integers(1, 6), st.sampled_from("abc"), st.integers(1, 3)), max_size=24))
def test_it_is_so_for_every_pair(stated: list[tuple[int, str, int]]) -> None:
    said = [fact(*one) for one in stated]
    assert contradicting(said, dict.fromkeys(range(1, 7), "x")) == by_pairs(said)


@pytest.mark.parametrize("differ", [False, True])
def test_hundreds_of_tables_are_not_compared_each_with_each(
    monkeypatch: pytest.MonkeyPatch, *, differ: bool
) -> None:
    count = 0
    real = contradictions._contradict

    def counting(one: contradictions.Said, other: contradictions.Said) -> bool:
        nonlocal count
        count += 1
        return real(one, other)

    monkeypatch.setattr(contradictions, "_contradict", counting)
    said = [fact(table, "a", table if differ else 1) for table in range(1, 401)]
    found = contradicting(said, dict.fromkeys(range(1, 401), "x"))
    assert len(found) == (400 if differ else 0)
    assert count <= 2 * 400
