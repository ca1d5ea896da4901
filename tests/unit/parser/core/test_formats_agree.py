"""One and the same disclosure is the same document in every format that it is published in."""

from collections import Counter

import pytest

from crossfoot_common.media_types import detect
from crossfoot_local.samples.make import make
from crossfoot_parser.core.document import ParsedDocument
from crossfoot_parser.core.parse import parse

FORMATS = ("csv", "html", "xlsx", "docx", "pdf")


def parsed(seed: int, layout: str, name: str) -> ParsedDocument:
    sample = make(seed, layout, name)
    return parse(sample.data, sample.name, detect(sample.data, sample.name))


def figures(document: ParsedDocument) -> list[Counter[tuple[str, int | None]]]:
    """The figures of each table with the decimals that they display."""
    return [
        Counter((str(cell.number), cell.decimals) for row in table.rows for cell in row.cells if cell.number)
        for table in document.tables
    ]


@pytest.mark.parametrize("layout", ["pipes", "ledger", "split"])
def test_all_formats_give_the_same_tables(layout: str) -> None:
    text = parsed(5, layout, "txt")
    assert text.tables
    for name in FORMATS:
        other = parsed(5, layout, name)
        assert [table.kind for table in other.tables] == [table.kind for table in text.tables], name
        assert figures(other) == figures(text), name
        assert (other.info.entity, other.info.fiscal_year) == (text.info.entity, text.info.fiscal_year), name
