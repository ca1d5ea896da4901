"""What a disclosure says about its figures in sentences: totals, changes, growth rates and shares."""

from decimal import ROUND_HALF_UP, Decimal

from crossfoot_local.samples.budget import Budget
from crossfoot_local.samples.catalogue import CLASSES
from crossfoot_local.samples.grid import Paragraph, Style


def narrative(budget: Budget, style: Style) -> tuple[Paragraph, ...]:
    """The explanatory part, true to the tables. Amounts in 万元, whatever unit the tables have."""
    words = Style(decimals=style.decimals if style.unit == "万元" else 2, thousands=style.thousands)
    return (
        Paragraph("部门预算情况说明" if budget.stage == "budget" else "部门决算情况说明", heading=True),
        _overall(budget, words),
        _expenditure(budget, words),
        _classes(budget, words),
        _three_public(budget, words),
    )


def percent(part: int, whole: int) -> str:
    """Part of whole in percent, two decimals, half up."""
    exact = Decimal(abs(part)) * 100 / Decimal(whole)
    return f"{exact.quantize(Decimal('0.01'), ROUND_HALF_UP)}%"


def _money(value: int, words: Style) -> str:
    number = words.number(abs(value))
    return "0" if not value else f"{number:{',' if words.thousands else ''}f}"


def _overall(budget: Budget, words: Style) -> Paragraph:
    total, before = budget.sum("total"), budget.previous_total
    shown, rate = _money(total, words), percent(total - before, before)
    up, change = total >= before, _money(total - before, words)
    return Paragraph(
        f"一、收支总体情况。{budget.entity}{budget.year}年收入总计{shown}万元，支出总计{shown}万元。"
        f"与{budget.year - 1}年相比，收入、支出总计各{'增加' if up else '减少'}{change}万元，"
        f"{'增长' if up else '下降'}{rate}。",
        figures=(shown, rate),
    )


def _expenditure(budget: Budget, words: Style) -> Paragraph:
    total = budget.sum("total")
    basic, projects = budget.sum("basic"), budget.sum("projects")
    shares = percent(basic, total), percent(projects, total)
    return Paragraph(
        f"二、支出情况。{budget.year}年支出合计{_money(total, words)}万元，其中："
        f"基本支出{_money(basic, words)}万元，占{shares[0]}；"
        f"项目支出{_money(projects, words)}万元，占{shares[1]}。",
        figures=(_money(basic, words), *shares),
    )


def _classes(budget: Budget, words: Style) -> Paragraph:
    general = budget.sum("general")
    parts = [(name, amount) for code, name in CLASSES.items() if (amount := budget.sum("general", code))]
    shown = "；".join(
        f"{name}（类）{_money(value, words)}万元，占{percent(value, general)}" for name, value in parts
    )
    return Paragraph(
        f"三、一般公共预算支出情况。{budget.year}年一般公共预算支出{_money(general, words)}万元，"
        f"主要用于以下方面：{shown}。",
        figures=(_money(general, words), *(percent(value, general) for _, value in parts)),
    )


def _three_public(budget: Budget, words: Style) -> Paragraph:
    public, before = budget.three_public, budget.previous_three_public
    up = public.total >= before
    rate = percent(public.total - before, before)
    word = "预算" if budget.stage == "budget" else "支出"
    return Paragraph(
        f"四、“三公”经费情况。{budget.year}年“三公”经费{word}{_money(public.total, words)}万元，"
        f"比{budget.year - 1}年{'增加' if up else '减少'}{_money(public.total - before, words)}万元，"
        f"{'增长' if up else '下降'}{rate}。其中：因公出国（境）费{_money(public.abroad, words)}万元；"
        f"公务用车购置及运行费{_money(public.cars, words)}万元，"
        f"其中公务用车购置费{_money(public.cars_bought, words)}万元，"
        f"公务用车运行维护费{_money(public.cars_run, words)}万元；"
        f"公务接待费{_money(public.reception, words)}万元。",
        figures=(rate, _money(public.total, words)),
    )
