"""Tables with income on the left and expenditure on the right."""

from itertools import zip_longest

from crossfoot_local.samples.budget import Budget
from crossfoot_local.samples.catalogue import CLASSES
from crossfoot_local.samples.grid import Content, Figure
from crossfoot_local.samples.layouts import Layout

NUMERALS = "一二三四五六七八九十"
Side = list[tuple[Content, ...]]


def numeral(place: int) -> str:
    """Counting from 1: 一, 十一, 二十."""
    tens, ones = divmod(place, 10)
    head = "" if tens == 0 else "十" if tens == 1 else NUMERALS[tens - 1] + "十"
    return head + (NUMERALS[ones - 1] if ones else "")


def class_rows(budget: Budget, layout: Layout, parts: tuple[str, ...]) -> Side:
    """One row for each functional class, in the layout's choice of classes."""
    rows: Side = []
    for code, name in CLASSES.items():
        values = [budget.sum(part, code) for part in parts]
        if layout.all_classes or any(values):
            summed = bool(values[1:]) and any(values[1:])
            figures = [Figure(value or None, total=not i and summed) for i, value in enumerate(values)]
            rows.append((f"{numeral(len(rows) + 1)}、{name}", *figures))
    return rows


def beside(layout: Layout, left: Side, right: Side, tail: list[tuple[Content, ...]]) -> tuple[Side, bool]:
    """Both sides in common rows, the totals of `tail` below, 行次 columns where the layout has them."""
    widths = len(left[0]), len(right[0])
    blank: list[tuple[Content, ...]] = [("",) * width for width in widths]
    rows: Side = [
        (*(one or blank[0]), *(other or blank[1])) for one, other in zip_longest(left, right, fillvalue=None)
    ]
    rows += tail
    if not layout.line_numbers:
        return rows, False
    count = len(rows)
    numbered: Side = [
        (row[0], str(i + 1), *row[1 : widths[0]], row[widths[0]], str(count + i + 1), *row[widths[0] + 1 :])
        for i, row in enumerate(rows)
    ]
    return numbered, True
