"""Composes one page: grids where rules make cells, lines elsewhere, all from top to bottom."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from crossfoot_common.tables.model import Remark
from crossfoot_parser.core.blocks import Limits, Line
from crossfoot_parser.core.readers.pdf.above import headed
from crossfoot_parser.core.readers.pdf.cells import assign
from crossfoot_parser.core.readers.pdf.drafts import Draft, Piece, is_of_the_page
from crossfoot_parser.core.readers.pdf.glued_heads import parted
from crossfoot_parser.core.readers.pdf.header_columns import columns_of, spread
from crossfoot_parser.core.readers.pdf.indents import indents
from crossfoot_parser.core.readers.pdf.lattice import Lattice, LatticeCell
from crossfoot_parser.core.readers.pdf.model import Char, Page, Rule
from crossfoot_parser.core.readers.pdf.ruled import lattices_of
from crossfoot_parser.core.readers.pdf.rules import whole_rules
from crossfoot_parser.core.readers.pdf.segments import Columns
from crossfoot_parser.core.readers.pdf.tiles import stripes
from crossfoot_parser.core.readers.pdf.unlined import divided
from crossfoot_parser.core.readers.pdf.unruled import Sheet, find
from crossfoot_parser.core.readers.pdf.writing import Written, cell_text, lines_of, rejoined, text_of
from crossfoot_parser.core.readers.placing import Placed
from crossfoot_parser.core.vocabulary.words import CONTINUED, CONTINUES, squash

_OVERFLOWN = 0.3  # of the height: print that reaches further out of its cell
_FEW = 3  # characters that may
_EDGE = 1.0  # points by which a rule may reach over the edge of a page
_LONG = 100.0  # points: what is shorter underlines a word


def compose(page: Page, limits: Limits, above: Columns = ()) -> list[Piece]:
    """The pieces of one page; `above` are the columns of a table that the page before ends with.

    Raises:
        PermanentError: `cell_limit`.
    """
    lattices, shaded = lattices_of(page, limits)
    inside: list[list[Char]] = [[] for _ in lattices]
    outside: list[Char] = []
    places = [(*lattice.box, chars) for lattice, chars in zip(lattices, inside, strict=True)]
    for char in page.chars:
        _, x0, top, x1, bottom, _ = char
        x, y = (x0 + x1) / 2, (top + bottom) / 2
        for x0, top, x1, bottom, within in places:
            if x0 <= x <= x1 and top <= y <= bottom:
                within.append(char)
                break
        else:
            outside.append(char)
    lines = rejoined(lines_of(outside))
    placed: list[tuple[float, Piece]] = []
    for lattice, chars in zip(lattices, inside, strict=True):
        draft, top = _draft(page, lattice, chars), lattice.box.top
        if found := headed(draft, lattice, lines):
            draft, top = found.draft, lines[found.first].top
            lines = [*lines[: found.first], *lines[found.end :]]
        placed.append((top, draft))
    placed.extend(_free(page, lattices, lines, above, stripes(shaded)))
    placed.sort(key=lambda item: item[0])
    return [displayed(piece, page) for _, piece in placed]


def displayed(piece: Piece, page: Page) -> Piece:
    """A piece with its places on the page as people see it, where that is not as it is read."""
    if not page.is_moved:
        return piece
    if isinstance(piece, Draft):
        cells = (replace(cell, box=cell.box and page.as_displayed(cell.box)) for cell in piece.cells)
        return replace(piece, cells=tuple(cells))
    if isinstance(piece, Line) and piece.box:
        return replace(piece, box=page.as_displayed(piece.box))
    return piece


def _draft(page: Page, lattice: Lattice, chars: list[Char]) -> Draft:
    lattice, texts, doubt = divided(*spread(*parted(lattice, assign(lattice, chars))))
    lines = {cell: lines_of(chars) for cell, chars in texts.items()}
    blanks = indents(texts, lines)
    cells = tuple(
        Placed(
            cell.row,
            cell.column,
            " " * blanks.get(cell, 0) + cell_text(lines.get(cell, ()), cell.box.x0, cell.box.x1),
            cell.rowspan,
            cell.colspan,
            cell.box.rounded,
        )
        for cell in lattice.cells
    )
    remarks = _cut_off(page, lattice) + _overflown(texts) + doubt
    columns = tuple(columns_of(lattice)) if lattice.loose else ()
    return Draft(cells, lattice.rows, lattice.edges, page.number, remarks, columns)


def _overflown(texts: Mapping[LatticeCell, list[Char]]) -> tuple[Remark, ...]:
    """Text that is too high for its cell runs into the cells above and below, where it reads as theirs."""
    over = 0
    for cell, chars in texts.items():
        _, top, _, bottom = cell.box
        if chars and (min([c.top for c in chars]) < top or max([c.bottom for c in chars]) > bottom):
            over += sum(
                max(top - char.top, char.bottom - bottom) > _OVERFLOWN * char.height for char in chars
            )
    return (Remark(what="text over the edge of its cell", why=f"{over} characters"),) if over > _FEW else ()


def _cut_off(page: Page, lattice: Lattice) -> tuple[Remark, ...]:
    """A table that runs over the edge of its page: columns may stand where nobody sees them."""
    if lattice.box.x0 >= -_EDGE and lattice.box.x1 <= page.width + _EDGE:
        return ()
    return (Remark(what="cut off by the page", why=f"it is wider than page {page.number}"),)


def _free(
    page: Page, lattices: list[Lattice], lines: list[Written], above: Columns, shading: Sequence[Rule]
) -> Iterator[tuple[float, Piece]]:
    """What stands outside of ruled tables: lines, and tables that have no vertical rules."""

    def is_free(rule: Rule) -> bool:
        return not any(lattice.box.holds(rule.start + 1, rule.at) for lattice in lattices)

    rules = [rule for rule in whole_rules(page.horizontal) if rule.end - rule.start > _LONG and is_free(rule)]
    margin = min((line.x0 for line in lines), default=0.0)
    texts = [text_of(line, margin) for line in lines]
    furniture = next((i for i, text in enumerate(texts) if not _stands_above(text)), len(lines))
    first = lattices[0].box.top if lattices else page.height
    goes_on = furniture < len(lines) and lines[furniture].top < first
    pieces = [rule for rule in (*page.horizontal, *shading) if is_free(rule)]
    sheet = Sheet(page.number, rules, pieces, above if goes_on else (), furniture)
    at = 0
    for found in find(lines, sheet):
        yield from (_line(page, lines[i], texts[i]) for i in range(at, found.first))
        yield lines[found.first].top, found.draft
        at = found.end
    yield from (_line(page, lines[i], texts[i]) for i in range(at, len(lines)))


def _stands_above(text: str) -> bool:
    """Whether a line may stand above what goes on from the page before: of the page, or 续表."""
    plain = squash(text)
    return is_of_the_page(text) or bool(CONTINUED.fullmatch(plain) or CONTINUES.match(plain))


def _line(page: Page, line: Written, text: str) -> tuple[float, Piece]:
    return (line.top + line.bottom) / 2, Line(text, page=page.number, box=line.box.rounded)
