"""What people read: every outcome in Chinese and in English, understandable without having seen the code."""

from decimal import Decimal

from crossfoot_common.tables.reasons import spoken
from crossfoot_validator.core.table.context import FORMS
from crossfoot_validator.core.table.suspects import left_out_or_too_much
from crossfoot_validator.core.table.view import TableView
from crossfoot_validator.core.vocabulary.relation import Result

ROUNDED = {
    f"rounded_to_{base}": (
        f"本表计数均各自取整为{base}的倍数，差异在此范围内",
        f"within rounding: every count of this table is rounded to a multiple of {base} on its own",
    )
    for base in (3, 5)
}
_MOST = 6  # figures of a picture that are shown with their readings
VERBS = {
    ("sum", True): ("=", "{zh}之和", "equals the sum of {en}"),
    ("sum", False): ("≠", "{zh}之和", "is not the sum of {en}"),
    ("at_most", True): ("≥", "其中各项", "covers its parts"),
    ("at_most", False): ("＜", "其中各项", "is less than its parts"),
    ("average", True): ("=", "各数的平均数", "is the average of its parts"),
    ("average", False): ("≠", "各数的平均数", "is not the average of its parts"),
    ("share", True): ("=", "按本表计算的比例{percent}", "is the share that the table gives{percent}"),
    ("share", False): ("≠", "按本表计算的比例{percent}", "is not the share that the table gives{percent}"),
    ("growth", True): ("=", "按本表计算的增长率{percent}", "is the growth that the table gives{percent}"),
    ("growth", False): (
        "≠",
        "按本表计算的增长率{percent}",
        "is not the growth that the table gives{percent}",
    ),
}


def describe(result: Result, view: TableView) -> tuple[str, str]:
    """The message of one check, Chinese and English."""
    where_zh, where_en = _where(result, view)
    if result.outcome == "not_checkable":
        zh, en = spoken(result.reason)
        zh, en = zh + _readings(result, view, "或"), en + _readings(result, view, " or ")
        return f"{where_zh}无法核对：{zh}。", f"{where_en} cannot be checked: {en}."
    sign, what, says = VERBS[result.relation.kind, result.holds]
    percent = _unit(result, view) == "%"
    parts_zh, parts_en = _parts(result)
    stated = view.cell(result.relation.total).text.strip()
    computed = plain(result.computed)
    zh = f"{where_zh}{stated} {sign} {what.format(zh=parts_zh, percent='(%)' * percent)} {computed}"
    en = f"{where_en} {stated} {says.format(en=parts_en, percent=' (%)' * percent)}, {computed}"
    if result.outcome == "pass_within_rounding":
        why_zh, why_en = ROUNDED.get(result.reason, ("四舍五入误差范围内", "within rounding"))
        return f"{zh}（{why_zh}）。", f"{en} ({why_en})."
    if result.outcome == "fail":
        gap = f"{plain(result.difference)}{_unit(result, view)}"
        hint_zh, hint_en = _hint(result, view)
        return f"{zh}，差 {gap}{hint_zh}。", f"{en}; the difference is {gap}{hint_en}."
    return f"{zh}。", f"{en}."


def _readings(result: Result, view: TableView, joint: str) -> str:
    """Every reading of the figures of a picture that are not certain, where that is why nothing is said."""
    if not result.reason.startswith("picture_"):
        return ""
    cells = [view.cell(place) for place in result.relation.places]
    told = {
        cell.text.strip(): joint.join(
            one for one in dict.fromkeys((cell.text.strip(), cell.ocr.other, *cell.ocr.possible)) if one
        )
        for cell in cells
        if cell.ocr and (cell.ocr.other or cell.ocr.possible)
    }
    return f" ({'; '.join(list(told.values())[:_MOST])})" if told else ""


def _parts(result: Result) -> tuple[str, str]:
    """Which way the parts lie: a figure may be the total of a column and of a row, and fail as both."""
    rows = {row for row, _ in result.relation.places}
    columns = {column for _, column in result.relation.places}
    less = any(term.sign < 0 for term in result.relation.parts)
    zh, en = "各项", "its parts"
    if len(columns) == 1 < len(rows):
        zh, en = "本列各行", "the rows of its column"
    elif len(rows) == 1 < len(columns):
        zh, en = "本行各列", "the columns of its row"
    return (f"{zh}加减", f"{en}, some of them subtracted") if less else (zh, en)


def _unit(result: Result, view: TableView) -> str:
    if result.relation.kind in {"share", "growth"}:
        return "%" if result.relation.times > 1 else ""
    return view.unit(result.relation.total[1]) or ""


def _hint(result: Result, view: TableView) -> tuple[str, str]:
    """The one figure beside the sum with which, or the one part without which, it would be exact."""
    place = left_out_or_too_much(result, view)
    if place is None:
        return "", ""
    source, text = view.source(place), view.cell(place).text.strip()
    name = source.label if place[1] == result.relation.total[1] else source.path.rsplit("/", 1)[-1]
    if place not in result.relation.places:
        return f"；若「{name}」{text} 计入则相符", f'; with "{name}" {text} it would agree'
    return f"；若「{name}」{text} 不计则相符", f'; without "{name}" {text} it would agree'


def _where(result: Result, view: TableView) -> tuple[str, str]:
    table = view.table
    source = view.source(result.relation.total)
    row = source.label or "（无名称行）"
    zh = f"表{table.sequence}《{table.title}》「{row}」" if table.title else f"表{table.sequence}「{row}」"
    en = f'Table {table.sequence}, row "{row}", column "{source.path}":'
    if view.table.kind in FORMS:
        # the columns of a form are headed anew from block to block
        return zh, f'Table {table.sequence}, "{row}":'
    return f"{zh}（{source.path}）" if source.path else zh, en


def plain(value: Decimal | None) -> str:
    """A decimal as people write it: no exponent; 0 stays 0."""
    return "" if value is None else f"{value:f}"
