"""Knows what stands in a header: its words, codes and column numbers, and the amounts that never do."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from crossfoot_parser.core.blocks import GridRow
from crossfoot_parser.core.vocabulary.numbers import parse_number
from crossfoot_parser.core.vocabulary.rows import filled
from crossfoot_parser.core.vocabulary.words import ORDINAL, is_dash, squash

HEADER_WORD = re.compile(
    r"(?:本年|上年|当年|全年|年初|年末|本次|20\d\d年?度?)?(?:"
    r"(?:收入|支出|部门预算|政府预算|功能|经济|功能分类|经济分类|支出功能分类|支出经济分类|部门支出|政府支出){0,3}"
    r"(?:科目|分类)?(?:编码|代码|名称|科目编码|科目代码|科目名称|科目|分类科目|项目|预算|决算)"
    r"|(?:单位|部门|项目|指标|预算单位|采购|资产|主管部门)(?:编码|代码|名称|[(].{2,8}[)])"
    r"|.{0,12}(?:收入|支出)(?:预算|决算)数?|项目|类|款|项|目|行次|栏次|序号|编号|代码|编码|名称|科目|内容|指标|类别|品目|摘要|事项"
    r"|金额|合计|小计|总计|共计|功能分类|经济分类|支出用途|收入|支出|预算数?|决算数?|执行数|完成数|调整预算数|统计数|数量|单价|比例"
    r"|预算数据?|决算数据|年初预算数?|全年预算数?|增减(?:额|率|[(]?%[)]?|变化|变动)?|备注|说明|用途|计量单位|单位"
    r"|收入合计|支出合计|收入总计|基本支出|项目支出|经营支出|人员经费|公用经费|单位运转经费|单位项目资金"
    r"|工资福利支出|对个人和家庭的补助|一般性项目|专项资金|上缴上级支出|对附属单位补助支出"
    r"|财政拨款(?:收入|支出)?|一般公共预算(?:财政)?(?:拨款)?(?:收入|支出|资金)?|政府性基金(?:预算)?(?:财政)?(?:拨款)?(?:收入|支出|资金)?"
    r"|国有资本经营(?:预算)?(?:财政)?(?:拨款)?(?:收入|支出|资金)?|财政专户管理资金|事业收入|经营收入|其他收入|上级补助收入"
    r"|附属单位上缴收入|单位资金|资金来源|结转(?:和|或)?结余|结转|年(?:初|末)结转和结余|部门整体|当年预算安排|上年结转安排"
    r"|会议费|培训费|公务接待费|因公出国[(]境[)]费用?|公务用车(?:购置|运行).{0,10}费?|[“\"]?三公[”\"]?经费.{0,4}"
    r"|[一二三四]级(?:目录|指标)|指标值|目标值|分值|得分|执行率|其中:?|小计"
    r")(?:[(].{1,12}[)])?"
)
STRICT_WORD = re.compile(r"项目|金额|预算数|决算数|(?:功能)?(?:科目)?(?:编码|代码|名称)|行次|栏次")
LABEL_WORD = re.compile(
    r".{0,8}(?:编码|代码|名称|科目|项目|品目|目录|序号|行次|单位|备注)|类|款|项|目|[(].{0,6}(?:名称|编码)[)]"
)
INDICATOR = re.compile(r"[一二三四]级指标")
"""The levels of a grid of indicators, as its header names them."""
CODE = re.compile(r"\d{3}(?:\s?\d\d){0,3}|\d{2}|[A-Z]\d{2,8}")
YEAR_CELL = re.compile(r"(?:19|20)\d\d")
NUMBER_LABEL = re.compile(r".{0,8}栏次|行次|\*+|[-—]+|甲|乙|丙|项目|合计|序号|列次")
COLUMN_NUMBERS = "栏次"
"""Stands before the numbers of the columns."""
DEEPEST = 4  # header rows above the figures of a table of one row
MANY = 4  # numbers of columns, among which one read wrongly is still seen
COLUMN_NUMBER = re.compile(r"[(]?(\d{1,2})[)]?(?:=[-+\d().…~、]+)?栏?")  # points: half-width of …

COLUMN_LETTER = re.compile(r"([A-Z])(?:=[-+A-Z()（）.…~]+)?")
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
LEAST_LETTERS = 3


def is_number_row(row: GridRow) -> bool:
    """栏次, `1 2 3` or `** **`: numbers of columns that count up from 1, and no figures; or `A=B+C B C`.

    The end of a heading that is too high for its cell may stand before 栏次.
    """
    return number_columns([squash(text) for _, text in filled(row)])


def number_columns(texts: Sequence[str]) -> bool:
    """Whether the texts of a row are numbers or letters of columns, by themselves or behind 栏次."""
    if _letters_count_up(texts):
        return True
    labels, numbers = 0, []
    for text in texts:
        if found := COLUMN_NUMBER.fullmatch(text):
            numbers.append(int(found[1]))
        elif NUMBER_LABEL.fullmatch(text):
            labels += 1
        else:
            return False
    if not numbers:
        return labels > 0 and any("*" in text or text == "栏次" for text in texts)
    if not _count_up(numbers, named=any(map(_names_numbers, texts))):
        return False
    return len(numbers) + labels >= 2


def _letters_count_up(texts: Sequence[str]) -> bool:
    """公式 A=B+C B C: every column has its letter, as the alphabet goes, and some say of what they are."""
    named = [text for text in texts if text not in {"公式", "栏次"}]
    if len(named) < LEAST_LETTERS or len(texts) - len(named) > 1 or named[0][:1] != ALPHABET[0]:
        return False
    found = [COLUMN_LETTER.fullmatch(text) for text in named]
    letters = "".join(one[1] if one else "?" for one in found)
    return letters == ALPHABET[: len(named)] and "=" in "".join(named)


def _names_numbers(text: str) -> bool:
    return re.fullmatch(r".{0,8}栏次|列次|\*+", text) is not None


def _count_up(numbers: Sequence[int], *, named: bool) -> bool:
    """1 2 3 or 2 3 4; among many, or behind 栏次, one may be lost or read wrongly: no amounts count up."""
    rising = all(a < b for a, b in pairwise(numbers))
    if rising and numbers[-1] <= len(numbers) + 1 and (named or len(numbers) >= MANY):
        return True
    first = Counter(number - index for index, number in enumerate(numbers)).most_common(1)[0]
    wrong = len(numbers) - first[1]
    return first[0] in {0, 1, 2} and (not wrong or (wrong == 1 and len(numbers) >= (2 if named else MANY)))


def numeric_columns(rows: Sequence[GridRow]) -> frozenset[int]:
    """Columns in which amounts stand more often than words, or below a few words and nowhere else."""
    shown: dict[int, list[bool]] = {}
    for row in rows:
        for index, text in filled(row):
            if not is_dash(text):
                shown.setdefault(index, []).append(is_amount(text))
    return frozenset(index for index, amounts in shown.items() if _is_numeric(amounts))


def _is_numeric(amounts: Sequence[bool]) -> bool:
    words = amounts.count(False)
    return 2 * (len(amounts) - words) > words or (
        words <= DEEPEST and not any(amounts[:words]) and amounts[-1]
    )


def is_amount(text: str) -> bool:
    """A figure that can be no heading; 2024 can."""
    return parse_number(text) is not None and not YEAR_CELL.fullmatch(text)


def is_code(text: str) -> bool:
    """A code of a function, an economic item or a unit."""
    return CODE.fullmatch(text) is not None


@lru_cache(maxsize=16384)
def is_header_word(text: str) -> bool:
    """A word that heads a column in the forms that the ministry of finance prescribes."""
    return HEADER_WORD.fullmatch(squash(text)) is not None


def is_body(text: str) -> bool:
    """Amounts and enumerated labels stand in the body."""
    enumerated = ORDINAL.match(squash(text)) is not None and not squash(text).startswith("其中")
    return enumerated or is_amount(text)
