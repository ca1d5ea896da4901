"""The tables of a department: summaries, items, economic classes, funds, “三公”, projects, purchases."""

from collections.abc import Callable

from tests.benchmarks.generators import names
from tests.benchmarks.generators.blocks import Grid, Pen
from tests.benchmarks.generators.department import (
    CLASS_NAMES,
    ECONOMIC_CLASSES,
    ECONOMIC_NAMES,
    SECTIONS,
    Department,
)

Values = tuple[str, ...]
WIDE_FORM = ("basic", "project")


def unit_line(pen: Pen) -> str:
    """The unit as captions have it."""
    unit = pen.book.style.unit
    return pen.rng.choice((f"单位：{unit}", f"金额单位：{unit}", f"单位:{unit}"))


def summary(pen: Pen, one: Department) -> Grid:
    """收支总表: income at the left, expenditure by class at the right, closing totals below."""
    book = pen.book
    left = [
        (f"{names.numeral(i)}、{name}", book.money(amount))
        for i, (name, amount) in enumerate(one.income.items(), 1)
    ]
    classes = [code for code in CLASS_NAMES if one.sum("total", code)]
    right = [
        (f"{names.numeral(i)}、{CLASS_NAMES[code]}", book.money(one.sum("total", code)))
        for i, code in enumerate(classes, 1)
    ]
    height = max(len(left), len(right))
    body = [side + [("", "")] * (height - len(side)) for side in (left, right)]
    body[0] += [
        ("本年收入合计", book.money(one.year_income, "total")),
        (pen.rng.choice(("上年结转结余", "上年结转", "年初结转和结余")), book.money(one.opening)),
        ("收入总计", book.money(one.grand, "balance")),
    ]
    body[1] += [
        ("本年支出合计", book.money(one.sum("total"), "total")),
        (pen.rng.choice(("年终结转结余", "结转下年", "年末结转和结余")), book.money(one.left)),
        ("支出总计", book.money(one.grand, "balance")),
    ]
    heads = pen.rng.choice(
        ((("收入", "项目"), ("支出", "项目")), (("收　　入", "项　　目"), ("支　　出", "项　　目")))
    )
    figure = "预算数" if "budget" in pen.traits else "决算数"
    return Grid(
        f"{one.year}年{pen.rng.choice(('部门', ''))}收支总表",
        (heads[0], (heads[0][0], figure), heads[1], (heads[1][0], figure)),
        tuple((*a, *b) for a, b in zip(*body, strict=True)),
        unit=unit_line(pen),
        entity=f"{pen.rng.choice(('部门', '单位'))}：{one.name}" if pen.chance(0.5) else "",
    )


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
        f"{one.year}年{pen.rng.choice(('部门', ''))}支出总表",
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
        f"{one.year}年一般公共预算{pen.rng.choice(('', '财政拨款'))}支出表",
        ((("合计",), "by_general"), *basic, (("项目支出",), "general_projects")),
        "by_general",
    )


def government_fund(pen: Pen, one: Department) -> Grid:
    """政府性基金预算支出表, or one that says that there is nothing."""
    title = f"{one.year}年政府性基金预算{pen.rng.choice(('', '财政拨款'))}支出表"
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


def appropriation(pen: Pen, one: Department) -> Grid:
    """财政拨款收支总表: by fund across at the right."""
    book = pen.book
    left = [
        ("一、本年收入", book.money(one.sum("basic") + one.sum("general") + one.sum("fund"), "subtotal")),
        ("（一）一般公共预算拨款", book.money(one.sum("basic") + one.sum("general"))),
        ("（二）政府性基金预算拨款", book.money(one.sum("fund"))),
        ("（三）国有资本经营预算拨款", ""),
        ("二、上年结转", book.money(one.opening, "subtotal")),
        ("（一）一般公共预算拨款", book.money(one.sum("carried"))),
        ("（二）政府性基金预算拨款", book.money(one.sum("fund_carried"))),
        ("（三）国有资本经营预算拨款", ""),
    ]
    whole = one.sum("appropriated")
    right: list[Values] = [
        ("一、本年支出", *_funds(pen, one, "", "subtotal")),
        *(
            (f"（{names.numeral(i)}）{CLASS_NAMES[code]}", *_funds(pen, one, code, ""))
            for i, code in enumerate((c for c in CLASS_NAMES if one.sum("appropriated", c)), 1)
        ),
        ("二、结转下年", "", "", "", ""),
    ]
    height = max(len(left), len(right))
    left += [("", "")] * (height - len(left))
    right += [("",) * 5] * (height - len(right))
    rows = [(*a, *b) for a, b in zip(left, right, strict=True)]
    rows.append(("收入总计", book.money(whole, "balance"), "支出总计", *_funds(pen, one, "", "balance")))
    return Grid(
        f"{one.year}年财政拨款收支总表",
        (
            ("收入", "项目"),
            ("收入", "预算数"),
            ("支出", "项目"),
            *((("支出", part)) for part in ("合计", "一般公共预算", "政府性基金预算", "国有资本经营预算")),
        ),
        tuple(rows),
        unit=unit_line(pen),
    )


def _funds(pen: Pen, one: Department, code: str, proves: str) -> Values:
    both, by_general, by_fund = (one.sum(part, code) for part in ("appropriated", "by_general", "by_fund"))
    book = pen.book
    return (
        book.money(both, proves or "across"),
        book.money(by_general, proves),
        book.money(by_fund, proves),
        "",
    )


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
        f"{one.year}年一般公共预算基本支出表{pen.rng.choice(('', '（部门预算支出经济分类）'))}",
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
        f"{one.year}年一般公共预算基本支出表（政府预算支出经济分类）",
        (("科目编码",), ("科目名称",), ("金额",)),
        tuple(rows),
        unit=unit_line(pen),
    )


def projects(pen: Pen, one: Department) -> Grid:
    """项目支出表: a row or two an item, by who pays."""
    book = pen.book
    rows: list[Values] = []
    parts = ("project", "general_projects", "by_fund", "own")
    for it in one.items:
        if it.project:
            label = f"{it.name.removesuffix('支出')}{pen.rng.choice(('专项', '经费', '项目'))}"
            rows.append(
                (
                    label,
                    it.code,
                    *(
                        book.money(getattr(it, part) or 0, "" if i else "across")
                        for i, part in enumerate(parts)
                    ),
                )
            )
    rows.insert(0, ("合计", "", *(book.money(one.sum(part), "total") for part in parts)))
    return Grid(
        f"{one.year}年项目支出表",
        (
            ("项目名称",),
            ("功能科目编码",),
            ("合计",),
            ("财政拨款", "一般公共预算"),
            ("财政拨款", "政府性基金预算"),
            ("单位资金",),
        ),
        tuple(rows),
        unit=unit_line(pen),
    )


def purchases(pen: Pen, one: Department) -> Grid:
    """政府采购: goods, works and services, which are a part of the running costs and projects."""
    book = pen.book
    whole = max(one.sum("general") // 4 // 300 * 300, 30_000)
    parts = (whole // 2, whole // 6, whole - whole // 2 - whole // 6)
    rows = [(name, book.money(part)) for name, part in zip(("货物", "工程", "服务"), parts, strict=True)]
    return Grid(
        f"{one.year}年政府采购{pen.rng.choice(('预算', '情况'))}表",
        (("采购类别",), ("金额",)),
        (("合计", book.money(whole, "total")), *rows),
        unit=unit_line(pen),
    )


TABLES: tuple[Callable[[Pen, Department], Grid], ...] = (
    summary,
    expenditure,
    appropriation,
    general,
    economic,
    by_government_class,
    government_fund,
    projects,
    purchases,
)
"""In the order of a disclosure; the “三公” have a module of their own."""
