"""The tables of debt disclosures: limits and balances, what changed, bonds issued and used."""

from tests.benchmarks.generators import names
from tests.benchmarks.generators.blocks import Grid, Pen
from tests.benchmarks.generators.debt.model import GRAIN, Debt, Debts, sums


def _unit(pen: Pen) -> str:
    return f"单位：{pen.book.style.unit}"


def limits(pen: Pen, place: str, year: int, debts: Debts) -> Grid:
    """By region: limit and balance, each with general and special; the official form numbers its columns."""
    book = pen.book

    def row(label: str, one: Debt, other: Debt, proves: str) -> tuple[str, ...]:
        both = one + other
        return (
            label,
            *(
                book.money(n, p)
                for n, p in ((both.limit, "across"), (one.limit, proves), (other.limit, proves))
            ),
            *(
                book.money(n, p)
                for n, p in ((both.balance, "across"), (one.balance, proves), (other.balance, proves))
            ),
        )

    rows = [row(region, *pair, "") for region, pair in debts.items()]
    total = row(pen.rng.choice(("合计", f"{place}合计", "全市合计")), *sums(debts), "total")
    rows = [*rows, total] if pen.chance(0.4) else [total, *rows]
    if pen.trait("columns-numbered", 0.3):
        rows = [("公  式", "A=B+C", "B", "C", "D=E+F", "E", "F"), *rows]
    owed = pen.rng.choice(("余额预计执行数", "余额", "余额决算数"))
    return Grid(
        f"{place}{year}年地方政府债务限额及{owed}情况表",
        (
            (pen.rng.choice(("地区", "地　　区", "项目")),),
            *((f"{year}年债务限额", part) for part in ("合计", "一般债务", "专项债务")),
            *((f"{year}年债务{owed}", part) for part in ("合计", "一般债务", "专项债务")),
        ),
        tuple(rows),
        unit=_unit(pen),
        form=pen.rng.choice(("", "附件1", "DEBT_T0101")),
        page_rows=pen.rng.choice((0, 0, 6)),
    )


def rolled(pen: Pen, place: str, year: int, debts: Debts) -> Grid:
    """From last year's balance to this year's, general or special, budget and execution columns."""
    which = pen.rng.choice((0, 1))
    kind = ("一般", "专项")[which]
    one = sums(debts)[which]
    book = pen.book
    rows = (
        (f"一、{year - 1}年末地方政府{kind}债务余额实际数", "", book.money(one.before)),
        (f"二、{year}年末地方政府{kind}债务余额限额", book.money(one.limit), ""),
        (f"三、{year}年地方政府{kind}债券发行额", "", book.money(one.issued, "list")),
        ("　　其中：新增债券", "", book.money(one.fresh)),
        ("　　　　　再融资债券", "", book.money(one.refinanced)),
        (f"四、{year}年地方政府{kind}债务还本额", "", book.money(one.repaid)),
        (f"五、{year}年末地方政府{kind}债务余额预计执行数", "", book.money(one.balance, "rolled")),
        (f"六、{year + 1}年地方政府{kind}债务新增限额", book.money(one.new_limit), ""),
        (
            f"七、{year + 1}年末地方政府{kind}债务余额限额",
            book.money(one.limit + one.new_limit, "rolled"),
            "",
        ),
    )
    return Grid(
        f"{place}{year}年和{year + 1}年地方政府{kind}债务余额情况表",
        (("项目",), ("预算数",), ("执行数",)),
        rows if pen.chance(0.7) else rows[:7],
        unit=_unit(pen),
    )


def issues(pen: Pen, place: str, year: int, debts: Debts) -> Grid:
    """Issue, repayment and interest; the region as a whole and its own level side by side."""
    own, whole = debts[f"{place}本级"], sums(debts)
    book = pen.book

    numbered = pen.chance(0.6)

    def row(label: str, name: str) -> list[tuple[str, ...]]:
        shown = [(getattr(pair[0], name), getattr(pair[1], name)) for pair in (whole, own)]
        rows = [(label, *(book.money(sum(pair), "list") for pair in shown))]
        for at, kind in enumerate(("一般债券", "专项债券")):
            mark = f"（{'一二'[at]}）" if numbered else "　　" if at else "其中："
            rows.append((f"{mark}{kind}", *(book.money(pair[at]) for pair in shown)))
            if name == "issued" and numbered:
                again = [pair[at].refinanced for pair in (whole, own)]
                rows.append(("　　其中：再融资债券", *(book.money(one) for one in again)))
        return rows

    plan = [(sum(one.planned for one in pair),) for pair in (whole, own)]
    rows = (
        *row(f"一、{year}年发行执行数", "issued"),
        *row(f"二、{year}年还本执行数", "repaid"),
        *row(f"三、{year}年付息执行数", "interest"),
        (f"四、{year + 1}年还本预算数", *(book.money(one) for (one,) in plan)),
    )
    return Grid(
        f"{place}地方政府债券发行及还本付息情况表",
        (("项目",), (pen.rng.choice(("本地区", "全市")),), ("本级",)),
        rows,
        unit=_unit(pen),
        notes=("注：再融资债券用于偿还到期债券本金。",) if pen.chance(0.5) else (),
    )


def used(pen: Pen, place: str, year: int, debts: Debts) -> Grid:
    """New bonds by project: number, region, project, kind, amount; the whole at the top or below."""
    book = pen.book
    rows: list[tuple[str, ...]] = []
    for region, pair in debts.items():
        for kind, one in zip(("一般债券", "专项债券"), pair, strict=True):
            amounts = [one.fresh // 3 // GRAIN * GRAIN]
            amounts.append(one.fresh - amounts[0])
            for amount in amounts:
                project = region[:2] + pen.rng.choice(names.PROJECTS)
                rows.append((str(len(rows) + 1), region, project, kind, book.money(amount or None)))
    whole = sum(one.fresh for pair in debts.values() for one in pair)
    total = ("合计", "", "", "", book.money(whole, "total"))
    rows = [total, *rows] if pen.chance(0.5) else [*rows, total]
    return Grid(
        f"{place}{year}年新增地方政府债券资金使用情况表",
        (("序号",), ("地区",), ("项目名称",), ("债券类型",), ("金额",)),
        tuple(rows),
        unit=_unit(pen),
        page_rows=pen.rng.choice((0, 10)),
    )


def by_kind(pen: Pen, place: str, year: int, debts: Debts) -> Grid:
    """Items down, kinds across: limit, new limit, balance, bonds outstanding."""
    general, special = sums(debts)
    book = pen.book
    items = (
        (f"{year}年债务限额", "limit"),
        ("其中：新增限额", "new_limit"),
        (f"{year - 1}年末债务余额", "before"),
        ("新增债券", "fresh"),
        ("再融资债券", "refinanced"),
        ("还本支出", "repaid"),
        ("付息支出", "interest"),
        (f"{year}年末债务余额", "balance"),
    )
    rows = []
    for label, name in items:
        one, other = getattr(general, name), getattr(special, name)
        rows.append((label, book.money(one + other, "across"), book.money(one), book.money(other)))
    return Grid(
        f"{place}{year}年政府债务变动情况表",
        (("项目",), ("合计",), ("一般债务",), ("专项债务",)),
        tuple(rows),
        unit=_unit(pen),
    )


TABLES = (limits, rolled, issues, used, by_kind)
