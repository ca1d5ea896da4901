"""Other faces of the same tables: a column of serial numbers or remarks, separators, full-width figures."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from crossfoot_parser.core.blocks import GridCell
from tests.benchmarks.rewriting.shown import Row, Rows, Shown

AMOUNT = re.compile(r"-?[\d,]+\.\d+")
FIGURE = re.compile(r"-?(?!(?:19|20)\d\d$)[\d,]+(?:\.\d+)?%?")
LONG = re.compile(r"(?<![\d.,])(\d{4,})(\.\d+)(?![\d%])")
FULL_WIDTH = str.maketrans("0123456789.", "０１２３４５６７８９．")


def with_serial_numbers(found: Sequence[Shown]) -> list[Shown]:
    """序号 as the first column of every table of amounts."""
    return [_beside(item, "序号", first=True) if isinstance(item, tuple) else item for item in found]


def with_remarks(found: Sequence[Shown]) -> list[Shown]:
    """备注 as a blank last column of every table of amounts."""
    return [_beside(item, "备注", first=False) if isinstance(item, tuple) else item for item in found]


def with_separators(found: Sequence[Shown]) -> list[Shown]:
    """1,234.50 for 1234.50."""
    return _each(found, lambda text: LONG.sub(lambda m: f"{int(m[1]):,}{m[2]}", text))


def in_full_width(found: Sequence[Shown]) -> list[Shown]:
    """１２．５０ for 12.50."""
    return _each(found, lambda text: AMOUNT.sub(lambda m: m[0].translate(FULL_WIDTH), text))


FACES: dict[str, Callable[[Sequence[Shown]], list[Shown]]] = {
    "serial": with_serial_numbers,
    "remarks": with_remarks,
    "separators": with_separators,
    "full width": in_full_width,
}


def _each(found: Sequence[Shown], change: Callable[[str], str]) -> list[Shown]:
    return [
        tuple(tuple(replace(cell, text=change(cell.text)) for cell in row) for row in item)
        if isinstance(item, tuple)
        else change(item)
        for item in found
    ]


def _beside(rows: Rows, name: str, *, first: bool) -> Rows:
    """The rows with one more column; its heading stands over all rows of headings, if the page shows them."""
    body = next((i for i, row in enumerate(rows) if _shows_amounts(row)), None)
    if body is None:
        return rows
    head = next((i for i, row in enumerate(rows[:body]) if _heads(row)), body) if body else -1
    told = []
    for index, row in enumerate(rows):
        cell = GridCell(str(index - body + 1)) if first and index >= body else GridCell()
        if index == head:
            cell = GridCell(name, rowspan=max(1, body - head))
        elif head < index < body:
            cell = GridCell(covered=True)
        told.append((cell, *row) if first else (*row, cell))
    return tuple(told)


def _heads(row: Row) -> bool:
    """Whether a row above the amounts heads columns: titles stand alone, captions have a colon."""
    texts = [cell.text for cell in row if cell.text.strip()]
    return len(texts) > 1 and not all("：" in text or ":" in text for text in texts)


def _shows_amounts(row: Row) -> bool:
    """Whether a row belongs to the body: it shows figures that are neither years nor numbers of columns."""
    figures = [cell.text.strip() for cell in row[1:] if FIGURE.fullmatch(cell.text.strip())]
    numbers = any(figures == [str(n) for n in range(first, first + len(figures))] for first in (1, 2))
    return bool(figures) and not numbers
