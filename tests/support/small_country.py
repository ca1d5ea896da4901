"""A few invented disclosures, small enough that every answer about them can be worked out by hand."""

from collections.abc import Iterator
from datetime import timedelta

from crossfoot_common.events.base import Event
from tests.support.chain_events import WHEN, events_of

Figures = tuple[str, str]
"""What basic and project expenditure of the year are, in 万元."""


def total(figures: Figures) -> str:
    basic, project = (int(part.replace(".", "")) for part in figures)
    return f"{(basic + project) / 100:.2f}"


def disclosure(
    entity: str,
    year: int,
    figures: Figures,
    *,
    stage: str = "预算",
    three_public: str = "3.00",
    prose: str = "",
    stated: str | None = None,
) -> bytes:
    """One disclosure with totals by function, the three public expenses, and some prose.

    `stated` is the total of expenditure that is written, where it is not the true one.
    """
    basic, project = figures
    kind = "预算" if stage == "预算" else "决算"
    return f"""{entity}

{year}年部门{stage}公开

{prose}

{year}年{kind}支出总表

单位名称：{entity}

单位：万元

项目\t\t{year}年{kind}数\t\t
科目编码\t科目名称\t合计\t基本支出\t项目支出
\t合计\t{stated or total(figures)}\t{basic}\t{project}
208\t社会保障和就业支出\t{basic}\t{basic}\t
20801\t人力资源事务\t{basic}\t{basic}\t
2080101\t行政运行\t{basic}\t{basic}\t
210\t卫生健康支出\t{project}\t\t{project}
21011\t行政事业单位医疗\t{project}\t\t{project}
2101101\t行政单位医疗\t{project}\t\t{project}

{year}年一般公共预算“三公”经费支出表

单位名称：{entity}

单位：万元

项目\t{year}年{kind}数
合计\t{three_public}
1.因公出国（境）费\t1.00
2.公务接待费\t{float(three_public) - 1:.2f}
3.公务用车购置及运行维护费\t0.00
""".encode()


FILES = {
    "a 2031 budget.txt": disclosure("青禾市样例局", 2031, ("100.00", "40.00")),
    "a 2032 budget.txt": disclosure(
        "青禾市样例局",
        2032,
        ("110.00", "50.00"),
        three_public="2.50",
        prose="2032年“三公”经费预算2.50万元，比上年预算减少0.50万元。2032年政府采购预算8.00万元。",
    ),
    "a 2031 accounts.txt": disclosure("青禾市样例局", 2031, ("101.00", "38.00"), stage="决算"),
    "b 2031 budget.txt": disclosure("青禾市试点局", 2031, ("70.00", "30.00")),
    "b 2032 budget.txt": disclosure("青禾市试点局", 2032, ("70.00", "31.00"), stated="110.00"),
    "b 2031 budget again.txt": disclosure("青禾市试点局", 2031, ("75.00", "30.00")),
}
"""Of b, 2031 was published twice with other figures, and 2032 does not add up."""


def events_of_the_country() -> Iterator[Event]:
    """Everything that is published for them; each file came in a day after the one before."""
    for day, (name, data) in enumerate(FILES.items()):
        yield from events_of(data, name, WHEN + timedelta(days=day))
