"""Tables 01, 04 and 06: panels side by side."""

from itertools import zip_longest

from tests.benchmarks.generators.blocks import Grid, Pen
from tests.benchmarks.generators.departments.classification import ECONOMIC_CLASSES, ECONOMIC_NAMES
from tests.benchmarks.generators.departments.model import Department
from tests.benchmarks.generators.departments.national.frame import ALL_CLASSES, Row, classes, frame
from tests.benchmarks.generators.names import numeral

INCOME = (
    "一般公共预算财政拨款收入",
    "政府性基金预算财政拨款收入",
    "国有资本经营预算财政拨款收入",
    "上级补助收入",
    "事业收入",
    "经营收入",
    "附属单位上缴收入",
    "其他收入",
)


def summary(pen: Pen, one: Department) -> Grid:
    """01 收入支出决算总表: lines are numbered through the left and then the right panel."""
    book = pen.book
    amounts = dict.fromkeys(INCOME, 0)
    amounts["一般公共预算财政拨款收入"] = one.sum("basic") + one.sum("general")
    amounts["政府性基金预算财政拨款收入"] = one.sum("fund")
    amounts["事业收入"] = one.sum("own") + one.left
    left = [
        (f"{numeral(i)}、{name}", book.money(amount or None))
        for i, (name, amount) in enumerate(amounts.items(), 1)
    ]
    right = [
        (f"{numeral(i)}、{name}", book.money(n or None))
        for i, (name, n) in enumerate(classes(one, "total"), 1)
    ]
    body = [(*(a or ("", "")), *(b or ("", ""))) for a, b in zip_longest(left, right)]
    body += [
        (
            "本年收入合计",
            book.money(one.year_income, "total"),
            "本年支出合计",
            book.money(one.sum("total"), "total"),
        ),
        ("使用非财政拨款结余（含专用结余）", "", "结余分配", ""),
        ("年初结转和结余", book.money(one.opening or None), "年末结转和结余", book.money(one.left or None)),
        ("总计", book.money(one.grand, "balance"), "总计", book.money(one.grand, "balance")),
    ]
    count = len(body)
    rows: list[Row] = [("栏次", "", "1", "栏次", "", "2")]
    rows += [(a, str(i), b, c, str(count + i), d) for i, (a, b, c, d) in enumerate(body, 1)]
    columns = (
        ("收入", "项目"),
        ("收入", "行次"),
        ("收入", "金额"),
        ("支出", "项目"),
        ("支出", "行次"),
        ("支出", "金额"),
    )
    return frame(
        pen, one, 1, "收入支出决算总表", columns, rows, "本表反映部门本年度的总收支和年末结转结余情况。"
    )


def appropriation(pen: Pen, one: Department) -> Grid:
    """04 财政拨款收入支出决算总表: funds across at the right, opening balances by fund at the left."""
    book = pen.book
    general, fund = one.sum("basic") + one.sum("general"), one.sum("fund")
    left: list[Row] = [
        ("一、一般公共预算财政拨款", book.money(general)),
        ("二、政府性基金预算财政拨款", book.money(fund or None)),
        ("三、国有资本经营预算财政拨款", ""),
    ]

    def across(label: str, code: str, proves: str) -> Row:
        values = (one.sum(part, code) for part in ("appropriated", "by_general", "by_fund"))
        return (
            label,
            *(book.money(v or None, proves or ("" if i else "across")) for i, v in enumerate(values)),
            "",
        )

    right = [
        across(f"{numeral(i)}、{name}", code, "") for i, (code, name) in enumerate(ALL_CLASSES.items(), 1)
    ]
    body = [(*(a or ("", "")), *b) for a, b in zip_longest(left, right)]
    close = across("本年支出合计", "", "total")
    end = across("总计", "", "balance")
    body += [
        ("本年收入合计", book.money(general + fund, "total"), *close),
        (
            "年初财政拨款结转和结余",
            book.money(one.opening or None, "subtotal"),
            "年末财政拨款结转和结余",
            "",
            "",
            "",
            "",
        ),
        ("一般公共预算财政拨款", book.money(one.sum("carried") or None), *("",) * 5),
        ("政府性基金预算财政拨款", book.money(one.sum("fund_carried") or None), *("",) * 5),
        ("国有资本经营预算财政拨款", "", *("",) * 5),
        ("总计", book.money(one.sum("appropriated"), "balance"), *end),
    ]
    count = len(body)
    rows: list[Row] = [("栏次", "", "1", "栏次", "", "2", "3", "4", "5")]
    rows += [(b[0], str(i), b[1], b[2], str(count + i), *b[3:]) for i, b in enumerate(body, 1)]
    heads = ("小计", "一般公共预算财政拨款", "政府性基金预算财政拨款", "国有资本经营预算财政拨款")
    columns = (
        *(("收入", head) for head in ("项目", "行次", "金额")),
        *(("支出", head) for head in ("项目", "行次", *heads)),
    )
    note = "本表反映部门本年度一般公共预算财政拨款、政府性基金预算财政拨款和国有资本经营预算财政拨款的总收支情况。"
    return frame(pen, one, 4, "财政拨款收入支出决算总表", columns, rows, note)


def basic(pen: Pen, one: Department) -> Grid:
    """06 基本支出决算表: staff at the left, running costs in two panels at the right, totals below."""
    book = pen.book

    def listed(classes: tuple[str, ...]) -> list[Row]:
        found: list[Row] = []
        for code in classes:
            mine = sorted(c for c in one.economic if c.startswith(code))
            if mine:
                found.append((code, ECONOMIC_CLASSES[code], book.money(one.spent_on(code), "subtotal")))
                found += [(c, ECONOMIC_NAMES[c], book.money(one.economic[c])) for c in mine]
        return found

    staff, running = listed(("301", "303")), listed(("302",))
    half = (len(running) + 1) // 2 if pen.chance(0.5) else len(running)
    panels = [staff, running[:half], [*running[half:], ("310", "资本性支出", "")]]
    blank = ("", "", "")
    rows = [tuple(cell for side in line for cell in (side or blank)) for line in zip_longest(*panels)]
    staff_sum = one.spent_on("301", "303")
    rows.append(
        (
            "人员经费合计",
            "",
            book.money(staff_sum, "total"),
            "公用经费合计",
            "",
            "",
            "",
            "",
            book.money(one.spent_on("302"), "total"),
        )
    )
    groups = ("人员经费", "公用经费", "公用经费")
    heads = ("科目代码", "科目名称", "金额")
    columns = tuple(
        (group, head + ("" if at < 2 else "　")) for at, group in enumerate(groups) for head in heads
    )
    return frame(
        pen,
        one,
        6,
        "一般公共预算财政拨款基本支出决算表",
        columns,
        rows,
        "本表反映一般公共预算财政拨款基本支出明细情况。",
    )
