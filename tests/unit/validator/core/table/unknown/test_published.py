"""The grid of a table as it was published: head and body in the order of the source, gaps kept."""

from crossfoot_common.tables.model import Cell, Column, Row, Table
from crossfoot_validator.core.table.unknown.published import published


def row(line: int | None, *texts: str) -> Row:
    return Row(cells=tuple(Cell(text=t, line=line, cell=i) for i, t in enumerate(texts)), line=line)


def test_rows_of_the_head_stand_where_they_stood_and_keep_their_place() -> None:
    table = Table(
        sequence=1,
        columns=(Column(), Column()),
        head=(row(1, "year", "2001"), row(4, "-", "-")),
        rows=(row(2, "a", "1"), row(3, "b", "2"), row(6, "c", "3")),
    )
    source = published(table)
    assert source.grid == [["year", "2001"], ["a", "1"], ["b", "2"], ["-", "-"], [], ["c", "3"]]
    assert [source.place((r, 1)) for r in (0, 1, 3, 5)] == [(-2, 1), (0, 1), (-1, 1), (2, 1)]


def test_without_lines_the_head_stands_above_the_body() -> None:
    table = Table(sequence=1, columns=(Column(),), head=(row(None, "h"),), rows=(row(None, "1"),))
    assert published(table).grid == [["h"], ["1"]]


def test_lines_that_lie_evenly_apart_are_no_gaps() -> None:
    table = Table(sequence=1, columns=(Column(),), rows=(row(1, "a"), row(6, "b"), row(11, "c")))
    assert published(table).grid == [["a"], ["b"], ["c"]]
