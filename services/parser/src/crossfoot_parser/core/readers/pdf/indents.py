"""Reads how far labels are indented under others in their column: in some tables only that shows levels."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from crossfoot_common.construction import quick
from crossfoot_parser.core.readers.pdf.lattice import LatticeCell
from crossfoot_parser.core.readers.pdf.model import Char
from crossfoot_parser.core.readers.pdf.writing import Written, text_of

_ITEM = re.compile(
    r"(?:\d+|[一二三四五六七八九十]+)[.、．]|其中|[（(][一二三四五六七八九十\d]"
)  # never centred
_HALF = 0.5  # of the height: the width of one blank
_DEEPEST = 16
_LEAST = 2  # blanks: less is no indent but print


@quick
@dataclass(frozen=True, slots=True)
class _Label:
    left: float  # blank stretch before the text
    size: float  # of the script
    centred: bool


def indents(
    texts: Mapping[LatticeCell, list[Char]], lines: Mapping[LatticeCell, Sequence[Written]]
) -> dict[LatticeCell, int]:
    """Blanks before the label of each cell, given its lines; figures and centred texts have none."""
    labels: dict[LatticeCell, _Label] = {}
    for cell, chars in texts.items():
        if cell.colspan == 1 and not _is_figure(chars):
            label = _label(cell, lines[cell])
            if label is not None:
                labels[cell] = label
    margins: dict[int, float] = {}
    for cell, label in labels.items():
        if not label.centred or label.left < label.size:
            margins[cell.column] = min(label.left, margins.get(cell.column, label.left))
    return {
        cell: _blanks(label.left - margins[cell.column], label.size)
        for cell, label in labels.items()
        if not label.centred
    }


def _blanks(stretch: float, size: float) -> int:
    blanks = min(_DEEPEST, round(stretch / (_HALF * size)))
    return blanks if blanks >= _LEAST else 0


def _is_figure(chars: list[Char]) -> bool:
    return sum(char.text.isdigit() for char in chars) * 2 > len(chars)


def _label(cell: LatticeCell, lines: Sequence[Written]) -> _Label | None:
    if not lines:
        return None
    size = max(lines[0].height, 1.0)
    centred = not _ITEM.match(text_of(lines[0])) and all(
        abs((line.x0 - cell.box.x0) - (cell.box.x1 - line.x1)) < 0.8 * size for line in lines
    )
    return _Label(lines[0].x0 - cell.box.x0, size, centred)
