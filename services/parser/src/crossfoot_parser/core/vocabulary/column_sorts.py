"""What sort of cells a column holds: the evidence by which shifted cells are found."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from crossfoot_common.tables.structure.panels import SIDE_HEAD
from crossfoot_common.tables.units import UNIT_ENDS
from crossfoot_parser.core.vocabulary.numbers import FIGURE, parse_number
from crossfoot_parser.core.vocabulary.rows import Path
from crossfoot_parser.core.vocabulary.words import is_dash, is_total, squash

Sort = Literal["blank", "number", "code", "text"]
CODE = re.compile(r"\d{3}|\d{5}|\d{7}|\d{9,12}|\d{2,3}(?:\s\d{2}){1,2}|0\d+")
CLASS = re.compile(r"(?:2(?:0[1-9]|[1-3]\d)|[35](?:0[1-9]|1\d|99))(?:\d\d){0,2}")
"""A functional or economic code as the ministry numbers them: 208, 20805, 3010201; amounts seldom look so."""
CODE_HEAD = re.compile(r".*(?:编码|代码)|类|款|项")
LABEL_HEAD = re.compile(
    r".*(?:名称|科目|品目|目录|指标|内容)|(?:收入|支出)?项目(?:[(].*[)])?|备注|说明|摘要|用途"
    r"|(?:计量|项目|预算|主管|实施|承担|用款|申报|采购|责任|建设)?单位|(?:主管|预算|责任)部门"
)
ORDINAL_HEAD = re.compile(r"行[次号]|栏次|序号|编号")
AMOUNT_HEAD = re.compile(
    r".*(?:金额|合计|小计|总计|预算数|决算数|执行数|数|收入|支出|拨款|经费|资金|预算|费用?|结转|结余|年|分值|得分"
    r"|比例|占比|比重|率|幅度|增减|增长|%)(?:[(].*[)])?"
)
YEAR_HEAD = re.compile(r"年份?|年度|时间|(?:Fiscal)?Year", re.IGNORECASE)
YEAR = re.compile(r"(?:19|20)\d\d")
"""A year alone: a name where years head the rows."""
SHARE = 0.8


@lru_cache(maxsize=65536)
def sort_of(text: str) -> Sort:
    """Blank (also dashes), number, code or text. What can be both a number and a code is a code."""
    if "一" <= text[-1:] <= "龥" and text[-1] not in UNIT_ENDS:
        return "text"
    if FIGURE.fullmatch(text):
        return "number"
    if not text or is_dash(text):
        return "blank"
    if CODE.fullmatch(text):
        return "code"
    return "number" if parse_number(text) is not None else "text"


def column_sort(cells: Sequence[str], path: Path) -> Sort | None:
    """What a column holds; by its content, and where that is too little by its heading."""
    head = squash(path[-1]) if path else ""
    if CODE_HEAD.fullmatch(head) and _all_digits(cells):
        return "code"
    if YEAR_HEAD.fullmatch(head) and _all_years(cells):
        return "text"
    counts: Counter[Sort] = Counter(map(sort_of, cells))
    counts["blank"] = 0
    if counts["text"]:  # names of totals, which are no numbers and no codes, tell nothing of a column
        counts["text"] -= sum(map(is_total, cells))
    total = counts.total()
    if total >= 3:
        return _by_content(counts, total, head, cells) or head_sort(head)
    if total and counts["text"] == total and SIDE_HEAD.fullmatch(head):
        return "text"
    figures = counts["number"] + counts["code"] == total and not (counts["code"] and _are_codes(cells))
    return head_sort(head) or ("number" if total and figures else None)


def _all_digits(cells: Sequence[str]) -> bool:
    shown = [text for text in cells if text and not is_dash(text) and not is_total(text)]
    coded = sum(text.replace(" ", "").isdigit() for text in shown)
    return bool(shown) and coded >= SHARE * len(shown)


def _all_years(cells: Sequence[str]) -> bool:
    shown = [text for text in cells if text and not is_dash(text)]
    return bool(shown) and all(map(YEAR.fullmatch, shown))


def _by_content(counts: Counter[Sort], total: int, head: str, cells: Sequence[str]) -> Sort | None:
    if counts["text"] >= SHARE * total:
        return "text"
    # without a heading a few words among codes are lines that got between, and a number is none of them
    if counts["code"] >= SHARE * total and (CODE_HEAD.fullmatch(head) or not (head or counts["number"])):
        return "code"
    if counts["code"] == total and not AMOUNT_HEAD.fullmatch(head) and not ORDINAL_HEAD.fullmatch(head):
        return head_sort(head) or ("code" if _are_codes(cells) else "number")
    return "number" if counts["number"] + counts["code"] >= SHARE * total else None


def _are_codes(cells: Sequence[str]) -> bool:
    """Whether digits below a heading that says nothing of codes are none but codes: 200 and 12000 are not."""
    short = [text for text in cells if text.isdigit() and len(text) in {3, 5, 7} and text[0] != "0"]
    return all(CLASS.fullmatch(text) and not text.endswith("00") for text in short)


def head_sort(label: str) -> Sort | None:
    """What a heading promises for its column."""
    head = squash(label)
    if CODE_HEAD.fullmatch(head):
        return "code"
    if LABEL_HEAD.fullmatch(head):
        return "text"
    return "number" if AMOUNT_HEAD.fullmatch(head) or ORDINAL_HEAD.fullmatch(head) else None


def clashes(text: str, column: Sort | None, decimals: bool) -> bool:
    """Whether a cell cannot belong into a column. `decimals`: the column's amounts show decimals."""
    if column is None:
        return False
    sort = sort_of(text)
    if sort in ("blank", column):
        return False
    if column == "number":
        return sort == "text" or (sort == "code" and decimals and len(text) >= 3 and "." not in text)
    if column == "code":
        return (sort == "number" and not text.isdigit()) or (sort == "text" and not is_total(text))
    return sort in {"number", "code"}
