"""Tables of one account: by item with amount columns, or income and expenditure side by side."""

from tests.benchmarks.generators.blocks import Grid, Pen
from tests.benchmarks.generators.government.economy import Account
from tests.benchmarks.generators.government.measures import Columns
from tests.benchmarks.generators.government.sheets import (
    Row,
    cells,
    closing,
    expenditure_rows,
    income_rows,
    of_which,
)


def by_item(pen: Pen, title: tuple[str, str, int], one: Account, side: str, columns: Columns) -> Grid:
    """Income or expenditure by item with any amount columns, totals and transfers."""
    place, own, year = title
    word = "收入" if side == "income" else "支出"
    rows = (
        income_rows(pen, one) if side == "income" else expenditure_rows(pen, one, deep="deep" in pen.traits)
    )
    tail = closing(pen, one, side)
    if "total-first" in pen.traits and len(tail) == 1:
        rows = [tail[0], *of_which(pen, rows)]
    else:
        rows = [*of_which(pen, rows), *tail]
    codes = "codes" in pen.traits and any(row.code for row in rows)
    split = pen.rng.choice((None, None, "repeated", "blank")) if codes else None
    stage = pen.rng.choice(("预算", "预算（草案）") if columns.draft else ("执行情况", "决算"))
    year += columns.draft
    head = pen.rng.choice((("科目编码",), ("预算科目", "科目编码"))) if codes else ()
    label = (head[0], "科目名称") if len(head) == 2 else (pen.rng.choice(("项目", "预算科目", "项　　目")),)
    shown = tuple(cells(pen, row, columns.measures, codes=codes) for row in rows)
    heads: tuple[tuple[str, ...], ...] = (head,) if codes else ()
    if split:
        heads = tuple((*head[:-1], "科目编码", level) for level in ("类", "款"))
        shown = tuple((*_split(row[0], repeated=split == "repeated"), *row[1:]) for row in shown)
    return Grid(
        title=f"{pen.rng.choice((f'{year}年', f'{place}{year}年', ''))}{own}{one.fund}{word}{stage}表",
        columns=(*heads, label, *(column.path for column in columns.measures)),
        rows=shown,
        unit=f"单位：{pen.book.style.unit}",
        form=pen.rng.choice(("", f"表{pen.rng.randint(1, 30)}", f"附表{pen.rng.randint(1, 30)}")),
        notes=("注：本表数据为快报数。",) if pen.chance(0.2) else (),
        page_rows=pen.rng.choice((0, 0, 0, 12)),
    )


def _split(code: str, *, repeated: bool) -> tuple[str, str]:
    """类 and 款 in columns of their own; a row of a 款 says its 类 again, or leaves it blank."""
    return (code[:3], "") if len(code) <= 3 else (code[:3] if repeated else "", code[3:])


def panels(pen: Pen, title: tuple[str, str, int], one: Account) -> Grid:
    """Income at the left, expenditure at the right, both with transfers to the same grand total."""
    place, own, year = title
    left = [Row(line.name, line) for line in one.income]
    right = [Row(line.name, line) for line in one.expenditure]
    sides = (
        (left, one.own_income, one.received, ("本年收入小计", "收入总计")),
        (
            right,
            one.own_expenditure,
            (*one.passed_on, ("结转下年", one.carried)),
            ("本年支出小计", "支出总计"),
        ),
    )
    shown: list[list[tuple[str, str]]] = []
    for rows, own_total, moved, (small, grand) in sides:
        body = [(row.label, pen.book.money(row.line.done)) for row in rows]
        body.append((small, pen.book.money(own_total.done, "total")))
        body += [(name, pen.book.money(amount)) for name, amount in moved]
        shown.append([*body, (grand, pen.book.money(one.grand, "balance"))])
    height = max(len(side) for side in shown)
    level = [[*side[:-1], *([("", "")] * (height - len(side))), side[-1]] for side in shown]
    if pen.chance(0.25):
        level = [[side[-1], *side[:-1]] for side in level]
    stage = pen.rng.choice(("决算数", "执行数"))
    return Grid(
        title=f"{place}{year}年{own}{one.fund}收支总表",
        columns=(("收入", "项目"), ("收入", stage), ("支出", "项目"), ("支出", stage)),
        rows=tuple((*a, *b) for a, b in zip(*level, strict=True)),
        unit=f"单位：{pen.book.style.unit}",
    )
