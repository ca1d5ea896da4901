"""“三公”经费支出表: down as a list with 其中, or across with subtotals."""

from crossfoot_local.samples.budget import Budget
from crossfoot_local.samples.grid import Figure, SampleTable
from crossfoot_local.samples.layouts import Layout

ORDER = 80


def build(budget: Budget, layout: Layout) -> SampleTable:
    """Cars bought and cars run add up to cars; travel, receptions and cars to the total."""
    public = budget.three_public
    title = "财政拨款“三公”经费支出表" if budget.stage == "budget" else "财政拨款“三公”经费支出决算表"
    figures = {
        "total": Figure(public.total, total=True),
        "cars": Figure(public.cars or None, total=bool(public.cars)),
        **{
            name: Figure(getattr(public, name) or None)
            for name in ("abroad", "reception", "cars_bought", "cars_run")
        },
    }
    if layout.across:
        cars = "公务用车购置及运行维护费"
        columns = (
            *(("合计",), ("因公出国（境）费",), (cars, "小计"), (cars, "公务用车购置费")),
            *((cars, "公务用车运行维护费"), ("公务接待费",)),
        )
        order = ("total", "abroad", "cars", "cars_bought", "cars_run", "reception")
        return SampleTable("three_public_expenses", title, columns, (tuple(figures[n] for n in order),))
    rows = (
        ("合计", figures["total"]),
        ("1、因公出国（境）费用", figures["abroad"]),
        ("2、公务接待费", figures["reception"]),
        ("3、公务用车购置及运行费", figures["cars"]),
        ("其中：（1）公务用车运行维护费", figures["cars_run"]),
        ("（2）公务用车购置费", figures["cars_bought"]),
    )
    return SampleTable("three_public_expenses", title, (("项目",), (f"{budget.year}年“三公”经费",)), rows)
