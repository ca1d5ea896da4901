"""What a row label says about its row: total, part, of-which, carry-over, and its place in an enumeration."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from crossfoot_common.construction import quick

TotalRank = Literal["sub", "year", "grand"]
Carry = Literal["in", "out"]

NUMERALS = "一二三四五六七八九十"
# the order is the usual nesting of official writing: 一、 （一） 1. （1） ①
ENUMERATORS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"([{NUMERALS}百]+)[、.,:]",
        rf"[(\[]([{NUMERALS}百]+)[)\]]、?",
        r"(\d{1,2})(?:[、,]|\.(?!\d)|\)(?=\D))",
        r"\((\d{1,2})\)、?",
        r"([①-⑳])、?",
    )
)
OPENING = frozenset(f"{NUMERALS}百([①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")  # or a digit: what an enumerator begins with
OF_WHICH = re.compile(r"其中[:,、]?")
SIGNED = re.compile(r"(加|加上|减|减去|扣除)[:,、]")
TOTAL = re.compile(r"(合计|总计|共计|小计|总额|总分)(?:数|额|金额)?$")
BRACKETED = re.compile(r"\([^()]*\)$")
CARRY_IN = re.compile(
    r"(上年|上年度|年初|期初|以前年度|历年).*(结转|结余)|^(结转|结余)资金$"
    r"|(使用|动用|用).*(结余|结转|专用基金|事业基金|预算稳定调节)|弥补收支差额"
)
CARRY_OUT = re.compile(r"(年末|年终|期末|下年).*(结转|结余)|结转.*下年|结余分配|转入事业基金")


@quick
@dataclass(frozen=True, slots=True)
class Label:
    """One row label, taken apart.

    `style` is 0 for no enumerator, else 1 一、 2 （一） 3 1. 4 （1） 5 ①, with its `number`. `name` is what
    is left without enumerator and 其中, in half-width and without blanks. `total` ranks totals: 小计 is
    `sub`, 本年收入合计 is `year`, 合计 and 总计 are `grand`. `less` is a row that is subtracted (减：…).
    """

    text: str = ""
    name: str = ""
    style: int = 0
    number: int | None = None
    of_which: bool = False
    total: TotalRank | None = None
    carry: Carry | None = None
    less: bool = False


@lru_cache(maxsize=16384)  # rules ask for the same few thousand labels again and again
def compact(text: str) -> str:
    """Half-width and without any blank; circled numbers stay, for they tell a level."""
    if unicodedata.is_normalized("NFKC", text):  # then no character changes by itself either
        return "".join(text.split()).replace("\u200b", "")
    return "".join(
        c if "①" <= c <= "⑳" else unicodedata.normalize("NFKC", c) for c in text if not c.isspace()
    ).replace("\u200b", "")


@lru_cache(maxsize=8192)
def read_label(text: str) -> Label:
    """Take a label apart; an empty text gives an empty label."""
    rest, style, number, of_which, less = compact(text), 0, None, False, False
    for _ in range(4):  # 其中: and 减: may stand before or after the enumerator
        if mark := OF_WHICH.match(rest):
            rest, of_which = rest[mark.end() :], True
        elif mark := SIGNED.match(rest):
            rest, less = rest[mark.end() :], less or not mark[1].startswith("加")
        elif not style and (found := _enumerator(rest)):
            style, number, rest = found
        else:
            break
    name = rest.strip(":;,.、-—*")
    total = None if of_which else rank_of_total(name)
    carry = None if total else carry_of(name)
    return Label(text.strip(), name, style, number, of_which, total, carry, less)


def _enumerator(text: str) -> tuple[int, int | None, str] | None:
    """Style, number and the rest of an enumerated text."""
    if text[:1] not in OPENING and not text[:1].isdecimal():
        return None
    for style, pattern in enumerate(ENUMERATORS, start=1):
        if (mark := pattern.match(text)) and mark.end() < len(text):
            return style, number_of(mark[1]), text[mark.end() :]
    return None


def number_of(numeral: str) -> int | None:
    """The value of 十七, 17 or ⑰."""
    if numeral.isdecimal():
        return int(numeral)
    if "①" <= numeral <= "⑳":
        return ord(numeral) - ord("①") + 1
    tens, _, ones = numeral.rpartition("十")
    if "十" not in numeral:
        return NUMERALS.find(numeral) + 1 or None
    return (NUMERALS.find(tens) + 1 or 1) * 10 + (NUMERALS.find(ones) + 1 if ones else 0)


def rank_of_total(name: str) -> TotalRank | None:
    """How high a total stands, or None when the name is no total."""
    bare = BRACKETED.sub("", name) if name.endswith(")") else name
    if bare == "计":
        return "grand"
    found = TOTAL.search(bare)
    if not found or (found[1] == "总额" and bare != "总额"):
        return None
    if re.match(r"本年|当年|本期|本级", bare):
        return "year"
    return "sub" if found[1] == "小计" else "grand"


def carry_of(name: str) -> Carry | None:
    """Whether a row carries money over from the last year or into the next one."""
    if CARRY_OUT.search(name):
        return "out"
    return "in" if CARRY_IN.search(name) else None
