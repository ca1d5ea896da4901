"""Says of every column what it holds, to which panel it belongs, and whether it has a unit of its own."""

import re
from collections.abc import Sequence
from itertools import pairwise

from crossfoot_common.tables.model import Column, ColumnRole
from crossfoot_common.tables.structure.panels import SIDE_HEAD
from crossfoot_common.tables.units import COUNTING_UNITS
from crossfoot_parser.core.cells.named_units import named_unit
from crossfoot_parser.core.vocabulary.column_sorts import CODE_HEAD, LABEL_HEAD, ORDINAL_HEAD, column_sort
from crossfoot_parser.core.vocabulary.numbers import parse_number
from crossfoot_parser.core.vocabulary.rows import Path
from crossfoot_parser.core.vocabulary.words import MONEY, is_dash, squash

COUNT_HEAD = re.compile(
    r".*?(?:(?P<unit>人次|批次)|(?P<counted>[人户家个件辆台套])数|数量|面积)(?:[(].*[)])?"
)
SHARE_HEAD = re.compile(r".*(?:比例|占比|增长率|执行率|支付率|拨付率|使用率|比重|完成率|增减率|%|%[)])")
REMARK_HEAD = re.compile(r"备注|说明|用途|摘要|计量单位|.*(?:目标|原因|措施|内容)")
UNIT_BRACKET = re.compile(rf"[(](?:单位[:：]?)?({MONEY}|%|{'|'.join(map(re.escape, COUNTING_UNITS))})[)]")
MEASURES = {"number": "amount", "code": "code"}


def describe_columns(
    paths: Sequence[Path], columns: Sequence[Sequence[str]], unit: str | None = None
) -> tuple[Column, ...]:
    """The columns of a table from header paths and texts of cells; `unit` is the one that it says itself."""
    roles = [role_of(path, cells) for path, cells in zip(paths, columns, strict=True)]
    panels = panels_of(paths, roles)
    return tuple(
        Column(path=path, role=role, panel=panel, unit=_unit(path) or (None if unit else named_unit(cells)))
        for path, cells, role, panel in zip(paths, columns, roles, panels, strict=True)
    )


def role_of(path: Path, cells: Sequence[str]) -> ColumnRole:
    """What a column holds."""
    head = squash(path[-1]) if path else ""
    if ORDINAL_HEAD.fullmatch(head) or (not head and _counts_up(cells)):
        return "ordinal"
    sort = column_sort(cells, path)
    if sort == "code":
        return "code"
    if sort == "number":
        return _measure(head, cells)
    if REMARK_HEAD.fullmatch(head) or sort is None:
        return "text"
    return "label" if LABEL_HEAD.fullmatch(head) or not head or sort == "text" else "text"


def _measure(head: str, cells: Sequence[str]) -> ColumnRole:
    if SHARE_HEAD.fullmatch(head) or _all_percent(cells):
        return "share"
    return "count" if COUNT_HEAD.fullmatch(head) else "amount"


def _all_percent(cells: Sequence[str]) -> bool:
    numbers = (number for text in cells if (number := parse_number(text)) is not None)
    first = next(numbers, None)
    return first is not None and first.percent and all(number.percent for number in numbers)


def _counts_up(cells: Sequence[str]) -> bool:
    """Line numbers: whole numbers, nearly everywhere one more than the one above; 行次 heads them."""
    numbers = [int(text) for text in cells if text.isdecimal() and len(text) <= 3]
    shown = sum(
        1 for text in cells if text and not is_dash(text) and not ORDINAL_HEAD.fullmatch(squash(text))
    )
    steps = sum(b - a == 1 for a, b in pairwise(numbers))
    return len(numbers) >= 3 and len(numbers) == shown and steps * 5 >= (len(numbers) - 1) * 3


def panels_of(paths: Sequence[Path], roles: Sequence[ColumnRole]) -> list[int]:
    """A new panel begins where the labels or codes of the first, or the other side, come behind figures."""
    panels: list[int] = []
    panel = 0
    figures = False
    opening = _opening(paths, roles)
    for path, role in zip(paths, roles, strict=True):
        head = _opens_as(path)
        if figures and role in {"label", "code"} and (head in opening or (not head and not any(paths))):
            panel += 1
            figures = False
        figures = figures or role in {"amount", "count"}
        panels.append(panel)
    return panels


def _opening(paths: Sequence[Path], roles: Sequence[ColumnRole]) -> frozenset[str]:
    """Headings of labels and codes that a panel can begin with: those that head a column.

    Where all come again in their order (地区, 转移支付, 地区, 转移支付), the first is one, whatever it says.
    """
    first = _opens_as(paths[0]) if _come_again(paths) and roles[0] == "label" else ""
    return frozenset(
        _opens_as(path)
        for path, role in zip(paths, roles, strict=True)
        if path
        and role in {"label", "code"}
        and (CODE_HEAD.fullmatch(squash(path[-1])) or _is_item(path) or _opens_as(path) == first)
    )


def _come_again(paths: Sequence[Path]) -> bool:
    said, count = [*map(tuple, paths)], len(paths)
    widths = (width for width in range(2, count // 2 + 1) if count % width == 0)
    return all(said) and any(said == said[:width] * (count // width) for width in widths)


def _opens_as(path: Path) -> str:
    """What a heading is compared by: those of the two sides of a summary are one."""
    head = squash(path[-1]) if path else ""
    return "收支" if SIDE_HEAD.fullmatch(head) else head


def _is_item(path: Path) -> bool:
    head = squash(path[-1])
    named = LABEL_HEAD.fullmatch(head) or SIDE_HEAD.fullmatch(head)
    return named is not None and not REMARK_HEAD.fullmatch(head)


def _unit(path: Path) -> str | None:
    for label in reversed(path):
        if found := UNIT_BRACKET.search(squash(label)):
            return found[1]
    counted = COUNT_HEAD.fullmatch(squash(path[-1])) if path else None
    return (counted["unit"] or counted["counted"]) if counted else None
