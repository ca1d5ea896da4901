"""Takes apart cells in which the conversion glued a figure to the next label or to the next figure."""

import re

from crossfoot_common.tables.model import OcrReading, Remark
from crossfoot_parser.core.blocks import GridCell
from crossfoot_parser.core.cells.shape import Shape
from crossfoot_parser.core.vocabulary.numbers import parse_number
from crossfoot_parser.core.vocabulary.rows import Cells

FIGURE_LABEL = re.compile(
    r"(?P<left>[-−]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d{1,6})?)\s*(?P<right>[一-龥（(①-⑳].+)"
)
LABEL_FIGURE = re.compile(
    r"(?P<left>.*[一-龥）)])\s*(?P<right>[-−]?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d{1,6}))"
)
TWO_FIGURES = re.compile(
    r"(?P<left>[-−]?(?:\d{1,3}(?:,\d{3})+|\d+)\.(?P<d>\d{2}))(?P<right>[-−]?(?:\d{1,3}(?:,\d{3})+|\d+)\.\d{2})"
)
MEASURE = re.compile(r"(?:万|亿|千|百)?(?:元|个|人|辆|台|套|次|件|项|家|年|月|日|天|份|%|％).{0,6}")


def part(cells: Cells, shape: Shape, row: int) -> tuple[Cells, Remark | None]:
    """The row with one glued cell taken apart, if then every cell fits its column and before did not."""
    if not shape.clashes(cells) and not unread(cells, shape):
        return cells, None
    for index, cell in enumerate(cells):
        halves = _halves(cell.text)
        if halves is None:
            continue
        for reading in _readings(cells, index, halves):
            if not shape.clashes(reading) and not unread(reading, shape):
                why = f"“{cell.text}” fits no column; as “{halves[0]}” and “{halves[1]}” the whole row fits"
                return reading, Remark(what="glued cell taken apart", why=why, row=row, column=index)
    return cells, None


def unread(cells: Cells, shape: Shape) -> int:
    """Cells with figures in a column of figures that are no number as they stand."""
    known = zip(cells, shape.sorts, strict=False)
    return sum(
        sort == "number" and parse_number(cell.text) is None and bool(_halves(cell.text))
        for cell, sort in known
    )


def _halves(text: str) -> tuple[str, str] | None:
    for pattern in (TWO_FIGURES, FIGURE_LABEL, LABEL_FIGURE):
        found = pattern.fullmatch(text)
        if found and not (pattern is FIGURE_LABEL and MEASURE.fullmatch(found["right"])):
            return found["left"].strip(), found["right"].strip()
    return None


def _readings(cells: Cells, index: int, halves: tuple[str, str]) -> list[Cells]:
    """Into the blank cell to the right, or with everything behind moved by one."""
    origin = cells[index]
    ocr = origin.ocr and OcrReading(doubt=f"part of “{origin.text}”")
    left, right = (GridCell(text, cell=origin.cell, box=origin.box, ocr=ocr) for text in halves)
    readings = []
    if index + 1 < len(cells) and not cells[index + 1].text:
        readings.append([*cells[:index], left, right, *cells[index + 2 :]])
    if not cells[-1].text and index + 1 < len(cells):
        readings.append([*cells[:index], left, right, *cells[index + 1 : -1]])
    return readings
