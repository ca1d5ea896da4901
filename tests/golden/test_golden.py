"""Whole documents, read as a careful auditor would: each case is an input and what must come out of it.

`CROSSFOOT_GOLDEN_UPDATE=1` writes the expectations anew; the diff is then reviewed like code.
"""

import json
import os
from pathlib import Path

import pytest

from crossfoot_common.tables.model import Remark, Table
from crossfoot_parser.core.parse import parse

CASES = sorted(path.parent for path in Path(__file__).parent.glob("*/input.txt"))
UPDATE = os.environ.get("CROSSFOOT_GOLDEN_UPDATE") == "1"


def _remark(remark: Remark, table: Table) -> dict[str, object]:
    line = None if remark.row is None else table.rows[remark.row].line
    return {"what": remark.what, "line": line, "column": remark.column}


def _table(table: Table) -> dict[str, object]:
    return {
        "title": table.title,
        "unit": table.unit,
        "caption": list(table.caption),
        "columns": [
            f"{column.name} <{column.role}{f' {column.unit}' if column.unit else ''}> {column.panel}"
            for column in table.columns
        ],
        "rows": [" | ".join(cell.text for cell in row.cells) for row in table.rows],
        "lines": [table.place.first_line, table.place.last_line],
        "empty": table.empty,
        "nil_statement": table.nil_statement,
        "notes": list(table.notes),
        "repairs": [_remark(remark, table) for remark in table.repairs],
        "doubts": [_remark(remark, table) for remark in table.doubts],
    }


def _read(case: Path) -> dict[str, object]:
    document = parse((case / "input.txt").read_bytes(), "input.txt", "text/plain")
    prose = [line.text for line in document.prose]
    return {"tables": [_table(table) for table in document.tables], "prose": prose}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_reads_the_case(case: Path) -> None:
    found = _read(case)
    expected = case / "expected.json"
    if UPDATE:
        expected.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", "utf-8")
    assert found == json.loads(expected.read_text("utf-8"))


def test_there_are_cases() -> None:
    assert len(CASES) >= 12
