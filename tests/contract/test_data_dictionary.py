"""The data dictionary names every table and column of the warehouse, and nothing else."""

import re
from pathlib import Path

import pytest

from crossfoot_warehouse.adapters import models

PAGE = (Path(__file__).resolve().parents[2] / "docs/data-dictionary.md").read_text("utf-8")
TABLES = models.Document.metadata.tables


@pytest.mark.parametrize("name", sorted(TABLES))
def test_a_table_of_the_warehouse_is_described_column_by_column(name: str) -> None:
    section = re.split(r"^## ", PAGE.split(f"\n## {name}\n", 1)[1], maxsplit=1, flags=re.MULTILINE)[0]
    cells = re.findall(r"^\| ([a-z_0-9, ]+) \|", section, re.MULTILINE)
    described = {column for cell in cells for column in cell.split(", ")} - {"column"}
    assert described == {column.name for column in TABLES[name].columns}
