"""The amount columns of government workbooks: three to eight of budget, adjusted, result, last year and their quotients."""

from collections.abc import Callable
from dataclasses import dataclass

from tests.benchmarks.generators.blocks import Pen
from tests.benchmarks.generators.government.economy import Line

Shown = Callable[[Pen, Line, str], str]


@dataclass(frozen=True, slots=True)
class Measure:
    """One column: its header path and what it shows of a line."""

    path: tuple[str, ...]
    shown: Shown


@dataclass(frozen=True, slots=True)
class Columns:
    """A usual set of columns; a draft plans the year after the one that was executed."""

    measures: tuple[Measure, ...]
    draft: bool


def measures(pen: Pen, year: int) -> Columns:
    """Columns for the accounts of this year. A quotient may stand without the column that it divides by."""
    chosen = pen.rng.choice((_draft, _result, _execution, _grouped, _wide, _bare, _changed, _levels))
    return Columns(chosen(pen, year), chosen in {_draft, _bare})


def _amount(stage: str) -> Shown:
    def shown(pen: Pen, line: Line, proves: str) -> str:
        return pen.book.money(getattr(line, stage), proves)

    return shown


def _ratio(part: str, whole: str, decimals: int, sign: str, minus: int = 0) -> Shown:
    proof = "growth" if minus else "completion"

    def shown(pen: Pen, line: Line, _: str) -> str:
        above, below = getattr(line, part), getattr(line, whole)
        return pen.book.percent(above, below, proof, decimals, sign, minus) if above and below else ""

    return shown


def _difference(part: str, whole: str) -> Shown:
    def shown(pen: Pen, line: Line, _: str) -> str:
        return pen.book.money(getattr(line, part) - getattr(line, whole), "difference")

    return shown


def _look(pen: Pen) -> tuple[int, str, str]:
    """Decimals of the per cents, their sign in the cell, and what the heading says for it."""
    decimals = pen.rng.choice((1, 1, 2))
    sign = pen.rng.choice(("", "", "%"))
    return decimals, sign, "" if sign and pen.chance(0.5) else "%"


def _draft(pen: Pen, year: int) -> tuple[Measure, ...]:
    """Last year's result or execution, this year's plan, the plan as per cent of it."""
    decimals, sign, mark = _look(pen)
    before = pen.rng.choice(("执行数", "决算数", "预计执行数"))
    name = pen.rng.choice(
        (f"预算数为上年{before}的{mark}", f"为上年{before}{mark}", f"比上年{before}增长{mark}")
    )
    minus = 100 if "增长" in name else 0
    return (
        Measure((f"{year}年{before}",), _amount("done")),
        Measure((f"{year + 1}年预算数",), _amount("plan")),
        Measure((name,), _ratio("plan", "done", decimals, sign, minus)),
    )


def _result(pen: Pen, year: int) -> tuple[Measure, ...]:
    """Budget, adjusted budget, result, per cents of both, per cent of last year that is not shown."""
    decimals, sign, mark = _look(pen)
    found = [
        Measure((pen.rng.choice(("预算数", f"{year}年预算数", "年初预算数")),), _amount("budget")),
        Measure(("调整预算数",), _amount("adjusted")),
        Measure((pen.rng.choice(("决算数", f"{year}年决算数")),), _amount("done")),
    ]
    if pen.chance(0.5):
        found.append(
            Measure((f"决算数为预算数的{mark}",), _ratio("done", "budget", decimals, sign)),
        )
    found.append(Measure((f"决算数为调整预算数的{mark}",), _ratio("done", "adjusted", decimals, sign)))
    if pen.chance(0.6):
        found.append(Measure((f"决算数为上年决算数的{mark}",), _ratio("done", "last", decimals, sign)))
    return tuple(found)


def _execution(pen: Pen, year: int) -> tuple[Measure, ...]:
    """Last year, budget, execution, completion, growth, amount of the change."""
    decimals, sign, mark = _look(pen)
    found = [
        Measure((f"{year - 1}年{pen.rng.choice(('决算数', '完成数', '实绩'))}",), _amount("last")),
        Measure((f"{year}年预算数",), _amount("budget")),
        Measure((f"{year}年{pen.rng.choice(('执行数', '完成数', '预计完成数'))}",), _amount("done")),
        Measure(
            (pen.rng.choice((f"完成预算{mark}", f"占预算{mark}", f"为预算的{mark}")),),
            _ratio("done", "budget", decimals, sign),
        ),
    ]
    if pen.chance(0.7):
        found.append(
            Measure((pen.rng.choice(("比上年增减额", "增减额", "比上年增减")),), _difference("done", "last"))
        )
    found.append(
        Measure(
            (pen.rng.choice((f"增减{mark}", f"比上年增长{mark}", f"同比增减{mark}")),),
            _ratio("done", "last", decimals, sign, 100),
        )
    )
    return tuple(found)


def _grouped(pen: Pen, year: int) -> tuple[Measure, ...]:
    """Spanning headings: this year's columns, comparisons in a group of their own."""
    decimals, sign, mark = _look(pen)
    group = pen.rng.choice(("比较", "执行数与下列数比较", "对比情况"))
    base, word = pen.rng.choice((("budget", ""), ("adjusted", "调整")))
    return (
        Measure((f"{year - 1}年决算数",), _amount("last")),
        Measure((f"{year}年", "预算数"), _amount("budget")),
        Measure((f"{year}年", "调整预算数"), _amount("adjusted")),
        Measure((f"{year}年", "执行数"), _amount("done")),
        Measure((group, f"比{year - 1}年决算数增长{mark}"), _ratio("done", "last", decimals, sign, 100)),
        Measure((group, f"完成{year}年{word}预算数的{mark}"), _ratio("done", base, decimals, sign)),
    )


def _wide(pen: Pen, year: int) -> tuple[Measure, ...]:
    """Two years side by side with a plan, eight columns."""
    decimals, sign, mark = _look(pen)
    return (
        Measure((f"{year - 1}年", "决算数"), _amount("last")),
        Measure((f"{year}年", "年初预算数"), _amount("budget")),
        Measure((f"{year}年", "调整预算数"), _amount("adjusted")),
        Measure((f"{year}年", "执行数"), _amount("done")),
        Measure((f"{year}年", f"执行数为调整预算数的{mark}"), _ratio("done", "adjusted", decimals, sign)),
        Measure((f"{year}年", f"执行数比上年增长{mark}"), _ratio("done", "last", decimals, sign, 100)),
        Measure((f"{year + 1}年", "预算数"), _amount("plan")),
        Measure((f"{year + 1}年", f"比上年执行数增减{mark}"), _ratio("plan", "done", decimals, sign, 100)),
    )


def _bare(pen: Pen, year: int) -> tuple[Measure, ...]:
    """One or two amounts, nothing else."""
    one = Measure((pen.rng.choice(("预算数", f"{year + 1}年预算数", "金额")),), _amount("plan"))
    return (Measure((f"{year}年执行数",), _amount("done")), one) if pen.chance(0.5) else (one,)


def _changed(pen: Pen, year: int) -> tuple[Measure, ...]:
    """A budget that was changed: what was approved, by how much it changes, what it is now."""
    name = pen.rng.choice(("调整数", "调整变动数", "增减额"))
    return (
        Measure((pen.rng.choice(("年初预算数", f"{year}年年初预算")),), _amount("budget")),
        Measure((name,), _difference("adjusted", "budget")),
        Measure((pen.rng.choice(("调整后预算数", "调整预算数", "变动后预算数")),), _amount("adjusted")),
    )


def _levels(pen: Pen, _: int) -> tuple[Measure, ...]:
    """The whole region, its own level and its counties; sometimes only one of the two is told."""

    def region(pen: Pen, line: Line, proves: str) -> str:
        return pen.book.money(line.budget + line.done, proves)

    whole = pen.rng.choice(("合计", "全市"))
    own = Measure((pen.rng.choice(("市本级", "其中：市本级")),), _amount("budget"))
    rest = (Measure(("县（市、区）",), _amount("done")),) if pen.chance(0.6) else ()
    return (Measure((whole,), region), own, *rest)
