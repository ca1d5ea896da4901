"""What a sentence and its headings say of whom, which account, which stage and which year a figure is."""

import re
from dataclasses import dataclass, fields, replace
from functools import lru_cache
from operator import attrgetter

from crossfoot_common.construction import quick
from crossfoot_common.tables.model import Setting
from crossfoot_parser.core.meaning.claims.words.roles import without_comparator

WHOLE = re.compile(r"全(?P<level>国|省|市|盟|县|区|州|旗|镇|乡|自治区|地域)(?!部|面)")
OWN = re.compile(
    r"(?P<level>中央|省|市|盟|县|区|州|旗|镇|乡)(?:本?级)"
    r"(?!财政(?:专户|局|部门)|以上|以下|党|机关|各|部门|(?:财政|税收)?(?:转移支付|补助|返还|专项|下达|配套))"
)
ZONE = re.compile(r"(?P<name>(?!不?含)[一-龥]{2,8}?(?:开发区|高新区|新区|管委会|示范区|园区|度假区|托管区))")
INCLUDING = re.compile(r"\((?P<how>不?含)(?P<name>[^()]{2,20})\)")
FUNDS = (
    ("general_public_budget", re.compile(r"一般公共预算|公共财政预算|一般预算")),
    ("gov_fund", re.compile(r"政府性基金")),
    ("state_capital", re.compile(r"国有资本")),
    ("social_insurance", re.compile(r"社会保险基金|社保基金")),
    ("special_account", re.compile(r"财政专户")),
)
FUND_NAMES = re.compile(
    r"(?:一般公共|公共财政|政府性基金|国有资[本金]经营|社会保险基金|部门|财政拨款|一般)预算"
)
STAGES = (
    ("adjusted_budget", re.compile(r"调整后?预算|预算调整|全年预算")),
    ("planned", re.compile(r"预算草案|安排草案|预计|预期|拟安排|计划安排|收支计划")),
    ("execution", re.compile(r"预算执行|执行情况|完成情况|快报")),
    ("final_accounts", re.compile(r"决算")),
    ("budget", re.compile(r"年初预算|预算安排|预算情况|预算数|(?<!调整)(?<!调整后)(?<!全年)预算为|预算总额")),
)
YEAR = re.compile(r"(?<!\d)(20\d\d)年(?!前|以前|底|末|初(?!预算))")
TRANSFERS = re.compile(r"加上?|上解|转移性|补助|调入|调出|结转|结余|债务|债券|调节基金|还本")
SPAN = re.compile(r"20\d\d年?(?:[-—~至到]|以来)|五年|[三四两]年累计|累计五年|期间")
ORGANISATION = (
    r"[一-龥()]{2,30}?"
    r"(?:局|委员会|委|中心|站|所|院|办公室|办|部|会|馆|队|学校|中学|小学|大队|政府|街道|镇|乡)"
)
UNIT_HEADING = re.compile(
    rf"(?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\))?"
    rf"(?P<name>{ORGANISATION}(?:\((?:本级|[一-龥]?机关)\))?)(?:20\d\d年度?)?(?:部门|单位)?(?:预算|决算)?(?:公开)?(?:情况)?(?:说明)?"
)


@quick
@dataclass(frozen=True, slots=True)
class Said:
    """The dimensions that words name; None where they say nothing of one."""

    scope: str | None = None
    part: str | None = None
    fund: str | None = None
    stage: str | None = None
    period: int | None = None
    span: bool = False  # several years together
    transfers: bool = False  # carried over, received or passed on: what closes the sum has them in it

    def over(self, wider: "Said") -> "Said":
        """These words, and what the wider ones say where they say nothing."""
        return Said(*(own or other for own, other in zip(_NAMED(self), _NAMED(wider), strict=True)))


_NAMED = attrgetter(*(one.name for one in fields(Said)))
NOTHING_SAID = Said()


@lru_cache(maxsize=4096)  # clauses, sentences and lists ask it of the same words
def said_in(words: str) -> Said:
    """What words say of scope, fund, stage and year; those of a comparison (比2023年) are left out."""
    bare, _ = without_comparator(words)
    span = SPAN.search(bare) is not None
    years = YEAR.findall(bare)
    return Said(
        scope=_scope(bare),
        fund=_last(FUNDS, bare),
        stage=_only(STAGES, FUND_NAMES.sub("", bare)),
        period=int(years[-1]) if years and not span else None,
        span=span,
        transfers=TRANSFERS.search(bare) is not None,
    )


def said_by_heading(words: str) -> Said:
    """What a heading says, which may also name the unit that its section is about."""
    found = UNIT_HEADING.fullmatch(words)
    return replace(said_in(words), part=found["name"] if found else None)


def setting_of(said: Said, passage: int, sentence: int) -> Setting:
    """What travels with a claim."""
    return Setting(
        scope=said.scope,
        part=said.part,
        fund=said.fund,
        stage=said.stage,
        period=said.period,
        span=said.span,
        passage=passage,
        sentence=sentence,
    )


def _scope(words: str) -> str | None:
    """The last region, level or zone that is named, with what it includes or leaves out."""
    found = [*WHOLE.finditer(words), *OWN.finditer(words), *ZONE.finditer(words)]
    if not found:
        return None
    last = max(found, key=lambda one: one.start())
    including = INCLUDING.search(words)
    return last[0] + (f"({including['how']}{including['name']})" if including else "")


def _last(patterns: tuple[tuple[str, re.Pattern[str]], ...], words: str) -> str | None:
    """Of the kinds that are named the one that is named last."""
    ends = [(found[-1].end(), name) for name, one in patterns if (found := list(one.finditer(words)))]
    return max(ends)[1] if ends else None


def _only(patterns: tuple[tuple[str, re.Pattern[str]], ...], words: str) -> str | None:
    """The kind that is named, where only one is."""
    named = [name for name, one in patterns if one.search(words)]
    return named[0] if len(named) == 1 else None
