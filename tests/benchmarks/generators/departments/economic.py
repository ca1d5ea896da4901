"""Basic expenditure of a department by what it is spent on, in both economic classifications."""

from tests.benchmarks.generators.blocks import Grid, Pen
from tests.benchmarks.generators.departments.classification import ECONOMIC_CLASSES, ECONOMIC_NAMES
from tests.benchmarks.generators.departments.items import Values, stage_word, unit_line
from tests.benchmarks.generators.departments.model import Department


def economic(pen: Pen, one: Department) -> Grid:
    """基本支出 by the departments' economic classification, staff and running costs across."""
    rows: list[Values] = []
    for code in ("301", "302", "303"):
        mine = [c for c in one.economic if c.startswith(code)]
        if mine:
            rows.append(
                (code, ECONOMIC_CLASSES[code], *_split(pen, one, code, "subtotal" if len(mine) > 1 else ""))
            )
            rows += [(c, ECONOMIC_NAMES[c], *_split(pen, one, c, "")) for c in sorted(mine)]
    total = ("", "合计", *_split(pen, one, "3", "total"))
    rows = [*rows, total] if "total-last" in pen.traits else [total, *rows]
    heads = ("合计", "人员经费", "公用经费")
    return Grid(
        f"{one.year}年一般公共预算基本支出{stage_word(pen)}表{pen.rng.choice(('', '（部门预算支出经济分类）'))}",
        (("科目编码",), ("科目名称",), *((f"{one.year}年基本支出", head) for head in heads)),
        tuple(rows),
        unit=unit_line(pen),
    )


def _split(pen: Pen, one: Department, code: str, proves: str) -> Values:
    staff = sum(
        amount for c, amount in one.economic.items() if c.startswith(code) and not c.startswith("302")
    )
    running = sum(amount for c, amount in one.economic.items() if c.startswith(code) and c.startswith("302"))
    book = pen.book
    return (
        book.money(staff + running, proves or "across"),
        book.money(staff, proves) if staff else "",
        book.money(running, proves) if running else "",
    )


def by_government_class(pen: Pen, one: Department) -> Grid:
    """The same money by the government's economic classification."""
    book = pen.book
    found = one.government
    rows: list[Values] = [("", "合计", book.money(sum(found.values()), "total"))]
    for code in ("501", "502", "509"):
        mine = [c for c in found if c.startswith(code)]
        if mine:
            whole = sum(found[c] for c in mine)
            rows.append(
                (code, ECONOMIC_CLASSES[code], book.money(whole, "subtotal" if len(mine) > 1 else "tie"))
            )
            rows += [(c, ECONOMIC_NAMES[c], book.money(found[c])) for c in sorted(mine)]
    return Grid(
        f"{one.year}年一般公共预算基本支出{stage_word(pen)}表（政府预算支出经济分类）",
        (("科目编码",), ("科目名称",), ("金额",)),
        tuple(rows),
        unit=unit_line(pen),
    )
