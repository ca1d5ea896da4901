"""What people read: every outcome in Chinese and in English, understandable without having seen the code."""

from decimal import Decimal

from crossfoot_validator.core.relation import Result
from crossfoot_validator.core.view import TableView

REASONS = {
    "total_blank": ("合计未填报", "the total is not reported"),
    "parts_blank": ("各组成部分均未填报", "none of the parts is reported"),
    "contradicted_by_table": (
        "本表其他行列与这一结构不符，不能据此判断",
        "other rows or columns of this table contradict the structure",
    ),
    "structure_not_proven": (
        "表内没有足够依据证明这些数应当相加",
        "nothing in the table proves that these figures must add up",
    ),
    "not_an_identity": ("两数之间并非恒等关系", "the relation is no identity"),
    "carry_over_unknown": ("结转结余未按资金来源列示", "carry-over is not split by fund"),
    "scoring_rule_unknown": ("评分规则未说明", "the scoring rule is not stated"),
    "cut_off": ("比例似为截位而非四舍五入", "the rate seems to be cut off instead of rounded"),
    "base_near_zero": ("基数接近零", "the base is about zero"),
}
VERBS = {
    ("sum", True): ("=", "各项之和", "equals the sum of its parts"),
    ("sum", False): ("≠", "各项之和", "is not the sum of its parts"),
    ("at_most", True): ("≥", "其中各项", "covers its parts"),
    ("at_most", False): ("＜", "其中各项", "is less than its parts"),
    ("share", True): ("=", "按本表计算的比例(%)", "is the share that the table gives (%)"),
    ("share", False): ("≠", "按本表计算的比例(%)", "is not the share that the table gives (%)"),
    ("growth", True): ("=", "按本表计算的增长率(%)", "is the growth that the table gives (%)"),
    ("growth", False): ("≠", "按本表计算的增长率(%)", "is not the growth that the table gives (%)"),
}


def describe(result: Result, view: TableView) -> tuple[str, str]:
    """The message of one check, Chinese and English."""
    where_zh, where_en = _where(result, view)
    if result.outcome == "not_checkable":
        zh, en = REASONS.get(result.reason, (result.reason, result.reason))
        return f"{where_zh}无法核对：{zh}。", f"{where_en} cannot be checked: {en}."
    sign, what, says = VERBS[result.relation.kind, result.holds]
    stated = view.cell(result.relation.total).text.strip()
    computed = plain(result.computed)
    zh = f"{where_zh}{stated} {sign} {what} {computed}"
    en = f"{where_en} {stated} {says}, {computed}"
    if result.outcome == "pass_within_rounding":
        return f"{zh}（四舍五入误差范围内）。", f"{en} (within rounding)."
    if result.outcome == "fail":
        gap = plain(result.difference)
        return f"{zh}，差 {gap}。", f"{en}; the difference is {gap}."
    return f"{zh}。", f"{en}."


def _where(result: Result, view: TableView) -> tuple[str, str]:
    table = view.table
    source = view.source(result.relation.total)
    row = source.label or "（无名称行）"
    zh = f"表{table.sequence}《{table.title}》「{row}」" if table.title else f"表{table.sequence}「{row}」"
    en = f'Table {table.sequence}, row "{row}", column "{source.path}":'
    return f"{zh}（{source.path}）" if source.path else zh, en


def plain(value: Decimal | None) -> str:
    """A decimal as people write it: no exponent; 0 stays 0."""
    return "" if value is None else f"{value:f}"
