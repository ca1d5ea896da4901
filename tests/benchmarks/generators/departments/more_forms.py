"""Forms of a department beside the national ones: a fund's year, running costs by item, what is bought out of what."""

from tests.benchmarks.generators.blocks import Grid, Pen
from tests.benchmarks.generators.departments.classification import ECONOMIC_NAMES
from tests.benchmarks.generators.departments.items import Values, unit_line
from tests.benchmarks.generators.departments.model import Department, Item


def fund_year(pen: Pen, one: Department) -> Grid:
    """公开08表: what each item of the funds brought over, received and spent, on projects; nothing is left."""
    items = [it for it in one.items if it.by_fund]

    def row(label: tuple[str, str], mine: list[Item], proves: str) -> Values:
        opening, spent = sum(it.fund_carried for it in mine), sum(it.by_fund for it in mine)
        amounts = (opening, spent - opening, spent, 0, spent, 0)
        return (*label, *(pen.book.money(n or None, proves) for n in amounts))

    rows = [row(("", "合计"), items, "total"), *(row((it.code, it.name), [it], "rolled") for it in items)]
    return Grid(
        f"{one.year}年政府性基金预算财政拨款收入支出决算表",
        (
            ("科目编码",),
            ("科目名称",),
            ("年初结转和结余",),
            ("本年收入",),
            *(("本年支出", part) for part in ("小计", "基本支出", "项目支出")),
            ("年末结转和结余",),
        ),
        tuple(rows) if items else (("",) * 8,) * 2,
        unit=unit_line(pen),
        form=pen.rng.choice(("", "公开08表")),
    )


def running_costs(pen: Pen, one: Department) -> Grid:
    """机关运行经费: what 商品和服务支出 of the basic expenditure is spent on."""
    found = {code: amount for code, amount in one.economic.items() if code.startswith("302")}
    money = pen.book.money
    rows = [(code, ECONOMIC_NAMES[code], money(amount)) for code, amount in sorted(found.items())]
    total = ("", "合计", money(sum(found.values()), "total"))
    rows = [*rows, total] if "total-last" in pen.traits else [total, *rows]
    return Grid(
        f"{one.year}年{pen.rng.choice(('机关运行经费', '机关（单位）运行经费'))}{pen.rng.choice(('表', '明细表'))}",
        (("科目编码",), ("科目名称",), (pen.rng.choice(("金额", "预算数", "机关运行经费")),)),
        tuple(rows),
        unit=unit_line(pen),
    )


def purchases_by_source(pen: Pen, one: Department) -> Grid:
    """政府采购: goods, works and services by who pays for them, the general public budget first."""
    rows: list[Values] = []
    sums = [0, 0, 0]
    for kind, bought in zip(("货物类", "工程类", "服务类"), one.purchases, strict=True):
        by_fund = min(one.sum("by_fund"), bought) // 300 * 100
        parts = [bought - by_fund, by_fund, 0]
        sums = [a + b for a, b in zip(sums, parts, strict=True)]
        rows.append((kind, *_across(pen, parts, "")))
    rows.insert(0, ("合计", *_across(pen, sums, "total")))
    return Grid(
        f"{one.year}年政府采购预算表",
        (
            ("采购项目",),
            *(("资金来源", part) for part in ("合计", "一般公共预算", "政府性基金预算", "单位资金")),
        ),
        tuple(rows),
        unit=unit_line(pen),
    )


def _across(pen: Pen, parts: list[int], proves: str) -> Values:
    money = pen.book.money
    return money(sum(parts), proves or "across"), *(money(part or None, proves) for part in parts)
