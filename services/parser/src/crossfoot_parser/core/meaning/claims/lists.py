"""Follows 其中 lists over clauses, sentences and numbered items: which statement is a part of which total."""

import re
from dataclasses import dataclass

OPENER = re.compile(
    r"(?P<head>.*?)(?:其中|(?:主要)?包括|安排为|(?:用于)?以下(?:几个)?方面|(?:具体|详细)?(?:支出|收入|使用)?情况如下|如下"
    r"|具体(?:是|为)|构成为?|组成为?)$"
)
ANNOUNCES = re.compile(r"(?:报告|汇报|公示|公布|公开|说明|通报|审查结果|方案)如下$")
"""Words that announce a text, and no list of the figure before them."""
NOTHING = re.compile(
    r"(?:^|其中|[，：])(?:无|没有|未(?:发生|安排))(?=.*费)|费用?(?:没有|未(?:发生|安排)|为零|无支出|零支出)"
)
PREFIX = re.compile(r"^(?:其中|主要包括|包括|支出包括|收入包括)(?=.)")
SPLIT_BY = re.compile(r"按[^按，。；：]{1,10}分$")
VIEWED = re.compile(r"^分[^，。；]{2,14}看$")
BY_COLLECTOR = re.compile(
    r"^(?:[一-龥]{0,6}按|分)(?:征收|收入)?(?:部门|级次|层级|征管部门)(?:完成)?(?:的?情况)?(?:是|为|看|分)?$"
)
"""分部门情况是：what follows divides the total of all, whatever was told of its parts before."""
OPENS = re.compile(r"其中|包括|按[^按，。；：]{1,10}分：")
BOTTOM_LINE = re.compile(r"(?:收入|支出)(?:合计|总计|总量|总额)")
AMONG = re.compile(r"(?P<noun>.{2,}(?:支出|收入|经费|预算|决算))中$")


@dataclass(slots=True)
class OpenList:
    """A list whose parts are being read. `wholes`: groups of the total, more than one when ambiguous.

    `level` is that of the passage that opened it, `item_level` that of its numbered items. `inline` lists
    stand in one sentence. `segment` counts the semicolons seen since it was opened. `doubtful` says why its
    parts are not certain to be parts of one of `wholes`.

    A list whose items stand side by side (A、B、C) ends with its semicolon where the words behind it open a
    list of their own, close the account, or go on with the list around it.
    """

    list_id: int
    wholes: tuple[int, ...]
    level: int
    inline: bool
    item_level: int | None = None
    items: int = 0
    segment: int = 0
    doubtful: str | None = None
    together: int = 0  # amounts that were told before the first semicolon
    last: str = ""  # the part that was told last
    sentence: int = 0  # in which its last part was told
    over: bool = False  # what was told since is no part of it


def enter_heading(lists: list[OpenList], level: int | None) -> list[OpenList]:
    """What stays open behind a heading: lists opened further out."""
    if level is None:
        return lists
    return [one for one in lists if not one.inline and one.level < level and one.item_level is None] + [
        one
        for one in lists
        if not one.inline and one.item_level is not None and one.level < level <= one.item_level
    ]


def enter_passage(lists: list[OpenList], level: int | None) -> list[OpenList]:
    """What stays open at the start of a passage, with the level of its items settled by the first of them."""
    stay: list[OpenList] = []
    for one in lists:
        if level is None:  # also the rest of a numbered item, when a line ended with a full stop
            stay.append(one)
        elif not one.inline and level > one.level and (one.item_level is None or level >= one.item_level):
            if one.item_level is None and one.items == 0:
                one.item_level = level
            if one.item_level is not None:
                stay.append(one)
    return stay


def end_segment(lists: list[OpenList], words: str) -> list[OpenList]:
    """Behind a semicolon: an inline list that had no figure was an enumeration of words.

    Unless the words say that there is nothing of an item: 其中：无会议费；培训费A.
    """
    for one in lists:
        one.segment += 1
    return [one for one in lists if not (one.inline and one.items == 0) or NOTHING.search(words)]


def divides(words: str, end: str) -> bool:
    """Whether what follows divides the total: 按用途分：… or 分中央和地方看，…."""
    return VIEWED.match(words) is not None or (
        end == "：" and (SPLIT_BY.search(words) or BY_COLLECTOR.match(words)) is not None
    )


def begin_segment(lists: list[OpenList], words: str) -> list[OpenList]:
    """What stays open when these words follow a semicolon."""
    inline = [one for one in lists if one.inline]
    anew = OPENS.search(words) is not None or BOTTOM_LINE.search(words) is not None
    around = [one for one in lists if one.inline or one.item_level is None]
    over = [one for one in inline if one.together > 1 and (anew or one is not around[0])]
    return [one for one in lists if one not in over]


def end_sentence(lists: list[OpenList]) -> list[OpenList]:
    """Behind a full stop: inline lists are over, and so are unnumbered ones that have begun."""
    return [one for one in lists if not one.inline and (one.item_level is not None or one.items == 0)]


_THREE_PUBLIC = re.compile(r"^(?:因公出国|公务用?车(?:购置|运行)|公务接待)")
SIBLINGS = (
    (_THREE_PUBLIC, _THREE_PUBLIC),
    (re.compile(r"^(?:地方)?税收(?:收入)?(?:完成)?$"), re.compile(r"^(?:地方)?非税(?:收入)?(?:完成)?$")),
    (re.compile(r"返还(?:性)?(?:收入|支出)?$"), re.compile(r"^一般性?转移支付")),
    (re.compile(r"^一般性?转移支付"), re.compile(r"^专项转移支付")),
    (re.compile(r"^中央"), re.compile(r"^地方")),
)
"""Parts of which the second is listed where the first is, also in a sentence of its own."""


def goes_on(ended: list[OpenList], subject: str) -> OpenList | None:
    """其中，税收收入A。非税收入B: the list of the sentence before, where it ended with one part of a pair."""
    for one in reversed(ended):
        pairs = (pair for pair in SIBLINGS if pair[0].search(one.last) and pair[1].search(subject))
        if len(one.wholes) == 1 and next(pairs, None) is not None:
            return one
    return None


def list_of(lists: list[OpenList], level: int | None, *, first: bool) -> OpenList | None:
    """The list that a new figure of a passage belongs to; of a numbered item only its first figure does."""
    for one in reversed(lists):
        if one.over:
            continue
        if one.inline or one.item_level is None:
            return one
        if level == one.item_level:
            return one if first else None
        return None
    return None
