"""Settles every figure that was seen against cells, claims and excuses, and says where one is left over."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from crossfoot_common.tables.accounting import Accounting, LeftOver
from crossfoot_common.tables.model import Claim, Extent, Remark, Row, Table
from crossfoot_parser.core.accounting.excuses import are_column_numbers, excuse_of, stands_apart
from crossfoot_parser.core.accounting.figures import Figure, Key, digits_in, shown_and_missed
from crossfoot_parser.core.accounting.pool import Pool
from crossfoot_parser.core.accounting.stretches import partly_read
from crossfoot_parser.core.blocks import Block, Line, RawDocument

MOST_EXAMPLES = 50
WHAT = "figures left over"
FURTHEST = 3  # lines between two rows, beyond which a page may have ended


@dataclass(frozen=True, slots=True)
class Accounted:
    """The count, and the tables with what it doubts about them."""

    figures: Accounting
    tables: tuple[Table, ...]


@dataclass(frozen=True, slots=True)
class Settled:
    """What became of the figures that a document shows, by class."""

    shown: Counter[int | None]
    in_tables: int
    in_claims: int
    excused: Counter[str]
    left: Sequence[Figure]
    told: Sequence[Figure]
    """Figures that are in claims, and in no cell."""


def account(
    raw: RawDocument, tables: Sequence[Table], claims: Sequence[Claim], noise: Sequence[Line]
) -> Accounted:
    """What became of the figures of a document.

    `noise` are the lines that layout left out as belonging to the page. Each figure is in one class: in a
    table, in a claim, excused, left over. Nothing is asked of how a table was found, only what it holds.
    """
    settled = _settled(raw.blocks, tables, claims, noise)
    figures = Accounting(
        seen=settled.shown.total(),
        in_tables=settled.in_tables,
        in_claims=settled.in_claims,
        excused=dict(sorted(settled.excused.items())),
        left_over=len(settled.left),
        examples=tuple(_example(figure) for figure in settled.left[:MOST_EXAMPLES]),
        partly_read=partly_read(settled.shown, settled.left, raw.remarks),
        pictured=tuple(sorted(raw.pictured)),
        uncertain=tuple(sorted(raw.uncertain)),
        turned=dict(raw.turned),
    )
    return Accounted(figures, tuple(_doubted(table, settled) for table in tables))


def _settled(
    blocks: Sequence[Block], tables: Sequence[Table], claims: Sequence[Claim], noise: Sequence[Line]
) -> Settled:
    cells = Pool(_of_tables(tables))
    shown, far = shown_and_missed(blocks, cells.take)
    unnumbered = list(_but_column_numbers(far))
    rest = [figure for figure in unnumbered if not cells.take_far(figure)]
    torn = _torn(rest, cells)
    rest = [figure for figure in rest if figure.line not in torn]
    in_tables = shown.total() - len(far) + len(unnumbered) - len(rest)
    outside = sorted(rest, key=lambda figure: excuse_of(figure) is not None)  # an amount before a list's 1.
    rest, in_claims = _taken(outside, Pool(_of_claims(claims)))
    untold = set(map(id, rest))
    told = [figure for figure in outside if id(figure) not in untold]
    rest, in_noise = _taken(rest, Pool(_of_lines(noise)), near_only=True)
    classes = [(figure, excuse_of(figure)) for figure in rest]
    excused = Counter(name for _, name in classes if name is not None)
    excused += Counter(column_number=len(far) - len(unnumbered), page=in_noise)
    left = [figure for figure, name in classes if name is None]
    return Settled(shown, in_tables, in_claims, excused, left, told)


def _taken(figures: Sequence[Figure], pool: Pool, *, near_only: bool = False) -> tuple[list[Figure], int]:
    """What is left when the figures of the pool are taken, nearest first, and how many were taken."""
    far = [figure for figure in figures if not pool.take_near(figure)]
    left = far if near_only else [figure for figure in far if not pool.take_far(figure)]
    return left, len(figures) - len(left)


def _torn(figures: Iterable[Figure], cells: Pool) -> frozenset[int | None]:
    """Lines whose figures stood without a blank between them, and are in the cells one by one: 1.002.00."""
    lines: defaultdict[int, str] = defaultdict(str)
    for figure in figures:
        if figure.line is not None:
            lines[figure.line] += figure.digits.replace(".", "")
    return frozenset(line for line, digits in lines.items() if sorted(digits) == cells.strung(line))


def _but_column_numbers(figures: Sequence[Figure]) -> Iterator[Figure]:
    """The figures without rows of a header that number its columns."""
    for _, row in groupby(figures, key=lambda figure: figure.row):
        together = list(row)
        apart = all(stands_apart(figure) for figure in together)
        if not (apart and are_column_numbers([figure.digits for figure in together])):
            yield from together


def _of_tables(tables: Iterable[Table]) -> Iterator[Key]:
    for table in tables:
        for row in (*table.rows, *table.head):
            for cell in row.cells:
                line, page = cell.line or row.line, cell.page or row.page
                yield from ((digits, line, page) for digits in digits_in(cell.text))
        words = (*(text for column in table.columns for text in column.path), table.title)
        for text in (*words, *table.caption, *table.notes, table.nil_statement or ""):
            yield from ((digits, None, None) for digits in digits_in(text))


def _of_claims(claims: Iterable[Claim]) -> Iterator[Key]:
    told = {(c.source.text, c.source.line, c.source.page, c.group, c.kind, c.measure) for c in claims}
    for text, line, page, *_ in told:
        yield from ((digits, line, page) for digits in digits_in(text))


def _of_lines(lines: Iterable[Line]) -> Iterator[Key]:
    for line in lines:
        yield from ((digits, line.line, line.page) for digits in digits_in(line.text))


def _example(figure: Figure) -> LeftOver:
    context = f"{figure.before}{figure.digits}{figure.behind}".strip()
    return LeftOver(
        text=figure.digits, context=context, line=figure.line, page=figure.page, sheet=figure.sheet
    )


def _doubted(table: Table, settled: Settled) -> Table:
    """The table with a doubt on each row in whose source line, or right above it, a figure is in no cell."""
    own = _lines(settled.left, table)
    between = _lines((*settled.left, *settled.told), table)
    doubts = list[Remark]()
    for index, row in enumerate(table.rows):
        if (missed := own[row.line, row.page]) and _inside(row.line, table.place):
            why = f"{missed} figures of this line are in no cell"
            doubts.append(Remark(what=WHAT, why=why, row=index))
        elif index and any(between[line, row.page] for line in _passed_over(table.rows[index - 1], row)):
            why = "figures of a line between this row and the one above are in no cell"
            doubts.append(Remark(what=WHAT, why=why, row=index))
    return table.model_copy(update={"doubts": (*table.doubts, *doubts)}) if doubts else table


def _lines(figures: Iterable[Figure], table: Table) -> Counter[tuple[int | None, int | None]]:
    """How many of the figures stand in each line of a table's sheet."""
    return Counter((figure.line, figure.page) for figure in figures if figure.sheet == table.place.sheet)


def _passed_over(above: Row, row: Row) -> range:
    """The source lines between two rows of one page."""
    if above.line is None or row.line is None or above.page != row.page:
        return range(0)
    return range(above.line + 1, min(row.line, above.line + 1 + FURTHEST))


def _inside(line: int | None, place: Extent) -> bool:
    if line is None or place.first_line is None or place.last_line is None:
        return False
    return place.first_line <= line <= place.last_line
