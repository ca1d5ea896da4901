"""Tables whose rows are functional codes: how codes, parents and totals are written in each layout."""

from collections.abc import Callable, Iterable, Iterator

from crossfoot_local.samples.budget import Budget, Line
from crossfoot_local.samples.catalogue import CLASSES, ITEMS, SECTIONS
from crossfoot_local.samples.grid import Content, Figure
from crossfoot_local.samples.layouts import Layout

Amounts = Callable[[str], tuple[int, ...]]
NAMES = {**CLASSES, **SECTIONS, **ITEMS}


def code_columns(layout: Layout) -> tuple[tuple[str, ...], ...]:
    """The header paths of the columns that say what a row is."""
    if layout.codes == "split":
        return (("科目编码", "类"), ("科目编码", "款"), ("科目编码", "项"), ("科目名称",))
    if layout.codes == "glued":
        return (("功能分类科目",),)
    return (("项目", "科目编码"), ("项目", "科目名称"))


def code_cells(layout: Layout, code: str) -> tuple[str, ...]:
    """The cells that say what a row is."""
    name = NAMES[code]
    if layout.codes == "split":
        return code[:3], code[3:5], code[5:7], name
    if layout.codes == "glued":
        return (f"{code}{name}",)
    return (code if layout.codes == "full" or len(code) == 3 else code[-2:]), name


def total_cells(layout: Layout, label: str = "合计") -> tuple[str, ...]:
    """The same cells of the row that adds up all others."""
    width = len(code_columns(layout))
    if layout.total_in == "code" or width == 1:
        return (label, *[""] * (width - 1))
    return (*[""] * (width - 1), label)


def coded_rows(
    layout: Layout, lines: Iterable[Line], amounts: Amounts, *, summed: tuple[int, ...] = (0,)
) -> tuple[tuple[Content, ...], ...]:
    """All rows. `amounts(prefix)` gives the figures of a code; `summed` are columns that add up their row."""
    used = [line.code for line in lines if any(amounts(line.code))]
    rows: list[tuple[Content, ...]] = [
        (*code_cells(layout, code), *_figures(amounts(code), parent=len(code) < 7, summed=summed))
        for code in _with_parents(layout, used)
    ]
    total: tuple[Content, ...] = (
        *total_cells(layout),
        *_figures(amounts(""), parent=bool(used), summed=summed),
    )
    return (total, *rows) if layout.total == "first" else (*rows, total)


def _with_parents(layout: Layout, codes: Iterable[str]) -> Iterator[str]:
    seen: set[str] = set()
    for code in codes:
        for part in (code[:3], code[:5], code) if layout.parents else (code,):
            if part not in seen:
                seen.add(part)
                yield part


def _figures(values: tuple[int, ...], *, parent: bool, summed: tuple[int, ...]) -> tuple[Figure, ...]:
    row_total = sum(1 for place, value in enumerate(values) if value and place not in summed) > 0
    return tuple(
        Figure(value or None, total=bool(value) and (parent or (place in summed and row_total)))
        for place, value in enumerate(values)
    )


def by_parts(budget: Budget, *parts: str) -> Amounts:
    """The figures of a code: one column for each attribute of the lines."""
    return lambda prefix: tuple(budget.sum(part, prefix) for part in parts)
