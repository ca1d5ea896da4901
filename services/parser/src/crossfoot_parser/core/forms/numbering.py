"""Moves a row of a form that goes on with a numbering further to the right under the row it goes on from.

A merged first cell that the conversion lost on the next page leaves `4. …` one column left of `3. …`.
"""

import re
from collections.abc import Sequence

from crossfoot_common.tables.model import Remark
from crossfoot_parser.core.blocks import GridCell
from crossfoot_parser.core.vocabulary.numbers import parse_number
from crossfoot_parser.core.vocabulary.rows import Cells

DIGITS = {numeral: value for value, numeral in enumerate("一二三四五六七八九十", start=1)}
MARKER = re.compile(r"(?:^|[:：])\s*([（(]?)(\d{1,2}|[一二三四五六七八九十])([）)]|[.．、](?!\d))")
NEAR = 2  # rows above in which the number before must stand
LARGEST_MOVE = 2


def mend_numbering(grid: list[Cells], stop: int) -> list[Remark]:
    """Moves rows before `stop` in place, if their number and the sorts of their cells go on from above."""
    remarks = []
    for index in range(1, stop):
        moved = _continued(grid[index], grid[max(0, index - NEAR) : index])
        if moved is not None:
            grid[index] = moved
            why = "its number goes on from the row above, which stands behind a merged cell"
            remarks.append(Remark(what="numbered row moved under the one before", why=why, row=index))
    return remarks


def _continued(cells: Cells, above: Sequence[Cells]) -> Cells | None:
    if not cells or not (mark := _first_mark(cells[0].text)):
        return None
    for before in reversed(above):
        for column in range(1, LARGEST_MOVE + 1):
            if column < len(before) and (mark[0], mark[1] - 1) in _marks(before[column].text):
                return _moved(cells, before, column)
    return None


def _first_mark(text: str) -> tuple[str, int] | None:
    found = MARKER.match(text)
    return _mark(found) if found and not text.startswith((":", "：")) else None


def _marks(text: str) -> set[tuple[str, int]]:
    return {_mark(found) for found in MARKER.finditer(text)}


def _mark(found: re.Match[str]) -> tuple[str, int]:
    style = "()" if found[1] or found[3] in ")）" else found[3]
    number = found[2]
    return (f"{style}{number.isdigit()}", DIGITS.get(number) or int(number))


def _moved(cells: Cells, before: Cells, column: int) -> Cells | None:
    """The row behind as many blanks, if its cells are then of the sorts of those above."""
    if any(cell.text for cell in cells[len(cells) - column :]):
        return None
    moved = [GridCell()] * column + cells[: len(cells) - column]
    return moved if _sorts(moved)[column:] == _sorts(before)[column:] else None


def _sorts(cells: Cells) -> list[bool | None]:
    return [parse_number(cell.text) is not None if cell.text else None for cell in cells]
