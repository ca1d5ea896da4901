"""Where so many figures are left over that something was passed over: pages, or runs of lines."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from crossfoot_common.tables.model import Extent, Remark
from crossfoot_parser.core.accounting.figures import Figure

FEWEST = 5  # figures left over, below which nothing is said of a page or a run of lines
SHARE = 4  # one in so many of the figures of a page
GAP = 3  # lines without a figure left over that a run may hold
PICTURE = re.compile(r"page (\d+) is a picture")


def partly_read(
    shown: Counter[int | None], left: Sequence[Figure], remarks: Iterable[Remark]
) -> tuple[Extent, ...]:
    """Pages where the format has pages, else runs of lines; the whole document where it has neither."""
    pages = {*_pages(shown, left), *_pictures(remarks)}
    found = [Extent(first_page=page, last_page=page) for page in sorted(pages)]
    placed: defaultdict[str | None, list[Figure]] = defaultdict(list)
    for figure in left:
        if figure.page is None and figure.line is not None:
            placed[figure.sheet].append(figure)
    for sheet, figures in placed.items():
        found += [Extent(first_line=first, last_line=last, sheet=sheet) for first, last in _runs(figures)]
    nowhere = [figure for figure in left if figure.page is None and figure.line is None]
    if len(nowhere) >= FEWEST and len(nowhere) * SHARE >= shown.total():
        found.append(Extent())
    return tuple(found)


def _pages(shown: Counter[int | None], left: Iterable[Figure]) -> Iterator[int]:
    lost = Counter(figure.page for figure in left)
    for page, count in lost.items():
        if page is not None and count >= FEWEST and count * SHARE >= shown[page]:
            yield page


def _pictures(remarks: Iterable[Remark]) -> Iterator[int]:
    for remark in remarks:
        if found := PICTURE.search(remark.why):
            yield int(found[1])


def _runs(left: Sequence[Figure]) -> Iterator[tuple[int, int]]:
    """First and last line of runs of lines that are close together and hold enough figures."""
    lines = Counter(figure.line for figure in left if figure.line is not None)
    run: list[int] = []
    ordered = sorted(lines)
    for line, following in pairwise([*ordered, ordered[-1] + GAP + 2] if ordered else []):
        run.append(line)
        if following - line > GAP:
            if sum(lines[one] for one in run) >= FEWEST:
                yield run[0], run[-1]
            run = []
