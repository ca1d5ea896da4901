"""The tables of a department: summaries, items, economic classes, funds, “三公”, projects, purchases."""

from collections.abc import Callable

from tests.benchmarks.generators import names
from tests.benchmarks.generators.blocks import Grid, Pen
from tests.benchmarks.generators.departments.classification import (
    CLASS_NAMES,
)
from tests.benchmarks.generators.departments.economic import by_government_class, economic
from tests.benchmarks.generators.departments.items import (
    Values,
    expenditure,
    general,
    government_fund,
    stage_word,
    unit_line,
)
from tests.benchmarks.generators.departments.model import Department


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
        f"{one.year}年{pen.rng.choice(('部门', ''))}收支{stage_word(pen)}总表",
        (heads[0], (heads[0][0], figure), heads[1], (heads[1][0], figure)),
        tuple((*a, *b) for a, b in zip(*body, strict=True)),
        unit=unit_line(pen),
        entity=f"{pen.rng.choice(('部门', '单位'))}：{one.name}" if pen.chance(0.5) else "",
    )


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
        f"{one.year}年财政拨款收支{stage_word(pen)}总表",
        (
            ("收入", "项目"),
            ("收入", "预算数" if "budget" in pen.traits else "决算数"),
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
    parts = one.purchases
    whole = sum(parts)
    rows = [(name, book.money(part)) for name, part in zip(("货物", "工程", "服务"), parts, strict=True)]
    return Grid(
        f"{one.year}年政府采购{pen.rng.choice(('预算' if 'budget' in pen.traits else '支出', '情况'))}表",
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
