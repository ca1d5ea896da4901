"""Totals of whole blocks in tables too long for every run."""

import random

import pytest

from crossfoot_validator.core.totals.finder import search


def long_table(rng: random.Random, rows: int) -> list[list[int | None]]:
    return [[rng.randrange(100, 90_000), rng.randrange(100, 90_000)] for _ in range(rows)]


@pytest.mark.parametrize("place", ["last", "first"])
def test_finds_the_grand_total_of_a_long_table_on_a_small_budget(place: str) -> None:
    body = long_table(random.Random(3), 400)
    total = [sum(v or 0 for v in column) for column in zip(*body, strict=True)]
    rows = [*body, total] if place == "last" else [total, *body]
    at, parts = (400, range(400)) if place == "last" else (0, range(1, 401))
    found = search([[str(v) for v in row] for row in rows], budget=10_000)
    sums = {(r.total, frozenset(r.parts)) for r in found.relations if r.kind == "sum"}
    assert sums == {((at, c), frozenset((r, c) for r in parts)) for c in range(2)}
    assert found.exhausted


def test_finds_the_totals_of_long_blocks_between_gaps() -> None:
    rng, rows = random.Random(5), list[list[int | None]]()
    ends = []
    for _ in range(3):
        body = long_table(rng, 150)
        rows += [*body, [sum(v or 0 for v in column) for column in zip(*body, strict=True)], [None, None]]
        ends.append(len(rows) - 2)
    found = search([["" if v is None else str(v) for v in row] for row in rows], budget=10_000)
    assert {r.total[0] for r in found.relations if len(r.parts) == 150} == set(ends)


def test_long_random_columns_hold_no_totals() -> None:
    rng = random.Random(7)
    assert (
        search([[str(rng.randrange(50)) for _ in range(2)] for _ in range(600)], budget=10_000).relations
        == []
    )
