"""Walks over the passages, clause by clause, with the outline and the lists that each clause stands in."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from crossfoot_parser.core.meaning.claims import lists, roles
from crossfoot_parser.core.meaning.claims.asides import sentences
from crossfoot_parser.core.meaning.claims.book import Book
from crossfoot_parser.core.meaning.claims.clauses import (
    alternatives_of,
    subject_of_change,
    write_doubt,
    write_level,
    write_ratio,
)
from crossfoot_parser.core.meaning.claims.figures import Figure, find_figures, runs_of_figures
from crossfoot_parser.core.meaning.claims.keys import Meaning
from crossfoot_parser.core.meaning.claims.lists import OpenList
from crossfoot_parser.core.meaning.claims.markers import without_marker
from crossfoot_parser.core.meaning.claims.passages import Passage
from crossfoot_parser.core.meaning.claims.runs import Run, split

REASON = re.compile(r"原因|主要是|主要系|主要由|由于|因为|主要因")
STILL_REASON = re.compile(r"^(?:[一二三四五六]是|另|同时|其次)")
PURPOSE = re.compile(r"用于|用以")
BY = re.compile(r"按.*$|(?:其中|(?:主要)?包括|安排为|具体.*|主要用于.*|如下)$")
AMOUNT_END = re.compile(r"[一-龥)]\s?\d[\d,]{0,20}(?:\.\d{1,6}|(?<=,\d{3}))$")
CLAUSE_STOPS = "，："
LONGEST_WORDS = 300  # characters between two figures or stops: more is no clause
MOST_WHOLES = 4  # lists within lists: further out stands no total that a list may still belong to
DEEPEST = 32  # lists that are open at one time


def _is_torn(fragment: Run, figure: Figure) -> bool:
    """Whether the digits come from two lines: something between them may have been lost or added."""
    return fragment.lines[figure.start] != fragment.lines[figure.end - len(figure.unit) - 1]


@dataclass
class Walk:
    """Where the walk is: lists, outline and mood of the sentence. The result is in `book`."""

    book: Book
    open: list[OpenList] = field(default_factory=list)
    outline: list[tuple[int, Meaning]] = field(default_factory=list)
    reason: bool = False
    level: int | None = None
    first: bool = True
    other_base: str = ""  # why a rate that follows is not against last year
    lists_seen: int = 0
    inline_ids: set[int] = field(default_factory=set)

    def read(self, passages: Sequence[Passage]) -> Book:
        """Every passage in its order."""
        for passage in passages:
            if passage.heading:
                self._heading(passage)
            else:
                self._passage(passage)
        return self.book

    def _enter(self, level: int | None) -> None:
        if level is not None:
            self.outline = [entry for entry in self.outline if entry[0] < level]
            self.book.current = None
        self.book.headings = [meaning for _, meaning in self.outline]
        self.book.pending, self.reason, self.first, self.level = "", False, True, level

    def _heading(self, passage: Passage) -> None:
        self.open = lists.enter_heading(self.open, passage.level)
        self._enter(passage.level)
        if passage.level is not None:
            subject = without_marker(passage.text)
            self.outline.append((passage.level, self.book.understand(subject)[1]))
            self.book.headings = [meaning for _, meaning in self.outline]
        self.book.section += 1
        self.book.current = None

    def _passage(self, passage: Passage) -> None:
        self.open = lists.enter_passage(self.open, passage.level)
        self._enter(passage.level)
        run = passage.run
        run = run.cut(len(run.text) - len(without_marker(run.text)))
        pieces = list(sentences(run))
        for index, (main, asides, closed) in enumerate(pieces):
            self.book.sentence += 1
            self._sentence(main, final=index == len(pieces) - 1)
            for aside in asides:
                self._aside(aside)
            if closed:
                self.open, self.reason = lists.end_sentence(self.open), False

    def _aside(self, aside: Run) -> None:
        before, current, reason = list(self.open), self.book.current, self.reason
        self.reason = not lists.PREFIX.match(aside.text)
        self._sentence(aside, final=False, aside=True)
        self.open, self.book.current, self.reason = before, current, reason

    def _sentence(self, sentence: Run, *, final: bool, aside: bool = False) -> None:
        self.other_base = ""
        segments = list(split(sentence, "；"))
        for at, (segment, stop) in enumerate(segments):
            if at and not aside:
                self.reason = self.reason and bool(STILL_REASON.match(segment.text))
            fragments = list(split(segment, CLAUSE_STOPS))
            if self.book.current is not None:  # 行政运行（项）。年初预算为…: the subject may stand alone
                self.book.pending = ""
            for index, (fragment, end) in enumerate(fragments):
                last = final and at == len(segments) - 1 and index == len(fragments) - 1
                self._fragment(fragment, end, last=last)
            if stop:
                self.open = lists.end_segment(self.open)

    def _fragment(self, fragment: Run, end: str, *, last: bool) -> None:
        figures = list(find_figures(fragment.text))
        start = 0
        if figures and (prefix := lists.PREFIX.match(fragment.text)) and prefix.end() <= figures[0].start:
            self._open_list("", inline=True)
            start = prefix.end()
        shared = runs_of_figures(fragment.text, figures)
        for figure in figures:
            lead = fragment.text[start : figure.start].lstrip("、和及")
            self._figure(fragment, figure, lead, shared=figure in shared)
            start = figure.end
        self._words(fragment, start, end, last=last, alone=not figures)

    def _figure(self, fragment: Run, figure: Figure, lead: str, *, shared: bool) -> None:
        line = fragment.lines[figure.start]
        if len(lead) > LONGEST_WORDS:
            write_doubt(self.book, figure, line, "too many words without a stop before it")
            return
        self.reason = self.reason or bool(REASON.search(lead))
        if self.reason or PURPOSE.search(lead):
            write_doubt(self.book, figure, line, "in a clause of reasons")
            return
        role = roles.role_of(lead, figure.family)
        if _is_torn(fragment, figure):
            role = replace(role, unclear="its digits stand on two lines")
        elif fragment.text[: figure.start].endswith(" "):  # blanks are kept between two digits alone
            role = replace(role, unclear="a blank stands within its digits")
        elif shared:
            role = replace(role, unclear="one of several figures for several names")
        role = self._against(role, lead)
        one = lists.list_of(self.open, self.level, first=self.first)
        if role.kind == "unknown" and figure.family != "percent":
            write_doubt(self.book, figure, line, role.unclear or "")
        elif role.kind == "level":
            self.first = not write_level(self.book, figure, line, role, one) and self.first
            self.book.pending = ""
        else:
            write_ratio(self.book, figure, line, role, one)

    def _against(self, role: roles.Role, lead: str) -> roles.Role:
        """比预算减少X万元，下降Y%: the rate is against the budget too, without saying so again."""
        if role.kind == "growth_rate" and self.other_base and not roles.compares(lead):
            return replace(role, kind="unknown", unclear=self.other_base)
        if role.kind in {"level", "change", "unknown"}:
            self.other_base = roles.WITH_BUDGET if role.unclear == roles.WITH_BUDGET else ""
        return role

    def _words(self, fragment: Run, start: int, end: str, *, last: bool, alone: bool) -> None:
        text = fragment.text[start:]
        long, text = len(text) > LONGEST_WORDS, text[-LONGEST_WORDS:]
        if long and not lists.OPENER.match(text):
            self.reason = self.reason or REASON.search(fragment.text, start) is not None
        elif found := roles.unchanged(text):
            self._unchanged(found, fragment, start)
        elif lists.OPENER.match(text):
            self._open_list(text, inline=not last)
        elif among := lists.AMONG.match(text):
            self._among(among["noun"])
        elif REASON.search(text):
            self.reason = True
        elif alone and AMOUNT_END.search(text):
            self.book.current = (
                None  # a figure without unit is not read: what follows is no share of the one before
            )
        elif alone and text:
            self.book.pending = text if end == "：" or not self.book.pending else self.book.pending

    def _unchanged(self, found: re.Match[str], fragment: Run, start: int) -> None:
        one = lists.list_of(self.open, self.level, first=True)
        statement = subject_of_change(self.book, found["noun"])
        if statement is None or self.reason:
            return
        others = alternatives_of(self.book, statement, one, found["noun"])
        self.book.unchanged(found["word"], fragment.lines[start + found.start("word")], statement, others)

    def _among(self, noun: str) -> None:
        subject, meaning = self.book.understand(noun)
        if meaning.speaks:
            self.book.current = self.book.named(subject, meaning) or self.book.opened(subject, meaning)
            self._open_list("", inline=True)

    def _open_list(self, head: str, *, inline: bool) -> None:
        self.reason = False
        self.lists_seen += 1
        level = self.level if self.level is not None else max([-1, *(at for at, _ in self.outline)])
        wholes = self._wholes(head)
        if inline:
            self.inline_ids.add(self.lists_seen)
        nested = len(wholes) > MOST_WHOLES or len(self.open) > DEEPEST
        self.open = [
            *self.open[-DEEPEST:],
            OpenList(
                self.lists_seen,
                wholes[:MOST_WHOLES],
                level,
                inline,
                doubtful="it stands in too many lists within each other" if nested else None,
            ),
        ]

    def _wholes(self, head: str) -> tuple[int, ...]:
        subject, meaning = self.book.understand(BY.sub("", head))
        if meaning.speaks and (named := self.book.named(subject, meaning)):
            return (named.number,)
        current = self.book.current
        if current is None:
            return ()
        if current.whole and "如下" in head:
            return current.whole
        if current.list_id in self.inline_ids:
            return (current.number, *current.whole)
        return (current.number,)
