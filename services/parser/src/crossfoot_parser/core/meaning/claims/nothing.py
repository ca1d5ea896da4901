"""Reads the sentences that say that there is nothing: 本部门没有政府性基金预算支出.

Such a sentence is a statement, not a blank: a figure elsewhere for the same fact contradicts it. So only
sentences that are understood to the last word are read, about the entity and the year of the document; a
reason (原因是上年无…), a condition, another year or another office says nothing here.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.model import DocumentInfo, FactKey
from crossfoot_parser.core.blocks import Line
from crossfoot_parser.core.meaning.claims.text.markers import without_marker
from crossfoot_parser.core.meaning.claims.text.passages import Passage
from crossfoot_parser.core.meaning.claims.text.runs import Run, split

FUNDS = {r"政府性基金": "gov_fund", r"国有资[本金]经营": "state_capital"}
ITEMS = {
    r"因公出国(?:\(境\))?(?:费用?|经费)?": c.ABROAD,
    r"公务用车购置(?:费用?)?(?:及|和|与)(?:公务用车)?运行(?:维护)?费用?": c.VEHICLES,
    r"公务用车购置(?:费用?)?": c.VEHICLE_PURCHASE,
    r"公务用?车运行(?:维护)?费用?": c.VEHICLE_RUNNING,
    r"公务接待(?:费用?|经费)?": c.RECEPTION,
    r"三公经费": c.THREE_PUBLIC,
    r"会议费用?": c.MEETINGS,
    r"培训费用?": c.TRAINING,
    r"机关运行(?:经费|费)": c.OPERATING_EXPENSES,
}
OURS = r"(?:[本我](?:部门|单位|机关|系统|[局委办厅院校站馆所会])|{entity})?"
WHEN = r"(?:本年度?|当年度?|今年|(?P<year>\d{{4}})年度?)?"
NOTHING = r"(?:没有|无|未)(?:使用|安排|编制|列支|发生|涉及)?|不涉及"
OF = r"(?:预算)?(?:当年)?(?:财政)?(?:拨款)?(?:资金)?(?:预算)?(?:安排的?)?"
FLOW = r"(?P<flow>预算收支|收支|收入[和及、与]支出|收入|支出)?(?:预算|决算)?(?:安排)?"
SIDES: tuple[tuple[str, c.Flow], ...] = (("收", "income"), ("支", "expenditure"))
QUOTES = str.maketrans("", "", '“”"「」‘’')
HEADING = (
    r"(?:使用)?(?P<what>{what}){of}{flow}的?(?:总体|增减|变动|增减变动|执行)?(?:情况|原因)?的?(?:说明|情况)?"
)
CALM = re.compile(
    r"(?:与|和|同|较)?(?:上年|去年|\d{4}年)(?:度)?(?:预算|决算)?数?(?:相比)?(?:一致|相同|持平|无变化|无增减变化?)"
    r"|(?:故|因此|所以)?[本此该](?:表|项)?(?:为空表?|无数据|无内容|无此?表?)|空表列示|故?空表"
)
YEAR = re.compile(r"(\d{4})年")
PAST = re.compile(r"上年|去年|以前年度")
UNMARKED = 50  # the level of a heading without a marker: below all others
AMISS = re.compile(r"原因|用于|上年|去年|以前年度|结转|如|若|除|其中|部分")


@dataclass(frozen=True, slots=True)
class Nil:
    """What there is nothing of, in the words of the document, and where it says so."""

    keys: tuple[FactKey, ...]
    text: str
    subject: str
    line: Line


def read_nothing(passages: Sequence[Passage], info: DocumentInfo) -> Iterator[Nil]:
    """Every sentence that says of a known line of the accounts that there is nothing of it."""
    if info.fiscal_year is None or info.stage is None:
        return
    outline: list[tuple[int, str]] = []
    heading = ""
    for passage in passages:
        before = "".join(text for _, text in outline)
        fresh = passage.heading
        for piece, _ in split(_unquoted(passage.run), "。；！"):
            found = None if _elsewhen(before, piece.text, info) else _sentence(piece, info, heading)
            if found is not None:
                yield found
            heading, before = "", before + piece.text
            fresh = fresh and found is None
        if fresh:
            heading = without_marker(passage.text).translate(QUOTES)
            level = UNMARKED if passage.level is None else passage.level
            outline = [one for one in outline if one[0] < level] + [(level, heading)]


def _elsewhen(before: str, sentence: str, info: DocumentInfo) -> bool:
    """Whether the headings above, or what was said before, are about another year than the sentence says."""
    own = str(info.fiscal_year)
    if own in YEAR.findall(sentence):
        return False
    return bool(PAST.search(before)) or any(year != own for year in YEAR.findall(before))


def _unquoted(run: Run) -> Run:
    kept = [i for i, sign in enumerate(run.text) if sign not in '“”"「」‘’']
    return Run("".join(run.text[i] for i in kept), tuple(run.lines[i] for i in kept))


def _sentence(piece: Run, info: DocumentInfo, heading: str) -> Nil | None:
    first, *rest = _clauses(without_marker(piece.text), info)
    told = [one for one in (first, *rest) if one is first or not CALM.fullmatch(one)]
    whats = [_nothing_of(one, info, heading, first=one is first) for one in told]
    if None in whats or AMISS.search("".join(told)):
        return None
    known = [what for what in whats if what is not None]
    keys = tuple(key for what, flow in known for key in _keys(what, flow, first, info))
    return Nil(keys, piece.text, known[0][0], piece.lines[0]) if keys else None


def _clauses(text: str, info: DocumentInfo) -> list[str]:
    """The clauses; an opening such as 2031年，本部门 is part of the first one."""
    first, *rest = text.split("，")
    while rest and re.fullmatch(_opening(info), first):
        first += rest.pop(0)
    return [first, *rest]


def _opening(info: DocumentInfo) -> str:
    """The entity and the year, in this order or the other."""
    return (OURS + WHEN + OURS).format(entity=re.escape(info.entity or "本部门"))


def _nothing_of(clause: str, info: DocumentInfo, heading: str, *, first: bool) -> tuple[str, str] | None:
    """The line of the accounts and the flow of which a clause says that there is nothing."""
    opening = _opening(info) if first else "(?P<year>)(?:也|且)?"
    found = re.fullmatch(f"{opening}(?:{NOTHING})(?P<rest>.+)", clause)
    if found is None or found["year"] not in {None, "", str(info.fiscal_year)}:
        return None
    return _what(found["rest"], heading)


def _what(rest: str, heading: str) -> tuple[str, str] | None:
    """The line of the accounts and the flow; 此项支出 is what the heading above is about."""
    named = "|".join((*FUNDS, *ITEMS))
    plain = re.fullmatch(f"(?P<what>{named}){OF}{FLOW}", rest)
    if plain is not None:
        return plain["what"], plain["flow"] or ""
    about = re.fullmatch(HEADING.format(what=named, of=OF, flow=FLOW), heading)
    this = re.fullmatch(f"(?:此|该|相关)(?:项|类)?(?:资金)?{FLOW}", rest)
    if about is None or this is None or not this["flow"]:
        return None
    return about["what"], this["flow"]


def _keys(what: str, flow: str, told: str, info: DocumentInfo) -> Iterator[FactKey]:
    year, stage = info.fiscal_year, info.stage
    spent = stage == "final_accounts"
    if "发生" in told and not spent:
        return  # what has not happened is no plan
    fund = next((fund for pattern, fund in FUNDS.items() if re.fullmatch(pattern, what)), None)
    if fund is None:
        concept = next(concept for pattern, concept in ITEMS.items() if re.fullmatch(pattern, what))
        if not (spent and ("预算" in told or "安排" in told)) and flow in {"", "支出"}:
            yield FactKey(concept=concept, period=year, measure=stage)
        return
    for word, side in SIDES:
        if word in flow:
            yield FactKey(concept=c.CURRENT, flow=side, fund=fund, period=year, measure=stage)
