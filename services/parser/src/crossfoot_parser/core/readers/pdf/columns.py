"""Where the columns of a table without vertical rules are: between blank stripes, or where rules are cut."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from crossfoot_parser.core.readers.pdf.beside import numbered
from crossfoot_parser.core.readers.pdf.crossing import kept_apart
from crossfoot_parser.core.readers.pdf.model import Rule
from crossfoot_parser.core.readers.pdf.segments import FIGURE, Segment, has_figure
from crossfoot_parser.core.vocabulary.header_words import number_columns
from crossfoot_parser.core.vocabulary.words import squash

STRIPE = 0.6  # of the height: the least blank stripe between two columns
_OFTEN = 3  # lines that show two texts side by side
_HAIR = 0.5  # points: the least stripe, where what stands beside it shows that it parts two columns
_EVEN = 1.0  # points: cuts, and edges of texts, that are nearer are at one place
_FEWEST = 4  # edges
_OVER = 1.5  # points by which a text may reach over a cut


def covered(segments: Sequence[Sequence[Segment]], height: float) -> list[tuple[float, float]]:
    """Stretches that texts of the lines with figures cover, between stripes that none of them does.

    Cells that touch leave hardly a blank between them, and sheets print the label of a cell right behind the
    figure before it: where that is so time and again what ends or begins at one place divides. Numbers of
    columns stand in the middle of theirs, wherever the figures below end.
    """
    lines = [parts for parts in segments if has_figure(parts)]
    if len(lines) > 1 and number_columns([squash(part.text) for part in lines[0]]):
        below = _between_stripes(lines[1:], height)
        return numbered(below, [(part.x0, part.x1) for part in lines[0] if FIGURE.fullmatch(part.text)])
    return _between_stripes(lines, height)


def _between_stripes(lines: Sequence[Sequence[Segment]], height: float) -> list[tuple[float, float]]:
    parts = sorted((part for line in lines for part in line), key=lambda part: (part.x0, part.x1))
    stretches = _stretches(parts, STRIPE * height)
    columns = [column for stretch in stretches for column in kept_apart(stretch, lines, STRIPE * height)]
    return [piece for column in columns for piece in _cut(column, lines)]


def _stretches(parts: Sequence[Segment], apart: float) -> list[tuple[float, float]]:
    """What ordered texts cover, stripes that are narrower than `apart` counted in."""
    found: list[tuple[float, float]] = []
    for part in parts:
        if found and part.x0 - found[-1][1] < apart:
            found[-1] = found[-1][0], max(found[-1][1], part.x1)
        else:
            found.append((part.x0, part.x1))
    return found


def _cut(column: tuple[float, float], lines: Sequence[Sequence[Segment]]) -> Iterator[tuple[float, float]]:
    """One column, or several where texts stand right behind each other line by line, each at one place."""
    inside = [[part for part in parts if column[0] <= part.x0 and part.x1 <= column[1]] for parts in lines]
    fine = _stretches(sorted((part for parts in inside for part in parts), key=lambda part: part.x0), _HAIR)
    start = column[0]
    for (begun, end), (begin, stop) in pairwise(fine):
        pairs = [
            (a, b)
            for parts in inside
            for a, b in pairwise(parts)
            if begun <= a.x0 and a.x1 <= end and begin <= b.x0 and b.x1 <= stop
        ]
        if len(pairs) >= _OFTEN and _is_edge([a for a, _ in pairs], [b for _, b in pairs]):
            yield start, end
            start = begin
    yield start, column[1]


def _is_edge(left: Sequence[Segment], right: Sequence[Segment]) -> bool:
    """Whether figures end at one place on a side of a narrow stripe, or texts begin so right behind them."""
    ends, begins = _are_even([part.x1 for part in left]), _are_even([part.x0 for part in right])
    if all(FIGURE.fullmatch(part.text) for part in left):
        return ends or begins
    return all(FIGURE.fullmatch(part.text) for part in right) and _are_even([part.x1 for part in right])


def _are_even(places: Sequence[float]) -> bool:
    return max(places) - min(places) <= _EVEN


def between_cuts(pieces: Sequence[Rule], segments: Sequence[Sequence[Segment]]) -> list[tuple[float, float]]:
    """Columns between the places where every rule is cut: cells draw their own stretch of it.

    Empty where rules are whole, where they are cut at different places, or where a text runs over a cut.
    """
    levels: list[list[Rule]] = []
    for piece in sorted(pieces):
        if levels and piece.at - levels[-1][0].at <= _EVEN:
            levels[-1].append(piece)
        else:
            levels.append([piece])
    edges = [_edges(level) for level in levels]
    finest = max(edges, key=len, default=[])
    fine = sum(1 for other in edges if _same(finest, other))
    if fine < 2 or len(finest) < _FEWEST or not all(_lies_on(other, finest) for other in edges):
        return []
    columns = list(pairwise(finest))
    lines = [parts for parts in segments if has_figure(parts)]
    fits = all(_apart(parts, columns) for parts in lines)
    return columns if fits else []


def _apart(parts: Sequence[Segment], columns: Sequence[tuple[float, float]]) -> bool:
    """Whether each text lies in a column, and no two in the same."""
    homes = [next((i for i, column in enumerate(columns) if _lies_in(part, column)), None) for part in parts]
    return None not in homes and len(set(homes)) == len(homes)


def _edges(level: Sequence[Rule]) -> list[float]:
    ordered = sorted(level, key=lambda rule: rule.start)
    if any(abs(b.start - a.end) > _EVEN for a, b in pairwise(ordered)):
        return []
    return [ordered[0].start, *(rule.end for rule in ordered)]


def _same(edges: Sequence[float], others: Sequence[float]) -> bool:
    return len(edges) == len(others) and all(abs(a - b) <= _EVEN for a, b in zip(edges, others, strict=True))


def _lies_on(coarse: Sequence[float], fine: Sequence[float]) -> bool:
    """Whether all edges are among others: headings draw theirs over several columns."""
    return bool(coarse) and all(any(abs(edge - other) <= _EVEN for other in fine) for edge in coarse)


def _lies_in(part: Segment, column: tuple[float, float]) -> bool:
    return column[0] - _OVER <= part.x0 and part.x1 <= column[1] + _OVER


def continued(
    above: Sequence[tuple[float, float]], segments: Sequence[Sequence[Segment]]
) -> list[tuple[float, float]]:
    """The columns of the page before, widened by what stands on them here; empty where that is not so.

    Each text of the lines with figures must lie on one of them, or in the room on one side of it.
    """
    columns = list(above)
    for parts in segments:
        if not has_figure(parts):
            continue
        for part in parts:
            over = [i for i, (x0, x1) in enumerate(above) if min(x1, part.x1) - max(x0, part.x0) > 0]
            if len(over) != 1:
                return []
            x0, x1 = columns[over[0]]
            columns[over[0]] = min(x0, part.x0), max(x1, part.x1)
    return columns if all(a[1] < b[0] for a, b in pairwise(columns)) else []
