"""Sheets become blocks; what they hide is kept, and said, however much it is."""

from crossfoot_parser.core.blocks import Limits
from crossfoot_parser.core.readers.sheets.blocks import MOST_SAID, to_document
from crossfoot_parser.core.readers.sheets.model import Sheet
from tests.support.blocks import grids, remarks


def hiding(rows: int) -> list[str]:
    cells = {(row, 0): f"行{row}" for row in range(MOST_SAID + 50)}
    document = to_document([Sheet("表", cells, hidden_rows=set(range(rows)))], Limits())
    assert len(grids(document)[0]) == MOST_SAID + 50
    return remarks(document)


def test_hidden_rows_are_named_and_the_rest_is_counted() -> None:
    assert hiding(2) == ["hidden row kept"] * 2
    assert hiding(MOST_SAID) == ["hidden row kept"] * MOST_SAID
    assert hiding(MOST_SAID + 7) == [*["hidden row kept"] * MOST_SAID, "hidden rows kept"]
