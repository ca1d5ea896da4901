"""Puts the cells of indicator rows back under their headings, by what sort of cell each column holds.

In grids of indicators the conversion drops merged first columns, so that whole rows stand one or two
columns to the left. The sorts of the cells (levels, names, values, points) tell where they belong.
"""

import math
import re
from collections.abc import Mapping, Sequence
from operator import itemgetter

from crossfoot_common.tables.model import Remark
from crossfoot_parser.core.blocks import GridCell
from crossfoot_parser.core.forms.chances import chances_of
from crossfoot_parser.core.forms.levels import SCORE, sort_of_cell
from crossfoot_parser.core.vocabulary.header_words import INDICATOR
from crossfoot_parser.core.vocabulary.rows import Cells, Path
from crossfoot_parser.core.vocabulary.words import squash

TAIL = re.compile(
    r"(?:项目)?绩效分析|自评.*|负责人.*|填报.*|填表.*|备注|需要?说明.*|财政.*意见|联系.*|.*审核.*|.*意见[:：]?|.*问题.*|经办人.*|主要经验.*"
)
MOST_COLUMNS = 64
MARGIN = 3.0  # natural log: how much better a reading must be than the literal one
MOVE = 1.2  # what every change of offset inside a row costs
FURTHER = 0.4  # what every further lost column costs; a blank that is there is rarely one too many
RETURN = 0.4  # the change back to where the cells stand: a blank beside them took the shift in
AMBIGUOUS = 1.0  # how close a reading that puts a figure elsewhere may come
FIGURES = frozenset({"number", "value"})
LEVELS = frozenset({"level1", "level2", "level"})
SCORE_OF = itemgetter(0)
Sorts = tuple[tuple[int, str], ...]
"""The cells of a row that show something: column and sort."""
Chances = Sequence[dict[str, float]]


def mend_indicators(
    grid: list[Cells], paths: Sequence[Path], first: int, learnt: int
) -> tuple[list[Remark], list[Remark]]:
    """Moves shifted indicator rows in place; rows `first` to `learnt` are the ones to learn from.

    Args:
        grid: all body rows of the form, changed in place.
        paths: the header path of each column.
        first: index of the first row below the indicator header.
        learnt: one past the last row of the page that holds the header.

    Returns:
        What was moved, and the rows in which a figure may belong to several columns: they stay.
    """
    if len(paths) > MOST_COLUMNS:
        return [], []
    stop = next((i for i in range(first, len(grid)) if _is_header(grid[i])), len(grid))
    rows = [i for i in range(first, stop) if not _is_tail(grid[i])]
    sample = [i for i in rows if i < learnt and not _is_score(grid[i])]
    moved, open_rows = set[int](), set[int]()
    for batch in (sample, rows):  # what the first page's own shifts blur is sharp in the second round
        chances = chances_of([grid[i] for i in sample], paths)
        known: dict[Sorts, tuple[Sequence[int] | None, bool]] = {}
        for i in batch:
            shown = tuple((at, sort_of_cell(text)) for at, text in _shown(grid[i]))
            if shown not in known:
                known[shown] = _best(shown, chances)
            columns, doubtful = known[shown]
            (open_rows.add if doubtful else open_rows.discard)(i)
            if columns is not None:
                moved.add(i)
                grid[i] = _moved(grid[i], shown, columns)
    nested = [_nested(stop)] if stop < len(grid) else []
    return [_remark(i) for i in sorted(moved)], [*map(_doubt, sorted(open_rows)), *nested]


def _nested(row: int) -> Remark:
    why = "the rows below it have columns of their own; their literal reading stands"
    return Remark(what="second header inside the grid", why=why, row=row)


def _doubt(row: int) -> Remark:
    why = "a figure fits under more than one heading; the literal reading stands"
    return Remark(what="indicator row may be shifted", why=why, row=row)


def _remark(row: int) -> Remark:
    why = "the sorts of its cells (level, name, value, points) fit the headings only this way"
    return Remark(what="shifted indicator row moved under its headings", why=why, row=row)


def _shown(cells: Cells) -> list[tuple[int, str]]:
    return [(i, cell.text) for i, cell in enumerate(cells) if cell.text]


def _is_header(cells: Cells) -> bool:
    """A second header inside the grid: other columns begin."""
    return sum(INDICATOR.fullmatch(squash(text)) is not None for _, text in _shown(cells)) > 1


def _is_tail(cells: Cells) -> bool:
    shown = _shown(cells)
    alone = len(shown) == 1 and sort_of_cell(shown[0][1]) not in {*LEVELS, "name"}
    return not shown or alone or TAIL.fullmatch(squash(shown[0][1])) is not None


def _is_score(cells: Cells) -> bool:
    return SCORE.fullmatch(squash(_shown(cells)[0][1])) is not None


def _best(shown: Sorts, chances: Chances) -> tuple[Sequence[int] | None, bool]:
    """The columns of the most likely reading, if much more likely than the literal one; whether in doubt."""
    told = any(sort not in {"text", "name", "lead"} for _, sort in shown)
    told = told or all(sort == "name" for _, sort in shown)
    literal = _literal(shown, chances)
    if not told or _most(shown, chances) - literal < MARGIN:
        return None, False
    score, columns = _align(shown, chances, {})
    if columns == [i for i, _ in shown] or score - literal < MARGIN:
        return None, False
    for position, (_, sort) in enumerate(shown):
        other = _align(shown, chances, {position: columns[position]})[0] if sort in FIGURES else -math.inf
        if score - other < AMBIGUOUS:
            return None, True
    return columns, False


def _moved(cells: Cells, shown: Sorts, columns: Sequence[int]) -> Cells:
    """The row with each of its cells in another column."""
    moved = [GridCell()] * len(cells)
    for column, (origin, _) in zip(columns, shown, strict=True):
        moved[column] = cells[origin]
    return moved


def _literal(shown: Sorts, chances: Chances) -> float:
    total = sum(chance["blank"] for chance in chances)
    return total + sum(chances[i][sort] - chances[i]["blank"] for i, sort in shown)


def _most(shown: Sorts, chances: Chances) -> float:
    """More than any reading reaches: each cell where it fits best, and no change of offset that costs."""
    total = sum(chance["blank"] for chance in chances)
    return total + sum(max(chance[sort] - chance["blank"] for chance in chances) for _, sort in shown)


def _align(shown: Sorts, chances: Chances, barred: Mapping[int, int]) -> tuple[float, list[int]]:
    """The best columns for the cells, in their order; each change of offset costs.

    `barred` names a column that the cell at a position may not take.
    """
    width = len(chances)
    blanks = sum(chance["blank"] for chance in chances)
    best: dict[int, tuple[float, list[int]]] = {-1: (blanks, [])}
    for position, (origin, sort) in enumerate(shown):
        step: dict[int, tuple[float, list[int]]] = {}
        for column in range(position, width - (len(shown) - position - 1)):
            if column == barred.get(position):
                continue
            gain = chances[column][sort] - chances[column]["blank"]
            options = (
                (score + gain - _turn(shown, position, origin, column, before), columns)
                for before, (score, columns) in best.items()
                if before < column
            )
            if chosen := max(options, key=SCORE_OF, default=None):
                step[column] = (chosen[0], [*chosen[1], column])
        best = step
    return max(best.values(), key=SCORE_OF, default=(-math.inf, []))


def _turn(shown: Sorts, position: int, origin: int, column: int, before: int) -> float:
    offset = column - origin
    last = before - shown[position - 1][0] if position else 0
    if offset == last:
        return 0.0
    if not offset:
        return RETURN
    return MOVE * (last - offset) if offset < last else MOVE + FURTHER * (offset - last - 1)
