"""What a heading or a label adds to the meaning of a figure, as a set of parts of its key."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.wording import plain

Parts = dict[str, str]
Lexicon = tuple[tuple[re.Pattern[str], Parts], ...]

PLAN = "plan"  # 预算数 without a word which: in a budget the initial one, in final accounts not said

FUND_WORDS: Final[tuple[tuple[str, Parts], ...]] = (
    (
        r"(纳入预算管理的)?(一般公共预算|一般预算|公共财政预算)(当年)?(财政)?(拨款)?",
        {"fund": "general_public_budget"},
    ),
    (r"(纳入预算管理的)?政府性基金(预算)?(当年)?(财政)?(拨款)?", {"fund": "gov_fund"}),
    (r"国有资本(经营)?(预算)?(当年)?(财政)?(拨款)?", {"fund": "state_capital"}),
    (r"(纳入)?财政专户(管理|核拨)?(的)?", {"fund": "special_account"}),
    (r"单位资金", {"fund": "unit_funds"}),
    (r"财政拨款|政府预算资金", {"basis": c.FISCAL_APPROPRIATION}),
)
_SOURCE_WORDS: Final[tuple[tuple[str, Parts], ...]] = (
    (r"事业收入", {"fund": "business"}),
    (r"(事业单位)?经营收入", {"fund": "business_operations"}),
    (r"上级补助收入", {"fund": "superior_subsidy"}),
    (r"附属单位上缴收入", {"fund": "affiliated"}),
    (r"其他收入", {"fund": "other"}),
)
NATURE_WORDS: Final[tuple[tuple[str, Parts], ...]] = (
    (r"基本支出", {"nature": "basic"}),
    (r"项目支出", {"nature": "project"}),
    (r"人员(经费|支出)", {"nature": "personnel"}),
    (r"(日常)?公用(经费|支出)|单位运转经费", {"nature": "operating"}),
    (r"上缴上级(单位)?支出", {"nature": "remittance_up"}),
    (r"(事业单位)?经营支出", {"nature": "business_operations"}),
    (r"对?附属单位(的)?补助支出", {"nature": "subsidy_down"}),
)
_MEASURE_WORDS: Final[tuple[tuple[str, Parts], ...]] = (
    (r"年初预算数?", {"measure": "budget"}),
    (r"(全年|调整后?的?)预算数?", {"measure": "adjusted_budget"}),
    (r"决算(数|金额)?|实际支出数?", {"measure": "final_accounts"}),
    (r"(全年)?执行数", {"measure": "execution"}),
    (r"(本年)?预算(安排)?(数|数据|金额|情况)?", {"measure": PLAN}),
)
_NEUTRAL: Final = (
    r"项目|(支出)?功能分类(科目)?|科目|资金来源|金额|数额|统计数|其中:?|(收入|支出)?(合计|总计|小计|共计|总额)"
    r"|收入|支出|预算(总计|合计|小计)|(收入|支出)预算数?|(收入|支出)(预算|决算)?(合计|总计)|资金(性质|类型)"
    r"|(支出)?(用途|性质)(分类)?"
)
_YEAR_WORDS: Final[tuple[tuple[str, Parts], ...]] = (
    (r"(本年|当年)收入(合计|小计)?", {"concept": c.CURRENT, "flow": "income"}),
    (r"(本年|当年)支出(合计|小计)?", {"concept": c.CURRENT, "flow": "expenditure"}),
    (r"(当年|本年)(财政拨款|预算)(安排)?", {"carry": "excluded"}),
    (r"(年初|上年)(财政拨款)?结[转余](和|及)?(结[转余])?", {"concept": c.CARRY_OVER_IN}),
    (r"(年末|年终)(财政拨款)?结[转余](和|及)?(结[转余])?|结转下年", {"concept": c.CARRY_OVER_OUT}),
)


def _compiled(words: Iterable[tuple[str, Parts]], tail: str = "") -> Lexicon:
    return tuple((re.compile(f"(?:{pattern}){tail}"), parts) for pattern, parts in words)


_MONEY_TAIL = r"(收入|支出|资金)?(预算)?(安排)?(合计|小计)?"
SEGMENTS: Final[Lexicon] = (
    *_compiled([(_NEUTRAL, {})]),
    *_compiled(_YEAR_WORDS),
    *_compiled(FUND_WORDS, _MONEY_TAIL),
    *_compiled([(f"本年(?:{pattern})支出", parts) for pattern, parts in FUND_WORDS]),
    *_compiled(_SOURCE_WORDS),
    *_compiled(NATURE_WORDS, r"(合计|小计)?"),
    *_compiled(_MEASURE_WORDS),
)
_FUNDS_FROM = 1 + len(_YEAR_WORDS)
_FUNDS_TO = _FUNDS_FROM + len(FUND_WORDS)
SOURCES: Final[Lexicon] = (
    *_compiled(FUND_WORDS, r"(收入|资金|预算|拨款收入)*"),
    *_compiled(_SOURCE_WORDS),
)
NATURES: Final[Lexicon] = _compiled(NATURE_WORDS)
_YEAR = re.compile(r"(20\d{2})年?度?")
_TAIL = re.compile(r"\((?:\d+|万元|元|单位:.*)\)$")
_OTHER_YEAR = re.compile(r"上年(?!结)|去年|比上|增减|增长|\+/-|占")


def of_another_year(text: str) -> bool:
    """Whether a heading is of last year, of a change, or of a share."""
    return _OTHER_YEAR.search(text) is not None


def look_up(text: str, lexicon: Lexicon) -> Parts | None:
    """What a text adds; None when it is not one of the words."""
    return next((parts for pattern, parts in lexicon if pattern.fullmatch(text)), None)


def merged(*sets: Parts | None) -> Parts | None:
    """All parts together; None when one is unknown or two contradict each other.

    Staff and running costs are within basic expenditure, so the narrower of the two is what is meant.
    """
    whole: Parts = {}
    for parts in sets:
        if parts is None:
            return None
        for name, value in parts.items():
            narrower = _narrower(name, whole.get(name, value), value)
            if narrower is None:
                return None
            whole[name] = narrower
    return whole


def _narrower(name: str, one: str, other: str) -> str | None:
    """The value that both allow; None where they contradict each other."""
    if one == other:
        return one
    pair = {one, other}
    if name == "nature" and "basic" in pair and (inner := pair & c.WITHIN_BASIC):
        return next(iter(inner))
    return None


def of_path(path: tuple[str, ...], lexicon: Lexicon = ()) -> Parts | None:
    """What the headings over a column add; None when one of them is not understood."""
    return merged(*(_of_segment(plain(segment), lexicon) for segment in path))


def _of_segment(text: str, lexicon: Lexicon) -> Parts | None:
    read = _read(text)
    if read is None:
        return None
    rest, usual, year = read
    own = look_up(rest, lexicon) if rest else None
    return merged(usual if own is None else own, year)


@lru_cache(maxsize=4096)  # the same few headings stand over every column and table
def _read(text: str) -> tuple[str, Parts | None, Parts] | None:
    """Its words without its year, what they usually mean, and its year; None where it is of another one."""
    if of_another_year(text):
        return None
    year = _YEAR.search(text)
    rest = _TAIL.sub("", _YEAR.sub("", text, count=1) if year else text).strip("()、:")
    readings = (look_up(rest, SEGMENTS), _compound(rest)) if rest else ({},)
    usual = next((reading for reading in readings if reading is not None), None)
    return rest, usual, {"period": year[1]} if year else {}


def _compound(text: str) -> Parts | None:
    """A fund and a nature in one heading: 一般公共预算财政拨款基本支出."""
    for pattern, parts in SEGMENTS[_FUNDS_FROM:_FUNDS_TO]:
        found = pattern.match(text)
        if found and (rest := look_up(text[found.end() :], NATURES)) is not None:
            return merged(parts, rest)
    return None
