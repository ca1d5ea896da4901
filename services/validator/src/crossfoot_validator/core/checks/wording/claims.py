"""What people read about a figure of the prose: where it stands, what it says, and what it should be."""

from decimal import Decimal

from crossfoot_common.arithmetic import EXACT
from crossfoot_common.tables.checks import Outcome
from crossfoot_common.tables.reasons import spoken
from crossfoot_validator.core.checks.severity import BENT, ONE
from crossfoot_validator.core.document.claims.comparison import Computed
from crossfoot_validator.core.document.claims.figures import SIGNS, Figure, tidy

POINTS = ("个百分点", " percentage points")
TOLD = {
    ("change", False): ("变动", "a change of "),
    ("change", True): ("减少", "a decrease of "),
    ("growth_rate", False): ("增长率", "a growth of "),
    ("growth_rate", True): ("下降", "a decrease of "),
    ("share", False): ("占比", "a share of "),
    ("completion", False): ("完成率", "a completion of "),
}
"""What a figure of the prose says, by its kind and whether the words say that it is a decrease."""


def place_of(figure: Figure) -> tuple[str, str]:
    """Where a figure stands, for people."""
    source = figure.source
    if source.table is not None:
        return f"表{source.table}「{source.label}」", f'table {source.table}, "{source.label}"'
    zh = f"第{source.line}行" if source.line else f"第{source.page}页" if source.page else "正文"
    en = f"line {source.line}" if source.line else f"page {source.page}" if source.page else "the text"
    return f"{zh}「{source.label}」", f'{en}, "{source.label}"'


def said_by(figure: Figure) -> tuple[str, str]:
    """A figure as what another one has to be."""
    zh, en = place_of(figure)
    return zh, f"what {en} says:"


def _last_digit(stated: Figure, gap: Decimal) -> tuple[str, str]:
    """Whether a ratio is off by no more than its last digit: cut off, or a share bent to make a hundred."""
    least = ONE if stated.kind == "growth_rate" else BENT
    if abs(gap).scaleb(stated.amount.decimals) < least:
        return "（末位不符：截断或凑整）", " (only the last digit: cut off, or bent to fit)"
    return "", ""


def _told(stated: Figure) -> tuple[str, str]:
    """What the figure says of its line: how much it is, or by how much it changed, or its share."""
    if not stated.amount.value:
        return "", ""
    signed = stated.source.text[:1] in SIGNS
    less = stated.amount.value < 0
    return TOLD.get(
        (stated.kind, less and not signed), ("减少", "a decrease of ") if less and not signed else ("", "")
    )


def messages(stated: Figure, computed: Computed, outcome: Outcome, reason: str) -> tuple[str, str]:
    """The message of one check, Chinese and English."""
    where_zh, where_en = place_of(stated)
    turn, told = (-1 if stated.told_in_words else 1), _told(stated)
    zh, en = f"{where_zh}{told[0]}{stated.source.text}", f"{where_en}: {told[1]}{stated.source.text}"
    value = turn * computed.value.scaleb(-stated.amount.exponent, EXACT)
    result = f"{tidy(value, stated.amount.decimals)}{stated.unit or ''}"
    right_zh, right_en = f"{computed.formula_zh} {result}", f"{computed.formula_en} {result}"
    if outcome == "fail":
        gap = EXACT.subtract(turn * stated.amount.value, value)
        hint = _last_digit(stated, gap) if computed.ratio else ("", "")
        units = POINTS if stated.unit == "%" else (stated.unit or "",) * 2
        by = tidy(gap, stated.amount.decimals)
        sign, says = ("＞", "is more than") if computed.bound else ("≠", "is not")
        return (
            f"{zh} {sign} {right_zh}，差 {by}{units[0]}{hint[0]}。",
            f"{en} {says} {right_en}; the difference is {by}{units[1]}{hint[1]}.",
        )
    if outcome == "not_checkable":
        why_zh, why_en = spoken(reason)
        return f"{zh} 无法核对（{right_zh}）：{why_zh}。", f"{en} cannot be checked ({right_en}): {why_en}."
    if computed.bound:
        return f"{zh} ≤ {right_zh}。", f"{en} is not more than {right_en}."
    return f"{zh} = {right_zh}。", f"{en} equals {right_en}."
