"""Prints what the finder of totals finds in CSV files, one JSON object a file, for the scoring tool.

python3 score_aggregations.py annotated.jl.gz -- .venv/bin/python tests/benchmarks/score_totals.py
"""

import csv
import json
import sys
from pathlib import Path
from typing import Any

from crossfoot_validator.core.totals.finder import find_relations
from crossfoot_validator.core.totals.model import Relation

FAMILIES = {"column": "column_footing", "row": "row_crossfooting"}
OTHERS = {"average": "average", "share": "share_of_total", "growth": "growth_rate"}


def operand(role: str, sign: int, cell: tuple[int, int]) -> dict[str, Any]:
    return {"role": role, "sign": sign, "table": 0, "line": cell[0] + 1, "cell": cell[1]}


def check(relation: Relation) -> dict[str, Any]:
    parts = zip(relation.signs, relation.parts, strict=True)
    return {
        "family": OTHERS.get(relation.kind, FAMILIES[relation.axis]),
        "outcome": "not_checkable" if relation.outcome == "open" else relation.outcome,
        "message": relation.evidence,
        "operands": [operand("stated", 1, relation.total), *(operand("part", s, p) for s, p in parts)],
    }


def inspect(path: str) -> dict[str, Any]:
    with Path(path).open(newline="", encoding="utf-8") as file:
        grid = list(csv.reader(file))
    return {"document": {"source": path}, "tables": [], "checks": [check(r) for r in find_relations(grid)]}


if __name__ == "__main__":
    for name in sys.argv[1:]:
        print(json.dumps(inspect(name)), flush=True)
