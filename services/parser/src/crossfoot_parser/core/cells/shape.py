"""What every column of a table holds: the evidence by which a cell is found to stand in the wrong one."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from crossfoot_parser.core.blocks import GridCell
from crossfoot_parser.core.vocabulary.column_sorts import Sort, clashes, column_sort, sort_of
from crossfoot_parser.core.vocabulary.numbers import parse_number
from crossfoot_parser.core.vocabulary.rows import Cells, Path
from crossfoot_parser.core.vocabulary.words import ORDINAL, is_total, squash


@dataclass(frozen=True, slots=True)
class Shape:
    """What every column of a table holds, and whether its amounts are shown with decimals."""

    sorts: tuple[Sort | None, ...]
    decimals: tuple[bool, ...]
    words: frozenset[str] = frozenset()  # what the columns of text hold
    enumerated: frozenset[int] = frozenset()  # columns of text whose labels are numbered 一、 二、

    @property
    def of_whole_amounts(self) -> "Shape":
        """The same columns, as if amounts could be shown without decimals beside others with them."""
        return replace(self, decimals=(False,) * len(self.decimals))

    def strays(self, cells: Sequence[GridCell]) -> int:
        """Numbered labels outside the columns of numbered labels, where there are such columns."""
        placed = [i for i, cell in enumerate(cells) if ORDINAL.match(squash(cell.text))]
        return sum(i not in self.enumerated for i in placed) if self.enumerated else 0

    def clashes(self, cells: Sequence[GridCell]) -> int:
        """How many cells cannot belong where they stand."""
        return sum(map(clashes, [cell.text for cell in cells], self.sorts, self.decimals))

    def tells(self, cells: Sequence[GridCell]) -> bool:
        """Whether a single clash is enough: not for a word among figures, as `不适用` may stand there."""
        known = zip(cells, self.sorts, strict=False)
        words = [cell.text for cell, sort in known if sort == "number" and sort_of(cell.text) == "text"]
        labels = (ORDINAL.match(squash(text)) or is_total(text) or text in self.words for text in words)
        return not words or any(labels)


def shape_of(rows: Sequence[Cells], paths: Sequence[Path]) -> Shape:
    """The shape of a table from all its rows."""
    columns = [[row[i].text for row in rows if i < len(row)] for i in range(len(paths))]
    sorts = tuple(column_sort(column, path) for column, path in zip(columns, paths, strict=True))
    words = {text for column, sort in zip(columns, sorts, strict=True) if sort == "text" for text in column}
    numbered = frozenset(i for i, sort in enumerate(sorts) if sort == "text" and _is_enumerated(columns[i]))
    return Shape(sorts, tuple(map(_has_decimals, columns)), frozenset(words - {""}), numbered)


def _is_enumerated(column: Sequence[str]) -> bool:
    shown = [squash(text) for text in column if text]
    return bool(shown) and sum(ORDINAL.match(text) is not None for text in shown) * 2 > len(shown)


def _has_decimals(column: Sequence[str]) -> bool:
    numbers = [number for text in column if (number := parse_number(text)) is not None]
    shown = sum(number.decimals > 0 for number in numbers)
    return shown * 2 > len(numbers) or not numbers
