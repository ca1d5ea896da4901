"""Chooses the way to read the headings by the rows below: the one that most rows fit and whose sums hold."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice

from crossfoot_parser.core.layout.dropped.across import Sum, sums_of
from crossfoot_parser.core.layout.dropped.headings import WIDEST, Layout, layouts, rejoined
from crossfoot_parser.core.layout.dropped.kindred import agreed, are_kindred
from crossfoot_parser.core.layout.dropped.nameless import nameless
from crossfoot_parser.core.layout.dropped.numbered import has_numbered_panels
from crossfoot_parser.core.layout.dropped.placing import Reading, is_figure
from crossfoot_parser.core.layout.dropped.taking import Taken, take
from crossfoot_parser.core.vocabulary.column_sorts import head_sort

FEWEST_ROWS = 3
MANY_ROWS = 5  # among which one that is whole is enough
FEWEST_WHOLE = 2  # rows with a figure for every heading, which show that the headings are the columns
TRIED = 80  # rows by which the headings are chosen
MOST_LAYOUTS = 400
Texts = Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Body:
    """The rows below a header, with every way in which each may be read."""

    layout: Layout
    rows: tuple[Taken, ...]
    sums: tuple[Sum, ...]  # that the whole rows bear out
    sure: bool  # no other way to read the headings fits as well

    def extended(self, lines: Texts) -> "Body":
        """The same with all lines below the headings; a row without a name is the only one."""
        return self if self.layout.nameless else replace(self, rows=tuple(take(lines, self.layout.kinds)))

    def differs(self, lines: Texts) -> bool:
        """Whether a row cannot be read from the left, with blank cells at its end alone."""
        width = len(self.layout.paths)
        plain = (tuple([*lines[row.line], *[""] * width][:width]) for row in self.rows)
        return any(read not in row.options for read, row in zip(plain, self.rows, strict=True))

    @property
    def taken(self) -> int:
        """How many lines are rows of the table."""
        return self.rows[-1].stop


@dataclass(frozen=True, slots=True)
class _Fit:
    layout: Layout
    rows: int
    kept: int  # sums that tell, in whole rows in which every sum holds
    broken: int  # whole rows in which a sum does not hold
    whole: int

    @property
    def rank(self) -> tuple[int, int, int, bool, bool, int, bool]:
        told = self.layout.complete, self.layout.flat
        return self.rows, -self.broken, self.kept, *told, min(self.whole, 1), are_kindred(self.layout)

    def is_proven(self, least: int) -> bool:
        return self.rows >= FEWEST_ROWS and self.whole >= (min(least, 1) if self.rows >= MANY_ROWS else least)


def choose(heads: Texts, lines: Texts, *, columns: int | None, led: bool) -> Body | None:
    """The body of the table, if the lines below the headings are one.

    Args:
        heads: the lines of headings, cell by cell.
        lines: what stands below them.
        columns: of amounts, where they are numbered.
        led: whether a title, a unit or the like stands above.
    """
    whole_words = [rejoined(line) for line in heads]
    ways = chain(layouts(heads), layouts(whole_words) if whole_words != list(map(list, heads)) else ())
    fits = [_fit(layout, lines[:TRIED]) for layout in islice(ways, MOST_LAYOUTS) if _agrees(layout, columns)]
    least = 0 if led or columns else FEWEST_WHOLE
    proven = [fit for fit in fits if fit.is_proven(least)]
    if not proven:
        return (_nameless(whole_words, lines, columns) or _unheaded(whole_words, lines)) if led else None
    best = max(proven, key=lambda fit: fit.rank)  # of equals the first: the plainest
    alike = [fit.layout for fit in proven if fit.rank == best.rank]
    spans = has_numbered_panels(best.layout) or (best.kept > 0 and _tells_of_spans(best.layout))
    told = best.layout.flat or (len(alike) == 1 and (spans or are_kindred(best.layout)))
    sure = best.whole > 0 and best.layout.complete and told
    sums = sums_of(best.layout) if best.kept and not best.broken else ()
    rows = tuple(take(lines, best.layout.kinds))
    return Body(best.layout if told else agreed(best.layout, alike), rows, sums, sure)


def _tells_of_spans(layout: Layout) -> bool:
    """Whether a sum stands below a spanning heading: a grand total adds up whatever the headings span."""
    return any(len(layout.paths[one.total]) > 1 for one in sums_of(layout))


def _nameless(heads: Texts, lines: Texts, columns: int | None) -> Body | None:
    """A single row of figures; where sums leave several ways to set it, its columns are not known."""
    found = [way for way in nameless(heads, lines[0]) if _agrees(way[0], columns)] if lines else []
    if not found or (len(lines) > 1 and all(map(is_figure, lines[1]))):
        return None
    layout = found[0][0]
    options = tuple(row for other, row in found if other is layout)
    ways = {tuple(path for path, text in zip(other.paths, row, strict=True) if text) for other, row in found}
    return Body(layout, (Taken(options, 0, 1),), (), sure=len(ways) == 1)


def _unheaded(heads: Texts, lines: Texts) -> Body | None:
    """Rows below headings that nothing sets over columns: the rows tell how many there are, and no more."""
    first = [head for line in heads for head in line]
    names = [next((h for h in first if head_sort(h) == sort), "") for sort in ("code", "text")]
    known = [(name,) for name in names if name] or [(first[0],)]
    best: Body | None = None
    for count in range(1, WIDEST - len(known)):
        layout = Layout((*known, *[("",)] * count), complete=False, told=False)
        rows = tuple(take(lines, layout.kinds)) if layout.sound else ()
        figures = range(len(known), len(known) + count)
        whole = any(len(row.options) == 1 and _is_whole(row.options[0], figures) for row in rows[:TRIED])
        if whole and len(rows) >= MANY_ROWS and (best is None or len(rows) > len(best.rows)):
            best = Body(layout, rows, (), sure=False)
    return best


def _fit(layout: Layout, lines: Texts) -> _Fit:
    rows = list(take(lines, layout.kinds))
    figures = [i for i, kind in enumerate(layout.kinds) if kind == "number"]
    whole = [row.options[0] for row in rows if len(row.options) == 1 and _is_whole(row.options[0], figures)]
    sums = sums_of(layout)
    kept = sum(sum(one.tells(row) for one in sums) for row in whole if _hold(sums, row))
    broken = sum(not _hold(sums, row) for row in whole)
    return _Fit(layout, len(rows), kept, broken, len(whole))


def _agrees(layout: Layout, columns: int | None) -> bool:
    return columns is None or layout.kinds.count("number") == columns


def _is_whole(row: Reading, figures: Sequence[int]) -> bool:
    return all(row[i] for i in figures)


def _hold(sums: Sequence[Sum], row: Reading) -> bool:
    return all(one.holds(row) for one in sums)
