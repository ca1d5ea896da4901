"""A table that is too large for its sums to be looked for says so."""

import random

from crossfoot_common.tables.model import Cell, Column, Row, Table
from tests.support.tables import verdict


def reasons(rows: int) -> list[tuple[str, str]]:
    rng = random.Random(1)
    texts = [[f"r{i}", str(rng.randrange(10**6)), str(rng.randrange(10**6))] for i in range(rows)]
    table = Table(
        sequence=1,
        columns=(Column(), Column(), Column()),
        rows=tuple(
            Row(cells=tuple(Cell(text=t, line=n, cell=i) for i, t in enumerate(row)), line=n)
            for n, row in enumerate(texts, start=1)
        ),
    )
    return [(check.outcome, check.reason) for check in verdict(table).checks]


def test_a_large_table_of_unknown_kind_says_that_the_search_was_cut_short() -> None:
    assert reasons(900) == [("not_checkable", "search_cut_short")]


def test_a_small_table_says_nothing() -> None:
    assert reasons(30) == []
