"""Lists that departments publish beside the national forms: heads, assets, services bought, fees, meetings, a matrix."""

from collections.abc import Callable

from tests.benchmarks.generators.amounts import near, split
from tests.benchmarks.generators.blocks import Grid, Pen
from tests.benchmarks.generators.departments.classification import ECONOMIC_CLASSES
from tests.benchmarks.generators.departments.items import Values, unit_line
from tests.benchmarks.generators.departments.model import Department
from tests.benchmarks.generators.names import OUTFITS


def heads(pen: Pen, one: Department) -> Grid:
    """人员情况: posts and heads by kind, unit by unit; nobody counts money here."""
    rng, book = pen.rng, pen.book
    units = (f"{one.name}（本级）", *rng.sample(OUTFITS, rng.randint(1, 3)))
    kinds = ("行政编制", "事业编制", "在职人员", "离休人员", "退休人员", "遗属")
    counts = [[rng.randint(0, 60) for _ in kinds] for _ in units]
    whole = [sum(column) for column in zip(*counts, strict=True)]
    rows = [(unit, *(book.count(n) for n in line)) for unit, line in zip(units, counts, strict=True)]
    rows.insert(0, ("合计", *(book.count(n, "total") for n in whole)))
    return Grid(
        f"{one.name}{one.year}年人员情况表", (("单位名称",), *((kind,) for kind in kinds)), tuple(rows)
    )


def assets(pen: Pen, one: Department) -> Grid:
    """国有资产占有使用情况: kinds down, number, area and value across; only the values add up."""
    rng, book = pen.rng, pen.book
    values = [rng.randint(10, 9_000) * 10_000 for _ in range(4)]
    kinds = ("房屋", "车辆", "设备", "家具、用具")
    rows = [("一、固定资产", "", book.money(sum(values), "subtotal"))]
    rows += [
        (f"（{'一二三四'[at]}）{kind}", book.count(rng.randint(1, 400)), book.money(value))
        for at, (kind, value) in enumerate(zip(kinds, values, strict=True))
    ]
    other = rng.randint(1, 90) * 10_000
    rows += [
        ("二、无形资产", "", book.money(other)),
        ("资产合计", "", book.money(sum(values) + other, "total")),
    ]
    columns = (("资产类别",), ("数量",), (f"价值（{book.style.unit}）",))
    return Grid(f"{one.year}年国有资产占有使用情况表", columns, tuple(rows))


def services(pen: Pen, one: Department) -> Grid:
    """政府购买服务: items with what they cost, numbered."""
    rng, book = pen.rng, pen.book
    whole = max(one.sum("general") // 9 // 300 * 300, 60_000)
    parts = split(rng, whole, rng.randint(2, 5), 100, 1.0)
    things = ("物业管理服务", "法律顾问服务", "信息系统运维服务", "档案整理服务", "审计服务")
    rows = [
        (str(at), thing, book.money(part))
        for at, (thing, part) in enumerate(zip(things, parts, strict=False), 1)
    ]
    rows.append(("", "合计", book.money(whole, "total")))
    return Grid(
        f"{one.year}年政府购买服务预算表",
        (("序号",), ("项目名称",), ("金额",)),
        tuple(rows),
        unit=unit_line(pen),
    )


def fees(pen: Pen, one: Department) -> Grid:
    """非税收入计划: what was collected, what is planned, by kind."""
    rng, book = pen.rng, pen.book
    kinds = ("行政事业性收费收入", "罚没收入", "国有资源（资产）有偿使用收入", "其他收入")[
        : rng.randint(2, 4)
    ]
    plans = [rng.randint(1, 900) * 10_000 for _ in kinds]
    done = [near(rng, plan, 0.6, 1.4, 100) for plan in plans]
    rows = [(kind, book.money(a), book.money(b)) for kind, a, b in zip(kinds, done, plans, strict=True)]
    rows.insert(0, ("合计", book.money(sum(done), "total"), book.money(sum(plans), "total")))
    columns = (("项目",), (f"{one.year - 1}年完成数",), (f"{one.year}年计划数",))
    return Grid(f"{one.year}年非税收入征收计划表", columns, tuple(rows), unit=unit_line(pen))


def meetings(pen: Pen, one: Department) -> Grid:
    """“三公”经费 beside meetings and training, whose sum is more than the “三公”."""
    book, money = pen.book, one.public
    meeting, training = one.economic.get("30215", 0), one.economic.get("30216", 0)
    values = (
        money["total"] + meeting + training,
        money["total"],
        money["abroad"],
        money["cars"],
        money["bought"],
        money["run"],
        money["reception"],
        meeting,
        training,
    )
    cars = ("“三公”经费", "公务用车购置及运行费")
    columns = (
        ("合计",),
        ("“三公”经费", "小计"),
        ("“三公”经费", "因公出国（境）费"),
        (*cars, "小计"),
        (*cars, "公务用车购置费"),
        (*cars, "公务用车运行费"),
        ("“三公”经费", "公务接待费"),
        ("会议费",),
        ("培训费",),
    )
    row = tuple(book.money(n, "across" if not i else "") for i, n in enumerate(values))
    return Grid(
        f"{one.year}年一般公共预算“三公”经费、会议费、培训费支出表",
        (("单位",), *columns),
        ((one.name, *row),),
        unit=unit_line(pen),
    )


def matrix(pen: Pen, one: Department) -> Grid:
    """Basic expenditure by item, and across by economic class."""
    book = pen.book
    classes = ("301", "302", "303")
    left = [one.spent_on(code) for code in classes]
    whole = sum(left)
    rows: list[Values] = []
    for it in (it for it in one.items if it.basic):
        parts = _share(left, it.basic)
        left = [a - b for a, b in zip(left, parts, strict=True)]
        rows.append(
            (it.code, it.name, book.money(it.basic, "across"), *(book.money(n or None) for n in parts))
        )
    total = (
        "",
        "合计",
        book.money(whole, "total"),
        *(book.money(one.spent_on(c) or None, "total") for c in classes),
    )
    rows = [*rows, total] if "total-last" in pen.traits else [total, *rows]
    return Grid(
        f"{one.year}年一般公共预算基本支出{pen.rng.choice(('明细表', '表'))}（按功能科目和经济分类）",
        (("科目编码",), ("科目名称",), ("合计",), *((ECONOMIC_CLASSES[code],) for code in classes)),
        tuple(rows),
        unit=unit_line(pen),
    )


def _share(left: list[int], wanted: int) -> list[int]:
    """So much out of what is left of each class, the first ones first."""
    parts = []
    for have in left:
        parts.append(min(have, wanted))
        wanted -= parts[-1]
    return parts


LISTS: tuple[Callable[[Pen, Department], Grid], ...] = (heads, assets, services, fees, meetings, matrix)
