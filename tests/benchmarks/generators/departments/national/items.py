"""Tables 02, 03, 05 and 08: by functional item with classes and sections above."""

from tests.benchmarks.generators.blocks import Grid, Pen
from tests.benchmarks.generators.departments.classification import CLASS_NAMES, SECTIONS
from tests.benchmarks.generators.departments.model import Department
from tests.benchmarks.generators.departments.national.frame import Row, amount, frame


def by_item(
    pen: Pen, one: Department, number: int, title: str, columns: tuple[tuple[Row, str], ...], note: str
) -> Grid:
    """Items with classes and sections above them; the columns are numbered; parts of an item by attribute."""
    book = pen.book
    keep = columns[0][1]

    def cells(prefix: str, proves: str) -> Row:
        values = [amount(one, part, prefix) for _, part in columns]
        return tuple(
            book.money(value or None, proves or ("" if i else "across")) for i, value in enumerate(values)
        )

    rows: list[Row] = [
        ("栏次", "", *(str(i) for i in range(1, len(columns) + 1))),
        ("合计", "", *cells("", "total")),
    ]
    items = [it for it in one.items if amount(one, keep, it.code)]
    for code in CLASS_NAMES:
        mine = [it for it in items if it.code.startswith(code)]
        if mine:
            rows.append((code, CLASS_NAMES[code], *cells(code, "subtotal")))
        for section in dict.fromkeys(it.code[:5] for it in mine):
            rows.append((section, SECTIONS[section], *cells(section, "subtotal")))
            rows += [(it.code, it.name, *cells(it.code, "")) for it in mine if it.code.startswith(section)]
    paths = tuple(path for path, _ in columns)
    return frame(pen, one, number, title, (("项目", "科目代码"), ("项目", "科目名称"), *paths), rows, note)


def income(pen: Pen, one: Department) -> Grid:
    """02 收入决算表."""
    columns: tuple[tuple[Row, str], ...] = (
        (("本年收入合计",), "received"),
        (("财政拨款收入",), "appropriated_now"),
        (("上级补助收入",), ""),
        (("事业收入",), "own_now"),
        (("经营收入",), ""),
        (("附属单位上缴收入",), ""),
        (("其他收入",), ""),
    )
    return by_item(pen, one, 2, "收入决算表", columns, "本表反映部门本年度取得的各项收入情况。")


def expenditure(pen: Pen, one: Department) -> Grid:
    """03 支出决算表."""
    columns: tuple[tuple[Row, str], ...] = (
        (("本年支出合计",), "total"),
        (("基本支出",), "basic"),
        (("项目支出",), "project"),
        (("上缴上级支出",), ""),
        (("经营支出",), ""),
        (("对附属单位补助支出",), ""),
    )
    return by_item(pen, one, 3, "支出决算表", columns, "本表反映部门本年度各项支出情况。")


def general(pen: Pen, one: Department) -> Grid:
    """05 一般公共预算财政拨款支出决算表."""
    columns: tuple[tuple[Row, str], ...] = (
        (("本年支出", "小计"), "by_general"),
        (("本年支出", "基本支出"), "basic"),
        (("本年支出", "项目支出"), "general_projects"),
    )
    return by_item(
        pen, one, 5, "一般公共预算财政拨款支出决算表", columns, "本表反映一般公共预算财政拨款支出情况。"
    )


def fund(pen: Pen, one: Department) -> Grid:
    """08 政府性基金: opening balance and income are expenditure and closing balance, item by item."""
    book = pen.book
    title, note = (
        "政府性基金预算财政拨款收入支出决算表",
        "本表反映政府性基金预算财政拨款收入、支出及结转和结余情况。",
    )
    columns: tuple[Row, ...] = (
        ("项目", "科目代码"),
        ("项目", "科目名称"),
        ("年初结转和结余",),
        ("本年收入",),
        ("本年支出", "小计"),
        ("本年支出", "基本支出"),
        ("本年支出", "项目支出"),
        ("年末结转和结余",),
    )
    if not one.sum("by_fund"):
        blank = ("",) * 8
        rows: list[Row] = [("栏次", "", "1", "2", "3", "4", "5", "6"), ("合计", *("",) * 7), blank]
        grid = frame(pen, one, 8, title, columns, rows, note)
        return Grid(
            grid.title,
            grid.columns,
            grid.rows,
            unit=grid.unit,
            form=grid.form,
            entity=grid.entity,
            notes=(f"{one.name}没有政府性基金预算财政拨款收入和支出，故本表无数据。",),
        )

    def cells(prefix: str, proves: str) -> Row:
        opening, own, spent = (one.sum(part, prefix) for part in ("fund_carried", "fund", "by_fund"))
        return (
            book.money(opening or None, proves),
            book.money(own or None, proves),
            book.money(spent, proves or "across"),
            "",
            book.money(spent, proves),
            "",
        )

    rows = [("栏次", "", "1", "2", "3", "4", "5", "6"), ("合计", "", *cells("", "total"))]
    for it in (it for it in one.items if it.by_fund):
        code = it.code
        rows.append((code[:3], CLASS_NAMES[code[:3]], *cells(code[:3], "")))
        rows.append((code[:5], SECTIONS[code[:5]], *cells(code[:5], "")))
        rows.append((code, it.name, *cells(code, "")))
    return frame(pen, one, 8, title, columns, rows, note)
