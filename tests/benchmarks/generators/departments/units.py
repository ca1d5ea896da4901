"""Tables of a department with its units: 单位 beside 部门, the department's row above the rows of its units."""

from collections.abc import Callable, Sequence

from tests.benchmarks.generators.blocks import Grid, Pen
from tests.benchmarks.generators.departments.items import unit_line
from tests.benchmarks.generators.departments.model import Department

Row = tuple[str, ...]
Writer = Callable[[str, str, Sequence[Department], str], Row]


def _sums(units: Sequence[Department], part: str) -> int:
    return sum(one.sum(part) for one in units)


def income(pen: Pen, name: str, units: Sequence[Department], year: int) -> Grid:
    """收入总表 by unit: this year's income by source, and what came from last year."""
    book = pen.book

    def row(code: str, label: str, some: Sequence[Department], proves: str) -> Row:
        sources = [sum(one.income[source] for one in some) for source in units[0].income]
        own, opening = sum(sources), sum(one.opening for one in some)
        return (
            code,
            label,
            book.money(own + opening, "across"),
            book.money(own, proves or "across"),
            *(book.money(one or None, proves) for one in sources),
            book.money(opening or None, proves),
        )

    rows = _rows(pen, name, units, row)
    return Grid(
        f"{year}年{pen.rng.choice(('部门', ''))}收入总表",
        (
            (f"{pen.rng.choice(('部门（单位）', '单位'))}代码",),
            (f"{pen.rng.choice(('部门（单位）', '单位'))}名称",),
            ("合计",),
            ("本年收入", "小计"),
            *(("本年收入", source.removesuffix("收入")) for source in units[0].income),
            ("上年结转结余",),
        ),
        rows,
        unit=unit_line(pen),
    )


def expenditure(pen: Pen, name: str, units: Sequence[Department], year: int) -> Grid:
    """支出总表 by unit."""
    book = pen.book

    def row(code: str, label: str, some: Sequence[Department], proves: str) -> Row:
        parts = (("total", "across"), ("basic", "across"), ("staff", ""), ("running", ""), ("project", ""))
        return (code, label, *(book.money(_sums(some, part), proves or mark) for part, mark in parts))

    heads = (
        ("合计",),
        ("基本支出", "小计"),
        ("基本支出", "人员经费"),
        ("基本支出", "公用经费"),
        ("项目支出",),
    )
    return Grid(
        f"{year}年{pen.rng.choice(('部门', ''))}支出总表（分单位）",
        (("单位代码",), ("单位名称",), *heads),
        _rows(pen, name, units, row),
        unit=unit_line(pen),
    )


def projects(pen: Pen, name: str, units: Sequence[Department], year: int) -> Grid:
    """项目支出表: a subtotal a unit above its projects, the department's total at the top."""
    book = pen.book
    parts = ("project", "general_projects", "by_fund", "own")
    rows: list[Row] = [("合计", "", *(book.money(_sums(units, part) or None, "total") for part in parts))]
    for one in units:
        mine = [it for it in one.items if it.project]
        rows.append(
            (
                one.name,
                "",
                *(book.money(one.sum(part) or None, "subtotal" if len(mine) > 1 else "") for part in parts),
            )
        )
        rows += [
            (
                "",
                f"{it.name.removesuffix('支出')}专项",
                *(book.money(getattr(it, part) or None) for part in parts),
            )
            for it in mine
        ]
    return Grid(
        f"{year}年项目支出表",
        (("单位名称",), ("项目名称",), ("合计",), ("一般公共预算",), ("政府性基金预算",), ("单位资金",)),
        tuple(rows),
        unit=unit_line(pen),
    )


def _rows(pen: Pen, name: str, units: Sequence[Department], row: Writer) -> tuple[Row, ...]:
    """合计, the department, its units; the department may have no row of its own."""
    code = str(sum(map(ord, name)) % 800 + 101)  # the same in all tables of the department
    found = [row("", "合计", units, "total")]
    if pen.trait("department-row", 0.6):
        found.append(row(code, name, units, "subtotal"))
    indent = pen.rng.choice(("", "　", "  "))
    found += [row(f"{code}{i:03}", indent + one.name, [one], "") for i, one in enumerate(units, 1)]
    return tuple(found)
