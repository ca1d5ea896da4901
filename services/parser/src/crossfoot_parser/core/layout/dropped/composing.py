"""Makes a piece of a table out of rows whose blank cells were dropped, and says what is not known of it."""

from collections.abc import Iterator, Sequence

from crossfoot_common.tables.doubts import DISPLACED, UNSURE
from crossfoot_common.tables.model import Remark
from crossfoot_parser.core.blocks import GridCell, GridRow, Line
from crossfoot_parser.core.layout.dropped.choosing import Body
from crossfoot_parser.core.layout.dropped.placing import Reading
from crossfoot_parser.core.layout.dropped.settling import settle
from crossfoot_parser.core.layout.pieces import Piece
from crossfoot_parser.core.vocabulary.rows import row_of

WHY = "one blank between cells and none for blank cells; no sum says in which columns these figures stand"
WHY_HEADS = "one blank between headings and none for blank cells; they may stand over other columns"


Source = Sequence[tuple[str, Line]]
"""The texts of a row in their order, each with the line on which it stands."""


def compose(
    heads: Sequence[Line], numbers: Sequence[Line], body: Body, sources: Sequence[Source], layout_name: str
) -> Piece:
    """The piece, with a doubt on every row that no sum settles."""
    layout = body.layout
    rows = list(_header(heads, layout.rows()))
    if numbers:
        texts = [text for line in numbers for text in line.text.split()]
        rows.append(row_of(texts, numbers[0].line, numbers[0].page))
    options = [row.options for row in body.rows]
    remarks = []
    for taken, chosen in zip(body.rows, settle(options, layout.kinds, body.sums), strict=True):
        open_row = chosen is None and _differ(taken.options, layout.kinds)
        if open_row or not body.sure:
            why = WHY if open_row else WHY_HEADS
            remarks.append(Remark(what=DISPLACED, why=why, row=len(rows)))
        rows.append(_row(chosen or taken.options[0], sources[taken.line]))
    doubtful = bool(remarks) or heads[0].page is not None
    unsure = [Remark(what=UNSURE, why=WHY if body.sure else WHY_HEADS)] if doubtful else []
    return Piece(tuple(rows), layout_name, remarks=(*unsure, *remarks))


def _header(heads: Sequence[Line], rows: Sequence[Sequence[str]]) -> Iterator[GridRow]:
    for level, texts in enumerate(rows):
        line = heads[min(level, len(heads) - 1)]
        yield _row(texts, [(text, line) for text in texts if text])


def _differ(options: Sequence[Reading], kinds: Sequence[str]) -> bool:
    """Whether the readings set any figure differently: a label without figures hurts nobody."""
    figures = [i for i, kind in enumerate(kinds) if kind == "number"]
    return len({tuple(row[i] for i in figures) for row in options}) > 1


def _row(texts: Sequence[str], source: Source) -> GridRow:
    """A row of cells, each with its number among those that its line shows."""
    cells, first = [], source[0][1]
    several = source[-1][1] is not first
    places = _places(texts, [text for text, _ in source])
    for column, text in enumerate(texts):
        at = places.get(column)
        line = first if at is None else source[at][1]
        before = 0 if at is None else sum(other is line for _, other in source[:at])
        cells.append(GridCell(text, cell=None if at is None else before, line=line.line if several else None))
    return GridRow(tuple(cells), first.line, first.page)


def _places(texts: Sequence[str], shown: Sequence[str]) -> dict[int, int]:
    """Which of the shown texts begins each cell; a name may be made of several."""
    places, at = {}, 0
    for column, text in enumerate(texts):
        if text and at < len(shown):
            places[column] = at
            joined = shown[at]
            at += 1
            while at < len(shown) and len(joined) < len(text) and text.startswith(joined + shown[at]):
                joined, at = joined + shown[at], at + 1
    return places
