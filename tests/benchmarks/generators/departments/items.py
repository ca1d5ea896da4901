"""Tables of a department by functional item, with classes and sections above or without."""

from tests.benchmarks.generators.blocks import Grid, Pen
from tests.benchmarks.generators.departments.classification import CLASS_NAMES, SECTIONS
from tests.benchmarks.generators.departments.model import Department

Values = tuple[str, ...]


def unit_line(pen: Pen) -> str:
    """The unit as captions have it."""
    unit = pen.book.style.unit
    return pen.rng.choice((f"单位：{unit}", f"金额单位：{unit}", f"单位:{unit}"))


def stage(pen: Pen) -> str:
    """What sentences call it."""
    return "预算" if "budget" in pen.traits else "决算"


def stage_word(pen: Pen) -> str:
    """What titles of final accounts mostly say before 表."""
    return "" if "budget" in pen.traits or pen.chance(0.2) else "决算"


def by_item(
    pen: Pen, one: Department, title: str, columns: tuple[tuple[tuple[str, ...], str], ...], keep: str
) -> Grid:
    """Items with their classes and sections: `columns` are header paths and the attributes they show."""
    book = pen.book
    parts = [attribute for _, attribute in columns]

    def row(code: str, name: str, prefix: str, proves: str) -> Values:
        values = [one.sum(part, prefix) for part in parts]
        marks = ["across" if not i and len(parts) > 1 and not proves else proves for i in range(len(parts))]
        return (
            code,
            name,
            *(book.money(value or None, mark) for value, mark in zip(values, marks, strict=True)),
        )

    rows: list[Values] = []
    items = [it for it in one.items if getattr(it, keep)]
    for code in CLASS_NAMES:
        mine = [it for it in items if it.code.startswith(code)]
        if mine and "parents" in pen.traits:
            rows.append(row(code, CLASS_NAMES[code], code, "subtotal" if len(mine) > 1 else ""))
        for section in dict.fromkeys(it.code[:5] for it in mine):
            below = [it for it in mine if it.code.startswith(section)]
            if "parents" in pen.traits:
                rows.append(row(section, SECTIONS[section], section, "subtotal" if len(below) > 1 else ""))
            rows += [row(it.code, it.name, it.code, "") for it in below]
    total = row("合计", "", "", "total") if pen.chance(0.5) else row("", "合计", "", "total")
    rows = [*rows, total] if "total-last" in pen.traits else [total, *rows]
    return Grid(
        title,
        (("科目编码",), ("科目名称",), *(path for path, _ in columns)),
        tuple(rows),
        unit=unit_line(pen),
        page_rows=pen.rng.choice((0, 0, 0, 9)),
    )


def expenditure(pen: Pen, one: Department) -> Grid:
    """支出总表."""
    deep = pen.chance(0.4)
    basic = (
        (
            (("基本支出", "小计"), "basic"),
            (("基本支出", "人员经费"), "staff"),
            (("基本支出", "公用经费"), "running"),
        )
        if deep
        else ((("基本支出",), "basic"),)
    )
    return by_item(
        pen,
        one,
        f"{one.year}年{pen.rng.choice(('部门', ''))}支出{'总' if 'budget' in pen.traits else stage_word(pen) or '总'}表",
        ((("合计",), "total"), *basic, (("项目支出",), "project")),
        "total",
    )


def general(pen: Pen, one: Department) -> Grid:
    """一般公共预算支出表."""
    deep = pen.chance(0.4)
    basic = (
        (
            (("基本支出", "小计"), "basic"),
            (("基本支出", "人员经费"), "staff"),
            (("基本支出", "公用经费"), "running"),
        )
        if deep
        else ((("基本支出",), "basic"),)
    )
    return by_item(
        pen,
        one,
        f"{one.year}年一般公共预算{pen.rng.choice(('', '财政拨款'))}支出{stage_word(pen)}表",
        ((("合计",), "by_general"), *basic, (("项目支出",), "general_projects")),
        "by_general",
    )


def government_fund(pen: Pen, one: Department) -> Grid:
    """政府性基金预算支出表, or one that says that there is nothing."""
    title = f"{one.year}年政府性基金预算{pen.rng.choice(('', '财政拨款'))}支出{stage_word(pen)}表"
    if not one.sum("by_fund"):
        blank = ("", "", "", "")
        return Grid(
            title,
            (("科目编码",), ("科目名称",), ("合计",), ("项目支出",)),
            (blank, blank),
            unit=unit_line(pen),
            notes=("本部门无政府性基金预算支出，本表为空表。",),
        )
    return by_item(pen, one, title, ((("合计",), "by_fund"), (("项目支出",), "by_fund")), "by_fund")
