"""Where figures begin and end: it tells how wide characters are, and where a page sets its columns anew."""

from collections.abc import Sequence
from itertools import groupby

from crossfoot_parser.core.blocks import Line
from crossfoot_parser.core.layout.aligned.spans import CHINESE, NOTHING, SIGNS_TOO, is_figure, spans_of
from crossfoot_parser.core.vocabulary.words import squash

ENOUGH = 2  # lines with figures, below which their edges say nothing
BETTER = 0.75  # of the places at which figures begin and end: another count that sets them so much better


def double_of(lines: Sequence[Line]) -> str:
    """Which characters take two columns: as figures stand below each other. Most count Chinese so."""
    if all(line.text.isascii() for line in lines):
        return SIGNS_TOO
    edges = {double: sum(map(len, _edges(lines, double))) for double in (SIGNS_TOO, CHINESE, NOTHING)}
    usual = min((SIGNS_TOO, CHINESE), key=edges.__getitem__)
    return NOTHING if edges[NOTHING] < BETTER * edges[usual] else usual


def pages_of(lines: Sequence[Line], double: str) -> list[list[Line]]:
    """The lines of a run, cut at a blank line behind which the header comes again or the figures moved."""
    pages: list[list[Line]] = []
    for blank, block in groupby(lines, key=lambda line: not line.text.strip()):
        if not blank:
            here = list(block)
            again = pages and _words(here[0]) == _words(pages[0][0])
            if pages and not again and not _moved(pages[-1], here, double):
                pages[-1] += here
            else:
                pages.append(here)
    return pages


def _words(line: Line) -> tuple[str, ...]:
    """What a line says, wherever it says it."""
    return tuple(squash(span.text) for span in spans_of(line.text))


def _moved(above: Sequence[Line], below: Sequence[Line], double: str) -> bool:
    """Whether two blocks of rows set their figures differently: each page has a layout of its own.

    One that shows fewer columns than the other sets them at the same places.
    """
    first, second = _edges(above, double), _edges(below, double)
    known = min(len(first), len(second)) > 1
    pairs = zip(first, second, strict=False)
    return known and all(
        len(a & b) * 2 < len(a | b) and len(a & b) * 4 < 3 * min(len(a), len(b)) for a, b in pairs
    )


def _edges(lines: Sequence[Line], double: str) -> list[set[int]]:
    """Where figures begin and where they end; nothing unless several rows show it."""
    rows = (spans_of(line.text, double) for line in lines)
    figures = [[span for span in row if is_figure(span.text)] for row in rows]
    figured = [row for row in figures if row]
    if len(figured) < ENOUGH:
        return []
    return [
        {span.start for row in figured for span in row},
        {span.stop for row in figured for span in row},
    ]
