"""Makes a page with characters of a picture of one, so that it is composed as every other page is."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from crossfoot_common.tables.model import OcrReading, Remark
from crossfoot_parser.core.blocks import Limits
from crossfoot_parser.core.readers.pdf.compose import compose, displayed
from crossfoot_parser.core.readers.pdf.drafts import Draft, Piece
from crossfoot_parser.core.readers.pdf.model import REPLACEMENT, Box, Char, Page, Rule
from crossfoot_parser.core.readers.pdf.pictured_decimals import with_odd_decimals
from crossfoot_parser.core.readers.pdf.ruled import lattices_of
from crossfoot_parser.core.readers.pdf.rules import SNAP
from crossfoot_parser.core.readers.pdf.segments import Columns
from crossfoot_parser.core.readers.placing import Placed
from crossfoot_parser.core.readers.wrapping import is_wide

if TYPE_CHECKING:  # numpy is there only where pictures are read
    from crossfoot_parser.ocr.arrays import Colour
    from crossfoot_parser.ocr.lines import Span
    from crossfoot_parser.ocr.page import Seen, Text

UNCERTAIN = frozenset({"coarse picture", "black and white picture"})
"""What is said of a page on which recognisers can agree on a wrong figure."""
_FAINT = 0.5  # probability of the least certain character: below it a word is doubtful
_COARSE = 120  # dots an inch: below, digits run together
_NARROW = 0.6  # of its height: how wide a digit or a letter is


def read_picture(page: Page, colour: "Colour", dpi: float, limits: Limits, above: Columns) -> list[Piece]:
    """The pieces of a page that is a picture; `page` has its size and number, and nothing else.

    Raises:
        PermanentError: `cell_limit`.
    """
    from crossfoot_parser.ocr.orientation import upright  # noqa: PLC0415 - only where pictures are read
    from crossfoot_parser.ocr.page import read  # noqa: PLC0415 - as above

    seen, turns = upright(colour, dpi)
    if turns % 2:
        page.width, page.height = page.height, page.width
    page.horizontal = [Rule(s.at * 72 / dpi, s.start * 72 / dpi, s.end * 72 / dpi) for s in seen.horizontal]
    page.vertical = [Rule(s.at * 72 / dpi, s.start * 72 / dpi, s.end * 72 / dpi) for s in seen.vertical]
    page.chars = list(_blots(seen))
    rooms = [_room(cell.box, seen) for lattice in lattices_of(page, limits)[0] for cell in lattice.cells]
    texts = list(read(seen, [room for room in rooms if room.wide > 2 and room.high > 2]))
    page.chars = [char for run, text in enumerate(texts) for char in _chars(text, run, dpi)]
    page.shown = len(page.chars)
    told = _told(texts, dpi)
    pieces = [_with_readings(piece, told) for piece in compose(page, limits, above)]
    page.turned, page.slope = turns, seen.slope
    return [displayed(piece, page) for piece in pieces]


def remarks_of(page: Page, colour: "Colour", dpi: float) -> Iterator[Remark]:
    """What makes all of a page less certain."""
    from crossfoot_parser.ocr.grey import grey_of, is_bilevel  # noqa: PLC0415 - as above

    where = f"page {page.number}"
    if page.turned:
        yield Remark(what="page turned", why=f"{where} lay on its side: turned by {90 * page.turned} degrees")
    yield Remark(what="read off a picture", why=f"{where}, at {dpi:.0f} dots an inch")
    if dpi < _COARSE:
        yield Remark(what="coarse picture", why=f"{where} has {dpi:.0f} dots an inch, {_COARSE} are wanted")
    if is_bilevel(grey_of(colour)):
        yield Remark(what="black and white picture", why=f"{where} has no shades: hairlines may be lost")


def _blots(seen: "Seen") -> Iterator[Char]:
    """Every piece of ink as a character that nobody has read yet: it tells which rules hold something."""
    ink, scale = seen.ink, 72 / seen.dpi
    for x0, y0, x1, y1, area in zip(ink.x0, ink.y0, ink.x1, ink.y1, ink.area, strict=True):
        if area > 3:
            yield Char("x", x0 * scale, y0 * scale, x1 * scale, y1 * scale, 0)


def _room(box: Box, seen: "Seen") -> "Span":
    """A cell in pixels, without the rules around it and what was cleaned beside them."""
    from crossfoot_parser.ocr.lines import Span  # noqa: PLC0415 - as above

    scale = seen.dpi / 72
    x0, y0, x1, y1 = (side * scale for side in box)
    near = SNAP * scale
    lefts = [s for s in seen.vertical if s.start < y1 and s.end > y0]
    tops = [s for s in seen.horizontal if s.start < x1 and s.end > x0]
    return Span(
        max((s.high + seen.beside for s in lefts if abs(s.at - x0) <= near), default=round(x0)),
        max((s.high + seen.beside for s in tops if abs(s.at - y0) <= near), default=round(y0)),
        min((s.low - seen.beside for s in lefts if abs(s.at - x1) <= near), default=round(x1)),
        min((s.low - seen.beside for s in tops if abs(s.at - y1) <= near), default=round(y1)),
    )


def _chars(text: "Text", run: int, dpi: float) -> Iterator[Char]:
    """The characters of a text where they stand: each reaches to the middle of the gap to the next one."""
    scale = 72 / dpi
    x0, top, x1, bottom = (side * scale for side in text.span)
    shown = text.text or REPLACEMENT
    middles = [x0 + share * (x1 - x0) for share in text.middles] or [(x0 + x1) / 2]
    if text.text.strip() in {"", REPLACEMENT}:
        shown, middles = REPLACEMENT, middles[:1]
    ends = [x0, *((a + b) / 2 for a, b in pairwise(middles)), x1]
    for character, middle, left, right in zip(shown, middles, ends[:-1], ends[1:], strict=False):
        if not character.isspace():
            reach = (bottom - top) * (1 if is_wide(character) else _NARROW) / 2 + 1
            yield Char(character, max(left, middle - reach), top, min(right, middle + reach), bottom, run)


def _told(texts: Iterable["Text"], dpi: float) -> list[tuple[float, float, "Text"]]:
    """The texts with their middles in hundredths of a point, as boxes of cells are."""
    scale = 7200 / dpi
    return [((t.span.x0 + t.span.x1) / 2 * scale, (t.span.y0 + t.span.y1) / 2 * scale, t) for t in texts]


def _with_readings(piece: Piece, told: Sequence[tuple[float, float, "Text"]]) -> Piece:
    """The cells of a table with how each of them was read."""
    if not isinstance(piece, Draft):
        return piece
    cells = with_odd_decimals(
        [replace(cell, ocr=_reading(cell, told)) if cell.text.strip() else cell for cell in piece.cells]
    )
    return replace(piece, cells=cells, remarks=(*piece.remarks, *_doubtful_words(cells)))


def _reading(cell: Placed, told: Sequence[tuple[float, float, "Text"]]) -> OcrReading:
    box = cell.box or (0, 0, 0, 0)
    own = [t for x, y, t in told if box[0] - 1 <= x <= box[2] + 1 and box[1] - 1 <= y <= box[3] + 1]
    doubt = None
    if any(text.touches for text in own):
        doubt = "ink goes on over the edge of the cell"
    if len(own) == 1 and own[0].figure and _squashed(own[0].text) == _squashed(cell.text):
        figure = own[0].figure
        return OcrReading(
            twice=figure.twice and doubt is None,
            other=figure.other or None,
            possible=figure.possible,
            doubt=doubt,
        )
    if not own or any(text.sure < _FAINT for text in own):
        doubt = doubt or "characters that can hardly be read"
    return OcrReading(doubt=doubt)


def _squashed(text: str) -> str:
    return "".join(text.split())


def _doubtful_words(cells: Iterable[Placed]) -> Iterator[Remark]:
    """Rows whose code or name is not certain: what they are part of is not certain either."""
    for cell in cells:
        code = _squashed(cell.text).isdigit()
        if cell.ocr and not cell.ocr.twice and (code or (cell.ocr.doubt and not _is_figure(cell.text))):
            other = f"the second reading is “{cell.ocr.other}”" if cell.ocr.other else "not read twice"
            why = f"“{cell.text}”: {cell.ocr.doubt or other}"
            yield Remark(what="code or name read off a picture", why=why, row=cell.row)


def _is_figure(text: str) -> bool:
    return any(c.isdigit() for c in text) and not any(is_wide(c) for c in text)
