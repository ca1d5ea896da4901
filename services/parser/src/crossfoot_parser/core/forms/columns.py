"""Reads label/value forms: the grid of indicators gives the columns, everything else stays a row."""

import re
from collections.abc import Sequence

from crossfoot_parser.core.blocks import GridRow
from crossfoot_parser.core.vocabulary.header_words import INDICATOR
from crossfoot_parser.core.vocabulary.rows import Path, filled, show_alike
from crossfoot_parser.core.vocabulary.words import mend, squash

GROUP = re.compile(r".{1,8}目标(?:值)?")
NAME_HEAD = re.compile(r"(?:绩效|考核|具体)?指标(?:名称|内容)?")
VALUE_HEAD = re.compile(r"(?:年度)?(?:目标|指标)值")
GROUP_ABOVE = 4  # rows above the indicator header in which the names of its halves may stand


def indicator_header(rows: Sequence[GridRow]) -> int | None:
    """The row that names the levels of indicators; the first of the fullest."""
    best = max(range(len(rows)), key=lambda i: _indicators(rows[i]), default=None)
    if best is not None and _indicators(rows[best]) >= 2:
        return best
    return next((i for i, row in enumerate(rows) if _names_values(row)), None)


def _names_values(row: GridRow) -> bool:
    """A header that calls its columns 绩效指标 and 目标值, with levels of the author's own before them."""
    labels = [squash(text) for _, text in filled(row)]
    named = any(NAME_HEAD.fullmatch(label) for label in labels[1:-1])
    return len(labels) >= 3 and named and VALUE_HEAD.fullmatch(labels[-1]) is not None


def _indicators(row: GridRow) -> int:
    return sum(1 for _, text in filled(row) if INDICATOR.fullmatch(squash(text)))


def form_paths(rows: Sequence[GridRow], header: int | None, width: int) -> list[Path]:
    """One path a column: the label of the indicator grid, below the half (实施期目标, 年度目标) it is in."""
    paths: list[Path] = [()] * width
    if header is None:
        return paths
    labels = [(column, mend(text)) for column, text in filled(rows[header])]
    starts = _halves(labels)
    groups = _groups(rows[max(0, header - GROUP_ABOVE) : header], len(starts))
    for column, label in labels:
        half = sum(start <= column for start in starts)
        paths[column] = (groups[half - 1], label) if groups and half else (label,)
        after = column + 1  # a merged heading leaves blanks on its right, before the heading of the values
        if NAME_HEAD.fullmatch(squash(label)) and column and after + 1 < width and not paths[after]:
            value = dict(labels).get(after + 1, "")
            paths[after] = (label,) if not dict(labels).get(after) and VALUE_HEAD.fullmatch(value) else ()
    return paths


def _halves(labels: Sequence[tuple[int, str]]) -> list[int]:
    """Where each half begins: at every 二级指标, if there are several."""
    repeated = [column for column, label in labels if squash(label) == "二级指标"]
    return repeated if len(repeated) > 1 else []


def _groups(above: Sequence[GridRow], halves: int) -> list[str]:
    if halves < 2:
        return []
    for row in reversed(above):
        names = [mend(text) for _, text in filled(row)]
        if len(names) == halves and all(GROUP.fullmatch(squash(name)) for name in names):
            return names
    return []


def is_repeated(row: GridRow, header: GridRow | None) -> bool:
    """Whether a row repeats the header of the grid, as on the next page."""
    if header is None or row is header:
        return row is header
    return show_alike(row, header) and sum(1 for _ in filled(row)) >= 2
