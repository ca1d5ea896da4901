"""What else departments explain: appropriations, basic expenditure, funds, evaluation, services bought, guests, assets."""

from decimal import Decimal

from tests.benchmarks.generators.amounts import split
from tests.benchmarks.generators.blocks import Pen
from tests.benchmarks.generators.departments.items import stage
from tests.benchmarks.generators.departments.model import Department


def appropriated(pen: Pen, now: Department, before: Department) -> tuple[str, str]:
    """Both sides of the appropriation, which are as much; what was carried over among them."""
    book = pen.book
    mine, other = now.sum("appropriated"), before.sum("appropriated")
    text = f"{now.year}年度财政拨款收、支总计均为{book.words(mine, 'tie')}。"
    if mine != other:
        word = "增加" if mine > other else "减少"
        text = (
            f"{text[:-1]}，与{now.year - 1}年相比，财政拨款收、支总计各{word}{book.words(abs(mine - other))}，"
            f"{book.growth(mine, other, 2, '')}。"
        )
    return f"财政拨款收入支出{stage(pen)}总体情况说明", text


def basic(pen: Pen, now: Department, _: Department) -> tuple[str, str]:
    """Basic expenditure with staff and running costs, each with what it is mainly spent on."""
    book = pen.book
    whole, staff, running = (now.sum(part) for part in ("basic", "staff", "running"))
    return (
        f"一般公共预算财政拨款基本支出{stage(pen)}情况说明",
        f"{now.year}年度一般公共预算财政拨款基本支出{book.words(whole, 'list')}，其中：人员经费{book.words(staff, 'list')}，"
        f"主要包括：基本工资、津贴补贴、奖金、绩效工资；公用经费{book.words(running, 'list')}，主要包括：办公费、"
        "印刷费、差旅费、会议费、其他商品和服务支出。",
    )


def by_fund(pen: Pen, now: Department, _: Department) -> tuple[str, str]:
    """Income and expenditure of the funds, or that there are none."""
    book = pen.book
    spent, carried, got = now.sum("by_fund"), now.sum("fund_carried"), now.sum("fund")
    title = f"政府性基金预算财政拨款收入支出{stage(pen)}情况说明"
    if not spent:
        return title, f"本部门{now.year}年度没有政府性基金预算收入，也没有使用政府性基金安排的支出。"
    return (
        title,
        f"{now.year}年度政府性基金预算财政拨款年初结转和结余{book.words(carried)}，本年收入{book.words(got)}，"
        f"本年支出{book.words(spent, 'tie')}，年末结转和结余0{book.style.unit}。",
    )


def evaluated(pen: Pen, now: Department, _: Department) -> tuple[str, str]:
    """How many projects evaluated themselves, with how much money, what share of all projects."""
    book, rng = pen.book, pen.rng
    whole = now.sum("general_projects")
    if not whole:
        return "预算绩效情况说明", f"{now.year}年度本部门无项目支出绩效自评。"
    some = whole if pen.chance(0.4) else max(whole // 3 // 100 * 100, 100)
    counts = split(rng, rng.randint(4, 30), 2, 1, 1.0)
    return (
        "预算绩效情况说明",
        f"根据预算绩效管理要求，本部门组织对{now.year}年度一般公共预算项目支出全面开展绩效自评，其中，一级项目"
        f"{book.count(counts[0])}个，二级项目{book.count(counts[1])}个，共涉及资金{book.words(some)}，"
        f"占一般公共预算项目支出总额的{book.percent(some, whole, 'share')}。平均得分"
        f"{book.plain(Decimal(rng.randrange(8_000, 10_000)).scaleb(-2))}分。",
    )


def served(pen: Pen, now: Department, _: Department) -> tuple[str, str]:
    """Services that are bought and the procurement, two sums that are not each other's parts."""
    book = pen.book
    services = max(now.sum("general") // 9 // 300 * 300, 60_000)
    goods, works, rest = now.purchases
    return (
        "政府采购和政府购买服务情况说明",
        f"{now.year}年度安排政府采购{stage(pen)}{book.words(goods + works + rest, 'list')}，其中：政府采购货物"
        f"{book.words(goods, 'list')}、政府采购工程{book.words(works, 'list')}、政府采购服务{book.words(rest, 'list')}。"
        f"安排政府购买服务{book.words(services)}。",
    )


def received(pen: Pen, now: Department, _: Department) -> tuple[str, str]:
    """Guests: amounts of two sorts, batches and heads of each and of both."""
    book, rng = pen.book, pen.rng
    whole = now.public["reception"]
    if not whole:
        return "公务接待情况说明", f"{now.year}年度未发生公务接待。"
    abroad = whole // 5 // 100 * 100
    batches, heads = [rng.randint(1, 40), rng.randint(41, 90)], [rng.randint(100, 300), rng.randint(301, 900)]
    return (
        "公务接待情况说明",
        f"公务接待费支出{book.words(whole, 'tie')}。其中：外宾接待支出{book.words(abroad)}，接待{book.count(batches[0])}批次、"
        f"{book.count(heads[0])}人次；其他国内公务接待支出{book.words(whole - abroad)}，接待{book.count(batches[1])}批次、"
        f"{book.count(heads[1])}人次。",
    )


MORE = (appropriated, basic, by_fund, evaluated, served, received)
