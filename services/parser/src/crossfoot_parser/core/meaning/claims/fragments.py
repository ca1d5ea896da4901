"""Reads one clause: each figure with the words before it, then the words behind the last."""

import re
from dataclasses import replace

from crossfoot_common.tables.reasons.of_figures import ON_OTHER_BASIS, TORN
from crossfoot_parser.core.meaning.claims import lists
from crossfoot_parser.core.meaning.claims.clauses import write_doubt, write_level
from crossfoot_parser.core.meaning.claims.position import Position
from crossfoot_parser.core.meaning.claims.ratios import alternatives_of, subject_of_change, write_ratio
from crossfoot_parser.core.meaning.claims.text.figures import Figure, find_figures, runs_of_figures
from crossfoot_parser.core.meaning.claims.text.runs import Run
from crossfoot_parser.core.meaning.claims.words import listing, nouns, roles
from crossfoot_parser.core.meaning.claims.words.directions import direction_in

REASON = re.compile(r"原因|主要是|主要系|主要由|由于|因为|主要因")
ADDED = re.compile(r"(?:再|另)?加上?(?:[上下]|转移|上年|年初|债务|地方|调入|动用|返还|税收返还|中央|省)|此外")
PURPOSE = re.compile(r"用于|用以")
SPENT_ON = re.compile(r"用于.+(?:支出|投入|资金|经费)(?:共计?|总计|累计|为|达到?)*$")
AMOUNT_END = re.compile(r"[一-龥)]\s?\d[\d,]{0,20}(?:\.\d{1,6}|(?<=,\d{3}))$")
UNREAD = re.compile(r"\d[万亿]$")  # 主要用于道路5.1亿: what follows are purposes as well
AMONG = "中"
LONGEST_WORDS = 300  # characters between two figures or stops: more is no clause


def read_fragment(at: Position, fragment: Run, end: str, *, last: bool) -> None:
    """Writes what the clause states into the book; `end` is the stop behind it."""
    figures = list(find_figures(fragment.text))
    start = 0
    if figures and (prefix := listing.PREFIX.match(fragment.text)) and prefix.end() <= figures[0].start:
        at.open_list(prefix[0].removesuffix("包括"), inline=True)
        start = prefix.end()
    if ADDED.match(fragment.text):  # 其中：税收A、非税B，加上级补助C: C is no part of what A and B are
        at.open = [one for one in at.open if not one.inline]
    shared = runs_of_figures(fragment.text, figures)
    at.rows.enter(fragment.text, figures)
    words = ""
    for figure in figures:
        lead = _among_it(at, fragment.text[start : figure.start].lstrip("、和及"))
        if lead == "的" and figure.family == "percent":  # 完成预算数A的B%: the words stand before A
            lead = words + lead
        words = lead
        before = fragment.text[: figure.start]
        at.book.more = fragment.text.startswith("等", figure.end)
        at.book.around, at.book.year = at.surroundings.around(before), at.surroundings.year(before)
        _read_in_row(at, fragment, figure, lead, shared=figure in shared)
        if not at.remark:
            at.told.append(at.book.current)
        start = figure.end
    at.surroundings.clause(fragment.text)
    told = None if figures else direction_in(fragment.text[:LONGEST_WORDS])
    if told is not None:
        at.book.against_budget(told, fragment.lines[told.start])
    _read_words(at, fragment, start, end, last=last, alone=not figures)


def _among_it(at: Position, lead: str) -> str:
    """The words of a part that follow those of its total, whose list they open."""
    found = listing.AMONG_IT.fullmatch(lead)
    if found is None or not at.open_among_it(found["noun"]):
        return lead
    return found["part"]


def _read_in_row(at: Position, fragment: Run, figure: Figure, lead: str, *, shared: bool) -> None:
    """A figure by itself, or in a row of which each has its own name or line."""
    in_row = at.rows.lead_of(figure, lead)
    if in_row is None:
        _read_figure(at, fragment, figure, lead, shared=shared)
        return
    words, line = in_row
    at.book.current = line or at.book.current
    told = len(at.book.statements)
    _read_figure(at, fragment, figure, words, shared=False)
    current = at.book.current
    if line is None and current is not None and current.number >= told:
        at.rows.tell(current)


def _read_figure(at: Position, fragment: Run, figure: Figure, lead: str, *, shared: bool) -> None:
    line = fragment.lines[figure.start]
    if len(lead) > LONGEST_WORDS:
        write_doubt(at.book, figure, line, "too many words without a stop before it")
        return
    at.reason = at.reason or bool(REASON.search(lead))
    one = lists.list_of(at.open, at.level, first=at.first)
    if at.reason or (PURPOSE.search(lead) and not _names_what_is_spent(at, figure, lead, one)):
        write_doubt(at.book, figure, line, "in a clause of reasons")
        return
    role = _against(at, _role(fragment, figure, lead, shared=shared), lead)
    if role.kind in {"change", "growth_rate"} and roles.OTHER_BASIS.search(at.book.pending):
        role = replace(role, kind="unknown", unclear=ON_OTHER_BASIS)
    if one is None and at.ended and role.kind == "level":
        ended = [each for each in at.ended if not at.told or each.sentence == at.book.sentence]
        one = lists.goes_on(ended, nouns.subject_of(role.noun))
    if role.kind == "unknown" and (figure.family != "percent" or role.unclear == ON_OTHER_BASIS):
        write_doubt(at.book, figure, line, role.unclear or "")
    elif role.kind == "level":
        at.first = not write_level(at.book, figure, line, role, one) and at.first
        at.book.pending = ""
    else:
        write_ratio(at.book, figure, line, role, one)


def _names_what_is_spent(at: Position, figure: Figure, lead: str, one: lists.OpenList | None) -> bool:
    """全县用于教育方面的支出A万元 that a sentence begins with is a line, no purpose of another.

    So is what money was for in a numbered item: …支出B万元。其中：1.用于场地建设C万元.
    """
    if figure.family != "money" or at.told:
        return False
    item = one is not None and one.item_level is not None and PURPOSE.match(lead) is not None
    return item or SPENT_ON.search(lead) is not None


def _role(fragment: Run, figure: Figure, lead: str, *, shared: bool) -> roles.Role:
    """What the words before a figure make of it; unclear where the digits themselves are in doubt."""
    role = roles.role_of(lead, figure.family)
    if _is_torn(fragment, figure):
        return replace(role, unclear=TORN)
    if fragment.text[: figure.start].endswith(" "):  # blanks are kept between two digits alone
        return replace(role, unclear="a blank stands within its digits")
    return replace(role, unclear="one of several figures for several names") if shared else role


def _against(at: Position, role: roles.Role, lead: str) -> roles.Role:
    """比预算减少X万元，下降Y%: the rate is against the budget too, without saying so again.

    So is a change right behind what the budget was changed to (由A调整为B，增加C).
    """
    if role.kind == "change" and at.book.beside_budget and not (role.noun or roles.compares(lead)):
        role = replace(role, base=role.base or roles.BUDGET, against_budget=True)
    if role.kind == "growth_rate" and at.other_base and not roles.compares(lead):
        if at.other_base == roles.WITH_BUDGET:
            return replace(role, kind="unknown", unclear=at.other_base)
        return replace(role, base=at.other_base, against_budget=True)
    if role.kind == "change" and role.against_budget:
        at.other_base = role.base or roles.BUDGET
    elif role.kind in {"level", "change", "unknown"}:
        at.other_base = roles.WITH_BUDGET if role.unclear == roles.WITH_BUDGET else ""
    return role


def _read_words(at: Position, fragment: Run, start: int, end: str, *, last: bool, alone: bool) -> None:
    text = fragment.text[start:]
    long, text = len(text) > LONGEST_WORDS, text[-LONGEST_WORDS:]
    if long and not listing.OPENER.match(text):
        at.reason = at.reason or REASON.search(fragment.text, start) is not None
    elif found := roles.unchanged(text):
        _unchanged(at, found, fragment, start)
    elif _opens_list(at, text, end, last=last, alone=alone):
        return
    elif REASON.search(text) or (PURPOSE.search(text) and UNREAD.search(text)):
        at.reason = True
    elif alone and AMOUNT_END.search(text):
        at.book.current = (
            None  # a figure without unit is not read: what follows is no share of the one before
        )
    elif alone and nouns.ITEM.search(text):
        at.book.current, at.book.pending = None, text  # …行政运行（项）。年初预算为A: the figures follow
    elif alone and text:
        at.book.pending = text if end == "：" or not at.book.pending else at.book.pending


def _opens_list(at: Position, text: str, end: str, *, last: bool, alone: bool) -> bool:
    """Opens the list that the words behind the last figure announce, if they do."""
    items = not alone if not text else last and listing.announces_items(text)  # 支出A：1.B；2.C
    if listing.opens(text) or (items and end == "："):
        at.open_list(text, inline=not last)
    elif alone and listing.divides(text, end):
        at.open_split(of_all=listing.BY_COLLECTOR.match(text) is not None)
    elif alone and at.told and at.begins and listing.DIVIDES_AGAIN.match(text):
        at.open_split(of_all=True)
    elif text == AMONG and not alone:  # 预算A万元中，B、C、D
        at.open_list("", inline=True)
    elif among := listing.AMONG.match(text):
        at.open_among(among["noun"])
    else:
        return False
    return True


def _unchanged(at: Position, found: re.Match[str], fragment: Run, start: int) -> None:
    one = lists.list_of(at.open, at.level, first=True)
    statement = subject_of_change(at.book, found["noun"])
    if statement is None or at.reason:
        return
    others = alternatives_of(at.book, statement, one, found["noun"])
    at.book.unchanged(found["word"], fragment.lines[start + found.start("word")], statement, others)


def _is_torn(fragment: Run, figure: Figure) -> bool:
    """Whether the digits come from two lines: something between them may have been lost or added."""
    return fragment.lines[figure.start] != fragment.lines[figure.end - len(figure.unit) - 1]
