"""What a government received from above by item, alone and below 上级补助收入 beside expenditure."""

from tests.benchmarks.generators import names
from tests.benchmarks.generators.amounts import near, split
from tests.benchmarks.generators.blocks import Grid, Pen
from tests.benchmarks.generators.government.economy import GRAIN, Account

Title = tuple[str, str, int]
Named = tuple[str, int, int]
REFUNDS = ("所得税基数返还收入", "成品油税费改革税收返还收入", "增值税税收返还收入", "消费税税收返还收入")
GENERAL = (
    *(
        "体制补助收入",
        "均衡性转移支付收入",
        "县级基本财力保障机制奖补资金收入",
        "结算补助收入",
        "固定数额补助收入",
    ),
    *("民族地区转移支付收入", "教育共同财政事权转移支付收入", "其他一般性转移支付收入"),
)
LOANS = ("地方政府一般债券转贷收入", "地方政府向外国政府借款转贷收入")


def _items(pen: Pen, labels: tuple[str, ...], whole: int) -> list[Named]:
    """Some of the lines, budget and result of each."""
    kept = sorted(pen.rng.sample(labels, pen.rng.randint(1, len(labels))), key=labels.index)
    parts = split(pen.rng, whole, len(kept), GRAIN, 2.0)
    return [
        (label, near(pen.rng, part, 0.6, 1.4, GRAIN), part) for label, part in zip(kept, parts, strict=True)
    ]


def by_item(pen: Pen, title: Title, account: Account) -> Grid:
    """税收返还和转移支付表: three groups with their items, the whole at the top, below, or nowhere."""
    place, own, year = title
    book, rng = pen.book, pen.rng
    whole = dict(account.received).get("上级补助收入", rng.randint(900, 90_000) * GRAIN)
    classes = tuple(name.removesuffix("支出") for name in names.CLASSES.values())
    heads = ("返还性收入", "一般性转移支付收入", "专项转移支付收入")
    numbered = pen.chance(0.6)
    indent = rng.choice(("", "　　", "  "))
    rows: list[tuple[str, ...]] = []
    sums = [0, 0]
    for number, (head, labels, size) in enumerate(
        zip(heads, (REFUNDS, GENERAL, classes), split(rng, whole, 3, GRAIN), strict=True), 1
    ):
        items = _items(pen, labels, size)
        both = [sum(plan for _, plan, _ in items), sum(done for *_, done in items)]
        sums = [a + b for a, b in zip(sums, both, strict=True)]
        label = f"{names.numeral(number)}、{head}" if numbered else head
        rows.append((label, *(book.money(one, "subtotal") for one in both)))
        rows += [(indent + name, book.money(plan), book.money(done)) for name, plan, done in items]
    total = (
        rng.choice(("合计", "转移支付收入合计", "上级补助收入")),
        *(book.money(one, "total") for one in sums),
    )
    rows = [total, *rows] if pen.chance(0.5) else [*rows, total]
    return Grid(
        f"{place}{year}年{own}一般公共预算税收返还和转移支付{rng.choice(('决算表', '收入表'))}",
        (("项目",), (f"{year}年预算数",), (rng.choice(("决算数", "执行数")),)),
        tuple(rows),
        unit=f"单位：{book.style.unit}",
        page_rows=rng.choice((0, 0, 10)),
    )


def balance(pen: Pen, title: Title, account: Account) -> Grid:
    """收支平衡表: what was received and lent on has its kinds below it, expenditure stands at the right."""
    place, own, year = title
    book, rng = pen.book, pen.rng
    left: list[tuple[str, int, str]] = [(f"{account.fund}收入", account.own_income.done, "")]
    for label, amount in account.received:
        kinds = {
            "上级补助收入": ("返还性收入", "一般性转移支付收入", "专项转移支付收入"),
            "债务转贷收入": LOANS,
        }.get(label)
        left.append((label, amount, "subtotal" if kinds else ""))
        if kinds:
            left += [
                (f"　　{kind}", part, "")
                for kind, part in zip(kinds, split(rng, amount, len(kinds), GRAIN), strict=True)
            ]
    right = [(f"{account.fund}支出", account.own_expenditure.done, "")]
    right += [(label, amount, "") for label, amount in (*account.passed_on, ("年终结余", account.carried))]
    height = max(len(left), len(right))
    sides = [
        [
            *((label, book.money(amount, proves)) for label, amount, proves in side),
            *[("", "")] * (height - len(side)),
        ]
        for side in (left, right)
    ]
    sides[0].append(("收入总计", book.money(account.grand, "balance")))
    sides[1].append(("支出总计", book.money(account.grand, "balance")))
    stage = rng.choice(("决算数", "执行数"))
    return Grid(
        f"{place}{year}年{own}{account.fund}收支{rng.choice(('平衡表', '决算平衡情况表'))}",
        (("收入项目",), (stage,), ("支出项目",), (stage,)),
        tuple((*a, *b) for a, b in zip(*sides, strict=True)),
        unit=f"单位：{book.style.unit}",
    )
