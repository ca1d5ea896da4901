"""收支总表: all income on the left, all expenditure by functional class on the right."""

from crossfoot_local.samples.budget import Budget
from crossfoot_local.samples.grid import Content, Figure, SampleTable
from crossfoot_local.samples.layouts import Layout
from crossfoot_local.samples.tables.panels import beside, class_rows

ORDER = 10
WORDS = {
    "budget": (
        "收支总表",
        "预算数",
        "本年收入合计",
        "上年结转",
        "收入总计",
        "本年支出合计",
        "年终结转",
        "支出总计",
    ),
    "final_accounts": (
        "收入支出决算总表",
        "金额",
        *("本年收入合计", "年初结转和结余", "总计", "本年支出合计", "年末结转和结余", "总计"),
    ),
}


def build(budget: Budget, layout: Layout) -> SampleTable:
    """Sources of income against functional classes; this year, carried over, grand total."""
    title, amount_word, now_in, before, all_in, now_out, after, all_out = WORDS[budget.stage]
    amount = f"{budget.year}年{amount_word}" if budget.stage == "budget" else amount_word
    total, carried = budget.sum("total"), budget.sum("carried")
    general = budget.sum("basic") + budget.sum("project")
    left: list[tuple[Content, ...]] = [
        ("一、一般公共预算拨款收入", Figure(general)),
        ("二、政府性基金预算拨款收入", Figure(budget.sum("fund") or None)),
        ("三、国有资本经营预算拨款收入", Figure(None)),
        ("四、财政专户管理资金收入", Figure(None)),
        ("五、单位资金收入", Figure(budget.sum("own") or None)),
    ]
    tail: list[tuple[Content, ...]] = [
        (now_in, Figure(total - carried, total=True), now_out, Figure(total, total=True)),
        (before, Figure(carried or None), after, Figure(None)),
        (all_in, Figure(total, total=True), all_out, Figure(total, total=True)),
    ]
    rows, numbered = beside(layout, left, class_rows(budget, layout, ("total",)), tail)
    ordinal = (("行次",),) if numbered else ()
    columns = tuple((side, *path) for side in ("收入", "支出") for path in (("项目",), *ordinal, (amount,)))
    return SampleTable("income_expenditure_summary", title, columns, tuple(rows))
