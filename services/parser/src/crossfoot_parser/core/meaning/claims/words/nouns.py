"""Strips what a noun phrase says about measure, year and speaker, so that the subject is left."""

import re

from crossfoot_parser.core.meaning.claims.text.markers import without_marker

QUOTES = re.compile(r"[“”\"'‘’《》「」]")
YEAR = re.compile(r"(?P<before>.*?)(?P<year>20\d\d)(?:(?=年度?[初末底])|年度?+)(?P<behind>.*)")
"""A year with what stands around it; 2031年末余额 is a balance of the end of that year (年末余额)."""
SPEAKER = re.compile(
    r"^.*?(?:(?:本|我)(?:部门|单位|局|委|院|校|中心|办|厅|馆|所|站|会)(?:\(单位\))?"
    r"|我(?:省|市|盟|县|区|州|旗|镇|乡|街道))"
    r"|^(?:(?!一般公共|公共财政|政府性基金|国有资[本金]|财政拨款).)*?(?=本年|当年)"
)
"""Who speaks, or what stands before 本年; a fund before it is named: 一般公共预算当年拨款."""
FUND = re.compile(r"(?:一般公共|公共财政|政府性基金|国有资[本金]经营|社会保险基金|部门|财政拨款)预算")
INITIAL = re.compile(
    r"批准的|审议通过的|年初预算|原预算|年初批复|预算数|预算为|预算安排|预算批复|预算总额|预算总金额"
)
SPAN_FROM = re.compile(r"(?P<line>.*?)[从由](?P<year>20\d\d)年度?的?")
SPAN_TO = re.compile(
    r"(?:上升|增加|增长|提高|扩大|攀升|跃升|升|增|下降|减少|降低|降)?(?:到|至|为)(?P<year>20\d\d)年度?的?"
)
"""从2026年的A上升到2031年的B: the two ends of a span of years, of one line."""
ADJUSTED = re.compile(r"全年预算|调整后|调整(?:收入|支出)?预算|预算调整数|调整(?:为|到|至)")
ADJUSTED_TO = re.compile(r"调整(?:为|到|至)$")
FINAL = re.compile(r"决算|实际支出|执行数|完成支出|实际完成")
PREVIOUS = re.compile(r"(?:上年度?|去年|上一年度?)(?!结转|结余|末|底|度末)")
PREVIOUS_YEAR = re.compile(r"^(?:上年度?|去年|上一年度?)(?!结|末|底|度末)")
# fmt: off
GENERIC = frozenset({
    "预算", "决算", "支出", "安排", "总额", "合计", "总计", "金额", "总金额", "资金", "涉及",
    "涉及资金", "使用", "负担", "开支", "所属", "财政性资金", "项目资金", "年初", "全年", "原", "调整",
    "调整后", "实际", "完成", "执行", "规模", "共计", "总", "共", "计", "数", "额", "为",
    "是", "有", "达", "约", "各", "均", "的", "万", "其", "本年", "当年",
    "全部", "批复", "总价", "价值", "支付", "发生", "实有", "支", "一共", "合",
})
# fmt: on
LONGEST_GENERIC = max(map(len, GENERIC))
FROM = re.compile(r"(?:^|(?<=.)[各均]?)[由从](?:原来?的?)?(?:年初)?(?:预算)?(?:安排)?数?的?$")
"""由年初预算A调整为B: what stands before the first of two figures."""
CHANGED_TO = re.compile(
    r"^(?:(?:根据|按照|因)[^，]{1,20})?调整(?:(?=(?:收入|支出)预算$)|$)|(?<=.)调整$|^调整后的?"
)
PROPOSED = re.compile(
    r"^(?:[本此这]次)?(?:拟|建议|预计)?[将把](?=.)"
    r"|(?:[本此这]次(?:预算)?(?:调整)?(?:拟|建议|预计)?|拟|建议|预计)$"
)
"""年初预算A，本次拟增加B，建议调整为C; 拟将支出增加B: who proposes a change says nothing of its line."""
APPROVED = re.compile(
    r"^(?:经[^，]{2,40}?(?:审议|审查|批准|审定)(?:通过|批准)?的?"
    r"|[^，]{0,30}?(?:人民代表大会|人大|人代会|会议|常委会)(?:审议|审查|表决)?(?:批准|通过|审定)的)|\(下同\)"
)
"""经某届人大审议通过的调整预算数(下同): who approved a figure is no part of what it is about."""
TRAILING = re.compile(r"(?:为|是|(?<=调整)[到至]|共计|共有|达到?|约|：)+$")
ITEM = re.compile(r"\((?:类|款|项)\)$")
NAMES_A_LINE = re.compile(r"(?:费用?|经费|支出|收入|拨款|基金|\((?:类|款|项)\))$")
LEADING = re.compile(
    r"^(?:\([一二三四五六七八九十\d]{1,2}\)|[、，：；)）(]|其中|包括|主要包括|以及|和|及|与|另外?|此外|同时)+"
)


def subject_of(noun: str) -> str:
    """The words that say what a figure is about: no quotes, year or speaker, nor what is before them."""
    text = LEADING.sub("", QUOTES.sub("", noun)).removeprefix("部门(单位)")
    if SPAN_TO.fullmatch(text):
        return ""
    if span := SPAN_FROM.fullmatch(text):
        text = span["line"]
    if (found := YEAR.fullmatch(text)) and not found["behind"].startswith(("月", "比")):
        text = found["behind"]
        if is_generic(text) and NAMES_A_LINE.search(found["before"]):
            text = without_marker(found["before"]) + text  # 公务接待费2031年预算: the year stands in between
    text = PREVIOUS_YEAR.sub("", SPEAKER.sub("", text))
    text = APPROVED.sub("", LEADING.sub("", text))
    text = FROM.sub("", TRAILING.sub("", PROPOSED.sub("", text)))
    return PROPOSED.sub("", CHANGED_TO.sub("", text)) if ADJUSTED.search(noun) else text


def year_of(noun: str) -> int | None:
    """The year that a noun phrase names."""
    found = YEAR.fullmatch(noun)
    return int(found["year"]) if found else None


def years_back(noun: str, period: int | None) -> int:
    """How many years before the period a level is of: one for 上年, more for an end of a span of years."""
    end = SPAN_FROM.fullmatch(noun) or SPAN_TO.fullmatch(noun)
    if end and period is not None:
        return max(period - int(end["year"]), 0)
    return int(of_previous_year(noun, period))


def is_generic(subject: str) -> bool:
    """Whether the words only name a measure (支出决算, 预算数, 金额): the subject is the one before."""
    return _is_made_of_generic(FUND.sub("基金预算", subject))


def _is_made_of_generic(text: str) -> bool:
    """Whether nothing but these words stands one behind the other.

    They contain each other, so a pattern of them tries exponentially many ways before it says no.
    """
    ends = {0}
    for start in range(len(text)):
        if start in ends:
            pieces = (text[start : start + length] for length in range(1, LONGEST_GENERIC + 1))
            ends.update(start + len(piece) for piece in pieces if piece in GENERIC)
    return len(text) in ends


def measure_in(noun: str) -> str | None:
    """`budget`, `adjusted_budget` or `final_accounts` where the words say so."""
    text = FUND.sub("", noun)
    if told := FROM.search(text):
        text = told[0]  # 调整后…支出由年初预算A调整为B: of A say the words right before it
    for pattern, measure in ((ADJUSTED, "adjusted_budget"), (INITIAL, "budget"), (FINAL, "final_accounts")):
        if pattern.search(text):
            return measure
    return None


def of_previous_year(noun: str, period: int | None) -> bool:
    """Whether a level is that of the year before: 上年决算数, or the year in figures."""
    year = year_of(noun)
    return bool(PREVIOUS.search(noun)) or (year is not None and period is not None and year == period - 1)
