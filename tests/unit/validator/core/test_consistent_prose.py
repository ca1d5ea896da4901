"""Whatever is consistent never fails, however it is rounded and worded; what is bent does."""

from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from crossfoot_common.tables.checks import Check
from crossfoot_common.tables.model import Stage
from crossfoot_validator.core.document.context import DocumentContext
from crossfoot_validator.core.engine import document_checks
from tests.support.prose_documents import document

amounts = st.decimals(min_value=5, max_value=50_000, places=4, allow_nan=False)
HEADING = "三、支出情况说明"


class Line(NamedTuple):
    """One line of the accounts in exact amounts: its name, this year, last year, budget."""

    name: str
    now: Decimal
    before: Decimal
    planned: Decimal


class Wording(NamedTuple):
    """How a document writes: decimals, opener, separator, and the words for shares and changes."""

    decimals: int
    opener: str
    share: str
    change: str
    unit: str


names = st.sampled_from(
    [
        ("教育支出", "住房保障支出"),
        ("基本支出", "项目支出"),
        ("甲类项目", "乙类项目", "丙类项目"),
        ("人员经费", "公用经费"),
    ]
)
wordings = st.builds(
    Wording,
    st.integers(0, 4),
    st.sampled_from(["其中：", "主要用于以下方面：", "包括：", "其中"]),
    st.sampled_from(["占{}%", "占比{}%", "占比为{}%", "占支出合计的{}%"]),
    st.sampled_from(["比上年{}", "与上年相比{}", "较2030年{}", "与上年预算数相比，{}"]),
    st.sampled_from(["万元", "元", "亿元"]),
)


@st.composite
def accounts(draw: st.DrawFn) -> list[Line]:
    return [Line(name, draw(amounts), draw(amounts), draw(amounts)) for name in draw(names)]


def shown(value: Decimal, decimals: int) -> str:
    return f"{value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP):,f}"


def money(value: Decimal, words: Wording) -> str:
    return f"{shown(value, words.decimals)}{words.unit}"


def change(now: Decimal, before: Decimal, words: Wording) -> str:
    moved = now - before
    if not moved:
        return words.change.format("") + "持平"
    up = moved > 0
    verb, growth = ("增加", "增长") if up else ("减少", "下降")
    rate = shown(abs(moved) / before * 100, 2)
    return words.change.format(f"{verb}{shown(abs(moved), words.decimals)}{words.unit}，{growth}{rate}%")


def prose(lines: list[Line], words: Wording) -> list[str]:
    now, before = sum(line.now for line in lines), sum(line.before for line in lines)
    total = f"2031年支出合计{money(Decimal(now), words)}"
    parts = [
        f"{line.name}{money(line.now, words)}，"
        f"{words.share.format(shown(line.now / now * 100, 2))}，{change(line.now, line.before, words)}"
        for line in lines
    ]
    body = (
        f"{total}，{change(Decimal(now), Decimal(before), words)}。{words.opener}" + "；".join(parts) + "。"
    )
    return [HEADING, body]


def executed(lines: list[Line], words: Wording) -> list[str]:
    def told(line: Line) -> str:
        done = shown(line.now / line.planned * 100, 2)
        planned, now = money(line.planned, words), money(line.now, words)
        return f"{line.name}年初预算{planned}，支出决算{now}，完成年初预算的{done}%"

    total = Line("支出合计", *(Decimal(sum(column)) for column in list(zip(*lines, strict=True))[1:]))
    parts = [told(line) for line in lines]
    return [
        HEADING,
        f"2031年度{told(total)}。其中：",
        *(f"{part}；" for part in parts[:-1]),
        f"{parts[-1]}。",
    ]


def checks(texts: list[str], stage: Stage = "budget") -> list[Check]:
    found = document(*texts, stage=stage)
    return list(document_checks(DocumentContext(found)))


def failed(found: list[Check]) -> list[str]:
    return [f"{check.rule}: {check.message_zh}" for check in found if check.outcome == "fail"]


@settings(max_examples=40, deadline=None)
@given(accounts(), wordings)
def test_consistent_sentences_never_fail(lines: list[Line], words: Wording) -> None:
    found = checks(prose(lines, words))
    assert failed(found) == []
    assert sum(check.holds for check in found) > len(lines)


@settings(max_examples=40, deadline=None)
@given(accounts(), wordings)
def test_consistent_executions_never_fail(lines: list[Line], words: Wording) -> None:
    found = checks(executed(lines, words), "final_accounts")
    assert failed(found) == []
    assert sum(check.holds for check in found) >= len(lines)


@settings(max_examples=40, deadline=None)
@given(accounts(), wordings, st.integers(0, 10))
def test_a_bent_figure_fails(lines: list[Line], words: Wording, pick: int) -> None:
    words = words._replace(decimals=2)
    texts = prose(lines, words)
    line = lines[pick % len(lines)]
    old = f"{line.name}{shown(line.now, 2)}"
    bent = texts[1].replace(old, f"{line.name}{shown(line.now * 2 + 1, 2)}")
    assert failed(checks([HEADING, bent])) != []


@settings(max_examples=40, deadline=None)
@given(accounts(), st.integers(1, 3))
def test_the_unit_changes_no_outcome(lines: list[Line], decimals: int) -> None:
    def outcomes(unit: str) -> list[str]:
        words = Wording(decimals, "其中：", "占{}%", "比上年{}", unit)
        return [check.outcome for check in checks(prose(lines, words))]

    assert outcomes("元") == outcomes("万元") == outcomes("亿元")
