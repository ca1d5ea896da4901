"""Totals of every n-th place are the same however few running sums are held at once."""

import random

import pytest

from crossfoot_validator.core.totals.finder import search
from crossfoot_validator.core.totals.proposing import strides

PARTS = 7


def subtotalled(rng: random.Random, groups: int) -> list[list[str]]:
    """Groups of rows, each with its total behind it."""
    rows: list[list[int]] = []
    for _ in range(groups):
        body = [[rng.randrange(100, 90_000), rng.randrange(100, 90_000)] for _ in range(PARTS)]
        rows += [*body, [sum(column) for column in zip(*body, strict=True)]]
    return [[str(value) for value in row] for row in rows]


@pytest.mark.parametrize("held", [1, 40, 2_000])
def test_stretches_of_a_long_table_find_what_the_whole_finds(
    held: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = subtotalled(random.Random(4), 12)
    whole = {(r.total, frozenset(r.parts)) for r in search(table).relations}
    monkeypatch.setattr(strides, "HELD", held)
    assert {(r.total, frozenset(r.parts)) for r in search(table).relations} == whole
    assert len(whole) >= 2 * 12
