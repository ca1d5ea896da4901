"""Tables 07, 09 and the one on operation: “三公” in pairs, nothing stated, counts beside money."""

from itertools import zip_longest

from tests.benchmarks.generators.blocks import Grid, Pen
from tests.benchmarks.generators.departments.model import Department
from tests.benchmarks.generators.departments.national.frame import Row, frame


def public(pen: Pen, now: Department, budget: Department) -> Grid:
    """07 “三公”: six columns of the budget, six of the result, numbered."""
    book = pen.book
    order = ("total", "abroad", "cars", "bought", "run", "reception")
    cars = "公务用车购置及运行维护费"
    paths: list[Row] = []
    for group in ("预算数", "决算数"):
        paths += [
            (group, "合计"),
            (group, "因公出国（境）费"),
            (group, cars, "小计"),
            (group, cars, "公务用车购置费"),
        ]
        paths += [(group, cars, "公务用车运行维护费"), (group, "公务接待费")]
    row = tuple(
        book.money(one.public[name], "across" if name in {"total", "cars"} else "")
        for one in (budget, now)
        for name in order
    )
    rows: list[Row] = [tuple(str(i) for i in range(1, 13)), row]
    note = "预算数为年初部门预算数，决算数是包括当年财政拨款预算和以前年度结转资金安排的实际支出。"
    return frame(pen, now, 7, "财政拨款“三公”经费支出决算表", tuple(paths), rows, note)


def capital(pen: Pen, one: Department) -> Grid:
    """09 国有资本经营: there is nothing, and it is said."""
    columns: tuple[Row, ...] = (("科目代码",), ("科目名称",), ("合计",), ("基本支出",), ("项目支出",))
    rows: list[Row] = [("栏次", "", "1", "2", "3"), ("合计", "", "", "", "")]
    grid = frame(pen, one, 9, "国有资本经营预算财政拨款支出决算表", columns, rows, "")
    return Grid(
        grid.title,
        grid.columns,
        grid.rows,
        unit=grid.unit,
        form=grid.form,
        entity=grid.entity,
        notes=(f"{one.name}没有国有资本经营预算财政拨款支出，故本表无数据。",),
    )


def operation(pen: Pen, now: Department, budget: Department) -> Grid:
    """机构运行信息表: “三公” with budget and statistics, then running costs, cars and purchases side by side."""
    book, rng = pen.book, pen.rng
    one, other = now.public, budget.public

    def pair(label: str, name: str, proves: str = "") -> Row:
        return (label, book.money(other[name], proves), book.money(one[name], proves))

    cars = now.cars
    left: list[Row] = [
        ("一、“三公”经费支出", "—", "—"),
        pair("（一）支出合计", "total", "total"),
        pair("1．因公出国（境）费", "abroad"),
        pair("2．公务用车购置及运行维护费", "cars", "subtotal"),
        pair("（1）公务用车购置费", "bought"),
        pair("（2）公务用车运行维护费", "run"),
        pair("3．公务接待费", "reception"),
        ("（二）相关统计数", "—", "—"),
        ("1．因公出国（境）团组数（个）", "—", book.count(rng.randint(1, 5) if one["abroad"] else 0)),
        ("2．公务用车保有量（辆）", "—", book.count(sum(cars))),
        ("3．国内公务接待批次（个）", "—", book.count(rng.randint(5, 200) if one["reception"] else 0)),
    ]
    right: list[Row] = [
        ("二、机关运行经费", book.money(now.sum("running"), "tie")),
        ("三、国有资产占用情况", "—"),
        ("（一）车辆数合计（辆）", book.count(sum(cars), "total")),
        *(
            (f"{i}．{name}", book.count(count))
            for i, (name, count) in enumerate(
                zip(("应急保障用车", "执法执勤用车", "特种专业技术用车", "其他用车"), cars, strict=True), 1
            )
        ),
        ("（二）单价100万元（含）以上设备（台，套）", book.count(rng.randint(0, 9))),
        ("四、政府采购支出", "—"),
    ]
    bought = now.purchases
    right.append(("政府采购支出合计", book.money(sum(bought), "total")))
    right += [
        (f"{i}．政府采购{name}支出", book.money(part))
        for i, (name, part) in enumerate(zip(("货物", "工程", "服务"), bought, strict=True), 1)
    ]
    rows: list[Row] = [
        (a[0], str(i), a[1], a[2], b[0], str(30 + i), b[1])
        for i, (a, b) in enumerate(zip_longest(left, right, fillvalue=("", "", "")), 1)
    ]
    rows.insert(0, ("栏次", "", "1", "2", "栏次", "", "3"))
    heads = ("项目", "行次", "预算数", "决算数", "项目　", "行次　", "决算数　")
    return frame(
        pen,
        now,
        10,
        "机构运行信息决算表",
        tuple((head,) for head in heads),
        rows,
        "“三公”经费为财政拨款口径。",
    )
