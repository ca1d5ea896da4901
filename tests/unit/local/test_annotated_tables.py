"""A floor under what is found in tables that people annotated: some of them, small, from bytes to checks."""

import csv
import gzip
import io
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from crossfoot_local.inspection import inspect_bytes

SHARED = Path(os.environ.get("CROSSFOOT_SHARED") or Path(__file__).parents[4] / "shared")
ANNOTATED = SHARED / "corpus" / "aggregations" / "annotated.jl.gz"
SUMS = {"column_footing", "row_crossfooting"}
EVERY, MOST_ROWS = 8, 60
FLOOR = 0.85  # 0.90 over all of them

Place = tuple[int, int]
Sum = tuple[Place, frozenset[Place]]


def sample() -> Iterator[dict[str, Any]]:
    with gzip.open(ANNOTATED, "rt", encoding="utf-8") as lines:
        small = (r for r in map(json.loads, lines) if len(r["table_array"]) <= MOST_ROWS)
        yield from (record for n, record in enumerate(small) if n % EVERY == 0)


def as_sum(total: Place, signed: list[tuple[int, Place]], cells: list[list[str]]) -> Sum:
    plus, minus = [p for s, p in signed if s > 0], [p for s, p in signed if s < 0]
    if minus and len(plus) == 1:  # a - b = c is annotated as a = b + c
        total, plus = plus[0], [*minus, total]
    return total, frozenset((r, c) for r, c in plus if cells[r][c].strip())


def annotated(record: dict[str, Any]) -> set[Sum]:
    sums = (a for a in record["aggregation_annotations"] if a["operator"] == "Sum")
    cells = record["table_array"]
    read = {
        as_sum(tuple(a["aggregator_index"]), [(1, tuple(p)) for p in a["aggregatee_indices"]], cells)
        for a in sums
    }
    return {found for found in read if found[1]}


def reported(record: dict[str, Any]) -> set[Sum]:
    cells = [[" ".join(cell.split()) for cell in row] for row in record["table_array"]]
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(cells)
    found = set()
    for inspection in inspect_bytes(text.getvalue().encode(), "table.csv"):
        for check in inspection.checks:
            if check.family not in SUMS or not check.holds:
                continue
            places = [((o.source.line or 0) - 1, o.source.cell or 0) for o in check.operands]
            signs = [o.sign for o in check.operands]
            found.add(as_sum(places[0], list(zip(signs[1:], places[1:], strict=True)), cells))
    return {each for each in found if each[1]}


@pytest.mark.corpus
def test_most_annotated_sums_are_reported_and_most_reported_ones_annotated() -> None:
    if not ANNOTATED.exists():
        pytest.skip(f"needs {ANNOTATED.name} of the shared corpus: set CROSSFOOT_SHARED")
    right = said = meant = 0
    for record in sample():
        truth, found = annotated(record), reported(record)
        right, said, meant = right + len(truth & found), said + len(found), meant + len(truth)
    assert meant > 500
    assert 2 * right / (said + meant) >= FLOOR
