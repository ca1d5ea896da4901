"""Performance forms: targets of a project, self-evaluation with scores, a whole department's form."""

from decimal import Decimal

from tests.benchmarks.generators.amounts import split
from tests.benchmarks.generators.blocks import Grid, Pen
from tests.benchmarks.generators.departments.model import Department, Item


def self_evaluation(pen: Pen, one: Department, it: Item, budget: int) -> Grid:
    """Funds with budget, adjusted budget, execution, weight, rate and score; indicators with weights."""
    book, rng = pen.book, pen.rng
    done = it.project
    adjusted = done if rng.random() < 0.3 else int(done * rng.uniform(1, 1.4)) // 100 * 100
    other = it.own
    rate = Decimal(done) / Decimal(adjusted)
    score = (rate * 10).quantize(Decimal("0.01" if rng.random() < 0.5 else "0.1"))
    weights = [
        Decimal(w)
        for w in rng.choice(((15, 15, 10, 10, 30, 10), (20, 10, 10, 10, 30, 10), (12, 13, 15, 10, 30, 10)))
    ]
    scores = [w if rng.random() < 0.6 else w - Decimal(rng.randint(1, 20)).scaleb(-1) for w in weights]
    labels = (
        ("产出指标", "数量指标", "完成数量", f"≥{rng.randint(1, 90)}项"),
        ("", "质量指标", "验收合格率", "≥95%"),
        ("", "时效指标", "完成时间", "12月底前"),
        ("", "成本指标", "项目成本", f"≤{book.style.number(budget)}万元"),
        ("效益指标", "社会效益指标", "服务能力", "提升"),
        ("满意度指标", "服务对象满意度", "群众满意度", "≥90%"),
    )
    ratio = book.percent(done, adjusted, "completion", 2)
    others = (min(other, budget // 2), other, other)
    mine = tuple(whole - part for whole, part in zip((budget, adjusted, done), others, strict=True))
    blank = ("", "", "")
    rows: list[tuple[str, ...]] = [
        ("主管部门", one.name, "", "", "实施单位", one.name, "", ""),
        ("项目资金（万元）", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"),
        (
            "",
            "年度资金总额",
            book.money(budget),
            book.money(adjusted),
            book.money(done),
            "10",
            ratio,
            book.plain(score, "score", Decimal(1)),
        ),
        ("", "其中：当年财政拨款", *(book.money(amount, "sources") for amount in mine), *blank),
        ("", "其他资金", *(book.money(part) for part in others), *blank),
        ("一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因"),
    ]
    rows += [
        (*label, "完成", book.plain(w), book.plain(s, "score_sum", Decimal("0.5")), "")
        for label, w, s in zip(labels, weights, scores, strict=True)
    ]
    whole = score + sum(scores)
    rows.append(
        ("总分", "", "", "", "", str(sum(weights) + 10), book.plain(whole, "score_sum", Decimal("0.5")), "")
    )
    return Grid(
        f"{pen.rng.choice((f'{one.year}年度', ''))}项目支出绩效自评表",
        (("项目名称",), (f"{it.name}专项",), ("",), ("",), ("",), ("",), ("",), ("",)),
        tuple(rows),
        entity=f"（{one.year}年度）",
    )


def target(pen: Pen, one: Department, it: Item) -> Grid:
    """绩效目标表: whole project at the left, this year at the right, sources below each."""
    book, rng = pen.book, pen.rng
    year = it.project
    whole = year if rng.random() < 0.6 else year * rng.randint(2, 4)
    own = it.own
    span = "1年" if whole == year else "3年"
    rows = (
        ("主管部门", one.name, "", "实施期限", span, ""),
        (
            "项目资金（万元）",
            "实施期资金总额：",
            book.money(whole),
            "年度资金总额：",
            book.money(year, "sources"),
            "",
        ),
        (
            "",
            "其中：财政拨款",
            book.money(whole - own),
            "其中：财政拨款",
            book.money(year - own, "sources"),
            "",
        ),
        ("", "其他资金", book.money(own), "其他资金", book.money(own), ""),
        ("绩效指标", "一级指标", "二级指标", "三级指标", "指标值", ""),
        ("", "产出指标", "数量指标", "完成数量", f"≥{rng.randint(1, 30)}项", ""),
        ("", "满意度指标", "服务对象满意度", "群众满意度", "≥90%", ""),
    )
    return Grid(
        "项目支出绩效目标表",
        (("项目名称",), (f"{it.name}专项",), ("",), ("",), ("",), ("",)),
        rows,
        entity=f"（{one.year}年度）",
    )


def whole_department(pen: Pen, one: Department) -> Grid:
    """整体绩效目标: total, sources, structure, heads by kind in the row below their headings."""
    book, rng = pen.book, pen.rng
    heads = split(rng, rng.randint(20, 200), 3, 1, 1.0)
    rows = (
        ("部门名称", one.name, "", "", ""),
        ("编制内实际人数", "合计", "行政", "事业", "其他"),
        ("", book.count(sum(heads), "across"), *(book.count(n) for n in heads)),
        ("预算情况", "部门预算总额（万元）", book.money(one.sum("total"), "tie"), "", ""),
        ("", "1、资金来源：（1）财政性资金", book.money(one.sum("appropriated"), "sources"), "", ""),
        ("", "（2）其他资金", book.money(one.sum("own")), "", ""),
        ("", "2、资金结构：（1）基本支出", book.money(one.sum("basic"), "sources"), "", ""),
        ("", "（2）项目支出", book.money(one.sum("project")), "", ""),
        ("一级指标", "二级指标", "三级指标", "指标值", "指标说明"),
        ("产出指标", "重点工作", "检查次数", f"≥{rng.randint(4, 40)}次", ""),
        ("效益指标", "满意度", "群众满意度", "≥95%", ""),
    )
    return Grid(
        f"{one.name}整体绩效目标表",
        (("项目",), ("内容",), ("",), ("",), ("",)),
        rows,
        unit="单位：万元",
        entity=f"（{one.year}年度）",
    )
