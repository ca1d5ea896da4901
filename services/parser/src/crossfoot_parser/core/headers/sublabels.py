"""Sets labels of a lower header row that a conversion pushed to the left over the columns they divide."""

from collections.abc import Sequence

from crossfoot_common.tables.model import Remark
from crossfoot_parser.core.blocks import GridRow
from crossfoot_parser.core.vocabulary.header_words import is_header_word
from crossfoot_parser.core.vocabulary.numbers import parse_number
from crossfoot_parser.core.vocabulary.rows import Path, filled
from crossfoot_parser.core.vocabulary.words import ORDINAL, mend, squash

LONGEST = 20


def divide(paths: list[Path], body: Sequence[GridRow]) -> tuple[list[Path], list[GridRow], list[Remark]]:
    """The paths with the labels of the first row below the header, where it holds nothing else.

    A heading over several columns that nothing divides, and as many labels in a row of their own at the
    left edge: the blank cells in front of them were lost. Where the numbers differ, nothing is moved.
    """
    labels = _labels(body[0]) if body else []
    run = _undivided(paths)
    if len(labels) < 2 or len(labels) != len(run):
        return paths, [*body], []
    divided = [(*path, labels[run.index(i)]) if i in run else path for i, path in enumerate(paths)]
    why = f"{len(labels)} labels stood left of the {len(labels)} columns below “{paths[run[0]][-1]}”"
    return divided, [*body[1:]], [Remark(what="header labels put in order", why=why, column=run[0])]


def _labels(row: GridRow) -> list[str]:
    """The labels of a row that holds header words at its left edge and nothing else; empty otherwise."""
    cells = list(filled(row))
    texts = [mend(text) for _, text in cells]
    at_edge = [i for i, _ in cells] == list(range(len(cells)))
    worded = all(
        parse_number(t) is None and not ORDINAL.match(squash(t)) and len(t) <= LONGEST for t in texts
    )
    return texts if at_edge and worded and texts and is_header_word(texts[0]) else []


def _undivided(paths: Sequence[Path]) -> list[int]:
    """The columns of the only heading that stands over more than one column; empty with none or several."""
    runs: dict[Path, list[int]] = {}
    for index, path in enumerate(paths):
        if path:
            runs.setdefault(path, []).append(index)
    wide = [run for run in runs.values() if len(run) > 1 and run[0] > 0]
    return wide[0] if len(wide) == 1 and wide[0][-1] - wide[0][0] == len(wide[0]) - 1 else []
