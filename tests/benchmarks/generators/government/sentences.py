"""The sentences in which reports to a people's congress state one account: done, planned, balanced, last year."""

from tests.benchmarks.generators.blocks import Pen
from tests.benchmarks.generators.government.economy import Account, Line


def executed(pen: Pen, scope: str, account: Account, year: int) -> str:
    """What was collected and spent, in one of the usual ways."""
    ways = (_plain, _approved, _compact, _against_both)
    return pen.rng.choice(ways)(pen, scope, account, year)


def _when(pen: Pen, year: int) -> str:
    return pen.rng.choice(("", "", f"{year}年，", f"{year}年"))


def _plain(pen: Pen, scope: str, account: Account, year: int) -> str:
    book, name = pen.book, account.fund
    income, spent = account.own_income, account.own_expenditure
    return (
        f"{_when(pen, year)}{scope}{name}收入完成{book.words(income.done)}，"
        f"完成{pen.rng.choice(('年初预算', '预算'))}的{book.percent(income.done, income.budget, '')}，"
        f"{book.growth(income.done, income.last, proves='')}。{_parts(pen, account)}"
        f"{scope}{name}支出完成{book.words(spent.done)}，"
        f"完成{pen.rng.choice(('年初预算', '预算'))}的{book.percent(spent.done, spent.budget, '')}，"
        f"{book.growth(spent.done, spent.last, proves='')}。"
    )


def _approved(pen: Pen, scope: str, account: Account, year: int) -> str:
    """The approved figure, what was done, the per cent of the one and the growth of the other."""
    book, name = pen.book, account.fund
    income, spent = account.own_income, account.own_expenditure
    who = pen.rng.choice(("批准的", "审议通过的", "确定的"))
    told = f"人民代表大会{who}{year}年{scope}{name}收入预算为{book.words(income.budget)}，"
    told += f"实际完成{book.words(income.done)}，为预算的{book.percent(income.done, income.budget, 'completion')}，"
    told += f"比上年{_change(pen, income)}。{_parts(pen, account)}"
    told += f"支出预算为{book.words(spent.budget)}，"
    if spent.adjusted != spent.budget:
        told += f"调整预算为{book.words(spent.adjusted)}，"
        told += f"实际完成{book.words(spent.done)}，"
        told += f"为调整预算的{book.percent(spent.done, spent.adjusted, 'completion')}，"
    else:
        told += f"实际完成{book.words(spent.done)}，"
        told += f"为预算的{book.percent(spent.done, spent.budget, 'completion')}，"
    return told + f"比上年{_change(pen, spent)}。"


def _compact(pen: Pen, scope: str, account: Account, year: int) -> str:
    """One sentence for both sides; the second names no scope."""
    book, name = pen.book, account.fund
    income, spent = account.own_income, account.own_expenditure
    return (
        f"{_when(pen, year)}{scope}{name}收入{book.words(income.done)}，"
        f"{book.growth(income.done, income.last, proves='')}，"
        f"完成调整预算的{book.percent(income.done, income.adjusted, '')}；"
        f"支出{book.words(spent.done)}，{book.growth(spent.done, spent.last, proves='')}，"
        f"完成调整预算的{book.percent(spent.done, spent.adjusted, '')}。"
    )


def _against_both(pen: Pen, scope: str, account: Account, year: int) -> str:
    """Original and adjusted budget, and the growth on a comparable basis that nobody can recompute."""
    book, income, spent = pen.book, account.own_income, account.own_expenditure
    same = book.growth(int(income.done * 103 // 100), income.last, proves="")
    return (
        f"{scope}{year}年{account.fund}收入年初预算{book.words(income.budget)}，"
        f"调整预算{book.words(income.adjusted)}，全年完成{book.words(income.done)}，"
        f"为年初预算的{book.percent(income.done, income.budget, 'completion')}、"
        f"调整预算的{book.percent(income.done, income.adjusted, 'completion')}，"
        f"{book.growth(income.done, income.last, proves='')}（剔除减收因素后同口径{same}）。"
        f"支出年初预算{book.words(spent.budget)}，调整预算{book.words(spent.adjusted)}，"
        f"全年完成{book.words(spent.done)}，为年初预算的{book.percent(spent.done, spent.budget, 'completion')}，"
        f"{book.growth(spent.done, spent.last, proves='')}。"
    )


def _change(pen: Pen, line: Line) -> str:
    up = line.done >= line.last
    if line.done == line.last:
        return "持平"
    word = "增加" if up else "减少"
    rate = pen.book.growth(line.done, line.last, proves="")
    return f"{word}{pen.book.words(abs(line.done - line.last))}，{rate}"


def _parts(pen: Pen, account: Account) -> str:
    """Tax and other income with growth and shares: both belong to what was done."""
    if account.fund != "一般公共预算" or pen.chance(0.2):
        return _main_lines(pen, account) if pen.chance(0.5) else ""
    book = pen.book
    own = account.own_income
    fees, taxes = account.fees, account.taxes
    if pen.chance(0.5):
        return (
            f"其中：税收收入{book.words(taxes.done, 'list')}，{book.growth(taxes.done, taxes.last, proves='')}，"
            f"占{account.fund}收入的比重为{book.percent(taxes.done, own.done, 'share')}；"
            f"非税收入{book.words(fees.done, 'list')}，{book.growth(fees.done, fees.last, proves='')}，"
            f"占比{book.percent(fees.done, own.done, 'share')}。"
        )
    return (
        f"其中，税收收入完成{book.words(taxes.done, 'list')}，{book.growth(taxes.done, taxes.last, proves='')}；"
        f"非税收入完成{book.words(fees.done, 'list')}，{book.growth(fees.done, fees.last, proves='')}。"
    )


def _main_lines(pen: Pen, account: Account) -> str:
    """Some lines of the account, which need not exhaust it."""
    chosen = sorted(account.income, key=lambda one: -one.done)[: pen.rng.randint(1, 3)]
    told = "；".join(
        f"{one.name}{pen.book.words(one.done)}，{pen.book.growth(one.done, one.last, proves='')}"
        for one in chosen
    )
    return f"{pen.rng.choice(('其中：', '主要收入项目：', '其中'))}{told}。"


def balance(pen: Pen, scope: str, account: Account) -> str:
    """Own income and transfers are the total; own expenditure, transfers and what is left are the same."""
    book = pen.book
    whose = pen.rng.choice((scope, scope, "", f"{scope}{account.fund}"))
    into = "、".join(f"{name}{book.words(amount, 'list')}" for name, amount in account.received)
    out = "、".join(f"{name}{book.words(amount, 'list')}" for name, amount in account.passed_on)
    grand = account.grand
    close = pen.rng.choice(("总计", "合计", "总量"))
    end = pen.rng.choice(("，当年收支平衡", "，收支平衡", ""))
    if pen.chance(0.35):
        return (
            f"{whose}收入{close}{book.words(grand, 'balance')}，包括：本年收入"
            f"{book.words(account.own_income.done, 'list')}、{into}；"
            f"支出{close}{book.words(grand, 'balance')}，包括：本年支出"
            f"{book.words(account.own_expenditure.done, 'list')}"
            f"{'、' + out if out else ''}、结转下年{book.words(account.carried, 'list')}{end}。"
        )
    return (
        f"加上{into}，{whose}收入{close}{book.words(grand, 'balance')}。"
        f"{whose}支出加上{out + '、' if out else ''}结转下年{book.words(account.carried, 'list')}，"
        f"支出{close}{book.words(grand, 'balance')}{end}。"
    )


def relaid(pen: Pen, scope: str, account: Account) -> str:
    """Income, all available money, expenditure, and the difference: 收支相抵."""
    book = pen.book
    out = sum(amount for _, amount in account.passed_on) + account.own_expenditure.done
    into = "，".join(f"{name}{book.words(amount, 'list')}" for name, amount in account.received)
    gone = "".join(f"，{name}{book.words(amount, 'list')}" for name, amount in account.passed_on)
    return (
        f"{scope}{account.fund}收入{book.words(account.own_income.done, 'list')}，{into}，"
        f"收入合计{book.words(account.grand, 'balance')}。"
        f"{account.fund}支出{book.words(account.own_expenditure.done, 'list')}{gone}，"
        f"支出合计{book.words(out, 'balance')}。收支相抵，年终结余{book.words(account.carried, 'balance')}，全部结转下年使用。"
    )


def planned(pen: Pen, scope: str, account: Account, year: int) -> str:
    """Next year's draft: the growth is over what was done, the transfers balance it."""
    book, own, spent = pen.book, account.own_income, account.own_expenditure
    word = pen.rng.choice(("安排", "预期", "计划安排", "预计"))
    than = pen.rng.choice(("", "比上年", "比上年执行数", "较上年完成数"))
    into = "、".join(f"{name}{book.words(amount, 'list')}" for name, amount in account.plan_received)
    told = (
        f"{pen.rng.choice((f'{year}年', '', ''))}{scope}{account.fund}收入{word}{book.words(own.plan)}，"
        f"{than}{book.growth(own.plan, own.done, proves='growth')}。"
    )
    told += (
        f"支出{word}{book.words(spent.plan)}，{than}{book.growth(spent.plan, spent.done, proves='growth')}。"
    )
    if pen.chance(0.6):
        out = "".join(f"、{name}{book.words(amount, 'list')}" for name, amount in account.plan_passed_on)
        told += f"{scope}收入加上{into}，收入总计{book.words(account.plan_grand, 'balance')}；"
        told += f"支出{book.words(spent.plan, 'list')}{out}，支出总计{book.words(account.plan_grand, 'balance')}。"
    return told


def last_year(pen: Pen, scope: str, account: Account, year: int) -> str:
    """What the year before was, stated in a section of its own."""
    book, own, spent = pen.book, account.own_income, account.own_expenditure
    return (
        f"{pen.rng.choice((f'{year - 1}年', '上年', ''))}{scope}{account.fund}收入决算数为{book.words(own.last)}，"
        f"支出决算数为{book.words(spent.last)}。"
    )


def insured(pen: Pen, scope: str, account: Account) -> str:
    """Insurance: income, expenditure, the year's balance and all balances."""
    book, own, spent = pen.book, account.own_income, account.own_expenditure
    surplus = own.done - spent.done
    before = sum(amount for _, amount in account.received)
    told = f"{scope}社会保险基金收入{book.words(own.done)}，支出{book.words(spent.done)}，"
    if surplus > 0:
        told += f"当年收支结余{book.words(surplus, 'balance')}，"
        if account.carried == before + surplus:
            told += f"年末滚存结余{book.words(account.carried)}，"
    chosen = account.income[: pen.rng.randint(1, 3)]
    parts = "；".join(f"{one.name}{book.words(one.done)}" for one in chosen)
    return told.rstrip("，") + f"。其中：{parts}。"
