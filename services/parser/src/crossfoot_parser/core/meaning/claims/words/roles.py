"""Says what a figure does in its clause: a level, a change, a rate, a share or a completion of the budget."""

import re
from dataclasses import dataclass
from typing import Literal

from crossfoot_common.tables.reasons.of_figures import AGAINST_SCHEDULE, ON_OTHER_BASIS
from crossfoot_common.tables.wording import A_YEAR_ON_AVERAGE
from crossfoot_parser.core.meaning.claims.text.figures import UnitFamily
from crossfoot_parser.core.meaning.claims.words.aims import COMPARED_WITH_BUDGET, COMPLETION, OF_AIM

RoleKind = Literal["level", "change", "growth_rate", "share", "completion", "unknown"]

UP = r"增加|增收|增长|上升|提高|增支|上涨|调增|增幅|升高|新增|多支出?|高于|大于|超过|多于|多|增"
DOWN = r"减少|减收|下降|降低|压减|减支|调减|降幅|减幅|下浮|缩减|压缩|节约|少支出?|低于|小于|少于|负增长|少|减"
BASE = r"(?:上一?年度?|去年度?|20\d\d年度?)"
KINDS_OF_BASE = (
    r"(?:同期|同月|同季度?|年初|财政拨款|预算|决算|执行|累计|支出|收入|实际|完成|安排)*(?:数字?|额|总额)?+"
)
COMPARATOR = re.compile(
    rf"(?:与|比|较|同|和|相比|对比)(?:本单位|我单位|本部门)?{BASE}(?:的|、)?{KINDS_OF_BASE}"
    rf"(?:相比|对比|比较|相较|比)?(?:较|，)?"
)
COMPARED_WITH = re.compile(rf"(?:与|比|较|同)(?:上一?年度?|去年度?)的?{KINDS_OF_BASE}")
OTHER_YEAR = re.compile(r"同比|环比|上一?年|去年")
BARE_COMPARATOR = re.compile(
    r"(?:(?:^|，)(?:两年)?(?:对比|相比|比较|相较)|(?:按照?)?(?:同|可比)口径(?:对比|相比|比较|相较|比)?)$"
)
VERB = re.compile(
    rf"(?P<noun>.*?)(?:各|均|共|同比|净|环比|分别)*(?P<verb>{UP}|{DOWN})(?P<twin>\((?:{UP}|{DOWN})\)|/(?:{UP}|{DOWN}))?"
    rf"(?:了|额|数|率|比例|比率|幅度|金额|{BASE}{KINDS_OF_BASE})*(?:为|约|约为|达|达到)?：?$"
)
A_YEAR = re.compile(
    rf"(?P<noun>.*?)(?:[一二三四五六七八九十\d]{{1,2}}年)?(?:年均|年平均|平均每年|每年平均)(?P<verb>递增|增速|{UP}|递减|{DOWN})(?:了|率|速度|幅度)*(?:为|约为|达到?|约)?：?$"
)
RELATIVE = frozenset({"多", "少", "高于", "大于", "超过", "低于", "小于", "少于"})
"""Words that are a change only where they compare with the year before."""
BARE = frozenset({"增", "减"})
BEFORE_BARE = re.compile(r"(?:[年期月季度数额算入出比，]|净)$")
"""比上年预算增A: the bare verb stands behind what it compares with, else it ends another word (核减)."""
AGAINST_BUDGET = re.compile(
    rf"(?:(?P<way>大于|小于|高于|低于|多于|少于)|超出?|比|较)(?P<base>(?:年初|全年|调整后?)?(?:预算|决算))数?"
    rf"(?P<more>{UP}|{DOWN})?了?$"
)
BY_ADJUSTMENT = re.compile(r"调增|调减")
"""Words that only say how a budget was changed."""
LAST_YEAR = re.compile(BASE)
SHARE = re.compile(r"(?<!侵)占到?(?P<base>[^占]*?)(?:的?(?:比例|比重|比)(?:为|是|约|达到?)?|的)?$")
UNCHANGED = re.compile(
    rf"(?P<noun>.*?)(?:与|比|较|同|和){BASE}{KINDS_OF_BASE}(?:相比|对比|比)?，?"
    r"(?P<word>持平|一致|相同|相等|无变化|没有变化|无增减|没有增减|不变|保持一致|保持不变)"
)
SCHEDULE = re.compile(r"(?:超|短|欠|快于|慢于|高于|低于|落后)[^，\d]{0,8}进度|(?:超收|短收|欠收)")
"""超序时进度A万元: how far a line is ahead of where it should be, and no line of its own."""
ROUGHLY = re.compile(r"(?:约|近|大约|不低于|不超过|不少于)$")
VAGUE = re.compile(r"约|近$|超过?$")

OTHER_BASIS = re.compile(
    r"(?:^|，)(?:如果?)?(?:扣除|剔除|还原|不含|不考虑|考虑|按照?)[^，]{0,30}?(?:因素|影响|口径|政策)"
    r"(?:以?后|的?影响|计算|测算|相比|比较)*，?$"
)
"""扣除留抵退税因素后增长A%: of the line that is spoken of, but not of its figure as it stands."""
COMPARABLE = re.compile(r"(?:同|可比)口径")
"""同口径增长A%: of figures that were made comparable, which those that are shown need not be."""
LAST_YEARS = "上年"
BUDGET = "预算"
WITH_BUDGET = "compared with the budget"


@dataclass(frozen=True, slots=True)
class Role:
    """What a figure does. `noun` is what the clause says it is about, `sign` the direction of a change.

    `base` is what a share is of or a change against, in words; `unclear` says why the role is not certain. A
    change is one against the budget of the same year where `against_budget` is set, else against last year:
    `compared` has the words for that (比2030年执行数).
    """

    kind: RoleKind
    noun: str = ""
    sign: int = 1
    base: str = ""
    unclear: str | None = None
    against_budget: bool = False
    compared: str = ""


def role_of(lead: str, family: UnitFamily) -> Role:
    """The role of a figure of a unit family behind `lead`, the words of its fragment before it."""
    if family == "percent" and (completion := _completion(lead)):
        return completion
    if found := AGAINST_BUDGET.search(lead):
        return _against_budget(lead, found, family)
    if change := _change(lead, "growth_rate" if family == "percent" else "change"):
        return change
    if family == "percent":
        if found := SHARE.search(lead):
            unclear = "approximate" if VAGUE.search(lead) else None
            return Role(
                "share", lead[: found.start()], base=found["base"].removesuffix("的"), unclear=unclear
            )
        return Role("unknown", lead, unclear="a percentage without a word that says of what")
    return _level(lead)


def _level(lead: str) -> Role:
    """How much a line is, or how far it is ahead of where it should be."""
    if SCHEDULE.fullmatch(lead):
        return Role("unknown", lead, unclear=AGAINST_SCHEDULE)
    if COMPARED_WITH.fullmatch(lead):  # 较上年A增长B%: A is last year's figure of the same line
        lead = LAST_YEARS
    return Role("level", lead, unclear="approximate" if ROUGHLY.search(lead) else None)


def _change(lead: str, kind: Literal["change", "growth_rate"]) -> Role | None:
    if found := A_YEAR.match(lead):
        return _a_year(found, kind)
    if not (found := VERB.match(lead)):
        return None
    noun, compared = without_comparator(found["noun"])
    verb = found["verb"]
    if not _is_said_of_change(found, noun, compared=compared):
        return None
    unclear = "the direction is left open" if found["twin"] else None
    if OTHER_BASIS.search(noun):
        return Role("unknown", lead, unclear=ON_OTHER_BASIS)
    if COMPARABLE.search(lead):
        unclear = ON_OTHER_BASIS
    if ROUGHLY.search(lead):
        unclear = "approximate"
    sign = -1 if re.fullmatch(DOWN, verb) else 1
    against_budget = BY_ADJUSTMENT.fullmatch(verb) is not None
    told = COMPARATOR.search(found["noun"])
    return Role(kind, noun, sign, "", unclear, against_budget, told[0] if told else "")


def _is_said_of_change(found: re.Match[str], noun: str, *, compared: bool) -> bool:
    """Whether the verb tells a change here: 高于 and 增 do where words compare, 新增 without a noun."""
    verb, lead = found["verb"], found.string
    if verb in RELATIVE:
        return compared or LAST_YEAR.search(lead, found.end("verb")) is not None
    if verb in BARE:
        return compares(lead) and BEFORE_BARE.search(lead[: found.start("verb")]) is not None
    return verb != "新增" or not noun


def _a_year(found: re.Match[str], kind: str) -> Role:
    """年均增长X%: the same rate each year of a span, which no two years next to each other need have."""
    if kind == "change":
        return Role("unknown", found[0], unclear=ON_OTHER_BASIS)
    sign = -1 if re.fullmatch(rf"递减|{DOWN}", found["verb"]) else 1
    return Role("growth_rate", found["noun"], sign, base=A_YEAR_ON_AVERAGE)


def _completion(lead: str) -> Role | None:
    if found := COMPLETION.search(lead):
        return Role("completion", lead[: found.start()], base=found["base"] or BUDGET)
    found = OF_AIM.fullmatch(lead)
    return Role("completion", base=found["base"]) if found else None


def _against_budget(lead: str, found: re.Match[str], family: UnitFamily) -> Role:
    """较年初预算减少A，下降B%: how much less, where the direction is told."""
    words = found["more"] or found["way"] or ""
    if family == "money" and COMPARED_WITH_BUDGET.fullmatch(lead):
        return Role("level", lead)
    if family == "count" or not words:
        return Role("unknown", lead, unclear=WITH_BUDGET)
    unclear = "approximate" if ROUGHLY.search(lead) else None
    sign = -1 if re.fullmatch(DOWN, words) else 1
    kind: RoleKind = "growth_rate" if family == "percent" else "change"
    return Role(kind, lead[: found.start()], sign, found["base"], unclear, against_budget=True)


def without_comparator(words: str) -> tuple[str, bool]:
    """The words without 与上年相比 and its like, and whether there was one."""
    bare, count = COMPARATOR.subn("", words)
    bare = BARE_COMPARATOR.sub("", bare.strip("，、："))
    return bare, bool(count)


def compares(words: str) -> bool:
    """Whether the words say against which year."""
    return COMPARATOR.search(words) is not None or OTHER_YEAR.search(words) is not None


def unchanged(fragment: str) -> re.Match[str] | None:
    """Where a fragment says that nothing changed against the year before; its noun is the group `noun`."""
    return UNCHANGED.match(fragment)  # its noun begins anywhere: a search would only begin again
