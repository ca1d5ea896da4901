"""Doubts rows in which a cell shows that a conversion glued, tore or swapped figures, and that stayed so.

A mark of a note in a cell of its own moved what follows it. `640.` is half a figure, also behind a name
(`培训费640.`), and so is `.00` alone in a row, of which the rest stands above. `12.50 3.00` are two,
`办公费 4.70` is a name with its figure (`4.70办公费` too, where the column of figures on that side shows
nothing), and a figure in the column of names or of line numbers has changed places with one. Whatever else
stands in such a row may stand in the wrong column.
"""

import re
from collections.abc import Iterator, Sequence

from crossfoot_common.tables.doubts import TORN
from crossfoot_common.tables.model import Remark
from crossfoot_parser.core.cells.declaration import Doubt
from crossfoot_parser.core.cells.shape import Shape
from crossfoot_parser.core.vocabulary.column_sorts import ORDINAL_HEAD, sort_of
from crossfoot_parser.core.vocabulary.numbers import parse_number
from crossfoot_parser.core.vocabulary.rows import Cells, Path
from crossfoot_parser.core.vocabulary.words import squash

AMOUNT = r"[-−]?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+)"
END = re.compile(r"[.,]\d+")
HALF = re.compile(r"(?:.*[一-龥)）]\s?(?=\d\d|\d,))?\d[\d,]*[.,]")
SEVERAL = re.compile(rf"{AMOUNT}(?:\s+{AMOUNT})+|[\d,]+\.\d{{1,2}}(?:\s*{AMOUNT})+")
SPACED_SIGN = re.compile(r"(?<=\d)\s*([.,])\s+(?=\d)")  # `1, 400. 00`
MONEY = r"[-−]?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d{2})"  # no number of a heading is written so
ATTACHED = {-1: re.compile(rf"{MONEY}[一-龥(（].*"), 1: re.compile(rf".*[一-龥)）]{MONEY}")}
"""A figure at the beginning or at the end of a name, by the side on which it belongs."""
NAMED = re.compile(rf".*[一-龥)）]\s+{AMOUNT}|{AMOUNT}\s+[一-龥(（].*")
BEGUN = re.compile(r".*[一-龥)）]\s?\d[\d,]*[.,]")  # a name with half a figure, where the rest is beside it
LEVELS = re.compile(r"(\d{1,2}(?:\.\d{1,2})?)\.([1-9]\d?)")  # line numbers of two or three levels
DECIMAL = re.compile(AMOUNT)
NOTE = re.compile(r"[(（\[【]?注\d{0,2}[)）\]】]?|[*＊]+|[①-⑳]")
LONGEST = 80  # characters: a longer cell is a text, and no row of figures lost its delimiters in it


def torn(grid: Sequence[Cells], shape: Shape, paths: Sequence[Path] = ()) -> Iterator[Remark]:
    """A doubt for each row with such a cell."""
    numbered = frozenset(
        i for i, path in enumerate(paths) if path and ORDINAL_HEAD.fullmatch(squash(path[-1]))
    )
    for row, cells in enumerate(grid):
        if row and (end := _end_alone(cells)):
            why = f"“{end}” is half a figure"
            yield from (Remark(what=TORN, why=why, row=one) for one in (row - 1, row))
            continue
        for column, cell in enumerate(cells):
            sort = shape.sorts[column] if column < len(shape.sorts) else None
            text = cell.text.strip()
            if column in numbered and DECIMAL.fullmatch(text) and not _goes_on(text, column, grid[:row]):
                why = f"“{text}” is a figure where a line number belongs"
            elif sort == "number" and sort_of(cell.text) == "number":
                continue  # one whole figure in its place, as nearly all of them are
            else:
                why = (
                    _marked(text, sort)
                    or _why(text, sort)
                    or _attached(text, column, cells, shape)
                    or _nameless(text, column, shape)
                )
            if why:
                yield Remark(what=TORN, why=why, row=row)
                break


def _end_alone(cells: Cells) -> str:
    """The end of a figure (`.00`), where its row shows nothing else: the rest of it stands above."""
    shown = [text for cell in cells if (text := cell.text.strip())]
    return shown[0] if len(shown) == 1 and END.fullmatch(shown[0]) else ""


def _goes_on(text: str, column: int, above: Sequence[Cells]) -> bool:
    """Whether a line number is the next one below a line: 3.1 behind 3, 3.2 behind 3.1."""
    if (parts := LEVELS.fullmatch(text)) is None:
        return False
    last = next((shown for cells in reversed(above) if (shown := cells[column].text.strip())), "")
    number = int(parts[2])
    return last == (parts[1] if number == 1 else f"{parts[1]}.{number - 1}")


def _marked(text: str, sort: str | None) -> str:
    noted = sort == "number" and NOTE.fullmatch(text) is not None
    return f"“{text}” is the mark of a note where a figure belongs" if noted else ""


def _attached(text: str, column: int, cells: Cells, shape: Shape) -> str:
    """Whether a name holds the figure that is missing beside it, or the first half of it."""
    if len(text) > LONGEST or not any(sign in text for sign in ".,"):
        return ""
    known = column + 1 < min(len(cells), len(shape.decimals))
    if known and shape.decimals[column + 1] and cells[column + 1].text.isdecimal() and BEGUN.fullmatch(text):
        return f"“{text}” is a name and half of the figure beside it"
    for side, pattern in ATTACHED.items():
        near = column + side
        beside = 0 <= near < min(len(cells), len(shape.sorts)) and shape.sorts[near] == "number"
        if beside and not cells[near].text.strip() and pattern.fullmatch(text):
            return f"“{text}” is a name and the figure that is missing beside it"
    return ""


def _nameless(text: str, column: int, shape: Shape) -> str:
    """Whether the number of a name stands there without the name."""
    bare = column in shape.enumerated and len(text) < 3 and text.isdecimal()
    return f"“{text}” is the number of a name, and the name is not there" if bare else ""


def _why(text: str, sort: str | None) -> str:
    blanks, points = len(text.split()) > 1, text.count(".") + text.count(",") > 1
    if not text or len(text) > LONGEST or not (blanks or points or text[-1] in ".," or text[-1].isnumeric()):
        return ""  # a text, or a name: none of the patterns is without one of these
    if HALF.fullmatch(text):
        return f"“{text}” is half a figure"
    if (blanks or points) and SEVERAL.fullmatch(SPACED_SIGN.sub(r"\1", text)) and parse_number(text) is None:
        return f"“{text}” is more than one figure"
    if sort in {"text", "number"} and blanks and NAMED.fullmatch(text):
        return f"“{text}” is a name and a figure"
    if sort in {"text", "code"} and DECIMAL.fullmatch(squash(text)):
        return f"“{text}” is a figure where a name belongs"
    return ""


DOUBT = Doubt(rank=10, find=lambda rows: torn(rows.grid, rows.shape, rows.paths))
