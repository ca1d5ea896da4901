"""The dictionaries name every table, view, column and word of the warehouse, and nothing else."""

import re
from pathlib import Path
from typing import get_args

import pytest

from crossfoot_common.tables import concepts
from crossfoot_common.tables.glossary import glossary
from crossfoot_common.tables.model import Scope, Stage
from crossfoot_warehouse import asking
from crossfoot_warehouse.adapters import models
from crossfoot_warehouse.dictionary import page
from tests.support.chain_events import events_of_samples

DOCS = Path(__file__).resolve().parents[2] / "docs"
PAGE = (DOCS / "warehouse-tables.md").read_text("utf-8")
TABLES = models.Document.metadata.tables


@pytest.mark.parametrize("name", sorted(TABLES))
def test_a_table_of_the_warehouse_is_described_column_by_column(name: str) -> None:
    section = re.split(r"^## ", PAGE.split(f"\n## {name}\n", 1)[1], maxsplit=1, flags=re.MULTILINE)[0]
    cells = re.findall(r"^\| ([a-z_0-9, ]+) \|", section, re.MULTILINE)
    described = {column for cell in cells for column in cell.split(", ")} - {"column"}
    assert described == {column.name for column in TABLES[name].columns}


def test_the_dictionary_of_the_views_is_what_the_code_says() -> None:
    written = (DOCS / "data-dictionary.md").read_text("utf-8")
    assert written == page(), "run python -m crossfoot_warehouse.dictionary > docs/data-dictionary.md"


def test_the_questions_that_are_shown_are_those_that_are_asked() -> None:
    written = (DOCS / "how-to" / "ask.md").read_text("utf-8")
    assert written == asking.page(), "run python -m crossfoot_warehouse.asking > docs/how-to/ask.md"


def test_every_word_of_the_code_is_in_the_vocabulary() -> None:
    known = glossary()
    constants = {
        value
        for name, value in vars(concepts).items()
        if name.isupper()
        and isinstance(value, str)
        and name not in {"ALL", "FISCAL_APPROPRIATION", "WITHOUT_CARRY_OVER"}
    }
    assert constants == set(known["concept"])
    assert set(known["stage"]) == set(get_args(Stage))
    assert set(known["scope"]) == set(get_args(Scope))


def test_every_key_of_every_fact_of_the_samples_is_in_the_vocabulary() -> None:
    known = glossary()
    for event in events_of_samples():
        for fact in getattr(event, "facts", ()):
            for dimension in ("concept", "measure", "flow", "fund", "basis", "nature"):
                value = getattr(fact.key, dimension)
                assert value is None or value in known[dimension], (dimension, value)
