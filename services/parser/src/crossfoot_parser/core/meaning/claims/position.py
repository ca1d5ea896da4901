"""Holds where the walk over the prose is: outline, open lists, and the mood of the sentence."""

import re
from dataclasses import dataclass, field

from crossfoot_common.tables import concepts as c
from crossfoot_parser.core.meaning.claims.book import Book
from crossfoot_parser.core.meaning.claims.lists import OpenList
from crossfoot_parser.core.meaning.claims.rows import Rows
from crossfoot_parser.core.meaning.claims.statements import Statement
from crossfoot_parser.core.meaning.claims.surroundings import Surroundings
from crossfoot_parser.core.meaning.claims.words import nouns
from crossfoot_parser.core.meaning.claims.words.keys import Meaning

BY = re.compile(r"按.*$|(?:其中|(?:主要)?包括|安排为|具体.*|主要用于.*|如下)$")
SIDES = frozenset({"收入", "支出"})
FLOWS = frozenset({"income", "expenditure"})
NUMBERED = re.compile(r"\d{1,2}[、.]")
"""1、基本支出A，包括：B，C；2、项目支出D: what stands before the next number divides the item."""
BOTTOM_LINE = re.compile(r"(?:收入|支出)(?:总?合计|总计|总量)$")
LISTED_SIDE = re.compile(r"(收入|支出)(?:分项目?|分类|明细|按.{1,8}分)(?:情况)?")
NEAR = 4  # statements back in which the total of a side may stand that is listed now
MOST_WHOLES = 4  # lists within lists: further out stands no total that a list may still belong to
DEEPEST = 32  # lists that are open at one time


@dataclass
class Position:
    """Where the walk is. What was read is in `book`."""

    book: Book
    open: list[OpenList] = field(default_factory=list)
    outline: list[tuple[int, Meaning]] = field(default_factory=list)
    reason: bool = False  # the clause says why, and its figures are no statements
    level: int | None = None
    first: bool = True
    other_base: str = ""  # why a rate that follows is not against last year
    lists_seen: int = 0
    inline_ids: set[int] = field(default_factory=set)
    split_ids: set[int] = field(default_factory=set)  # lists that divide a total in one of several ways
    ended: list[OpenList] = field(default_factory=list)  # that the last full stop closed
    told: list[Statement | None] = field(default_factory=list)  # of whom each figure of the sentence is
    rows: Rows = field(default_factory=Rows)
    begins: bool = False  # a clause stands first in its sentence or behind a semicolon
    remark: bool = False  # what is read stands in brackets
    surroundings: Surroundings = field(default_factory=Surroundings)

    def enter(self, level: int | None) -> None:
        """A passage of a level begins: deeper headings are over."""
        if level is not None:
            self.outline = [entry for entry in self.outline if entry[0] < level]
            self.book.current = None
        self.book.headings = [meaning for _, meaning in self.outline]
        waits = level is None and nouns.ITEM.search(self.book.pending)  # 行政运行（项）。 ends a line, too
        self.book.pending = self.book.pending if waits else ""
        self.reason, self.first, self.level = False, True, level

    def open_among(self, noun: str) -> bool:
        """在一般公共预算收入中：A万元: what follows is listed below the noun, if it names a line."""
        subject, meaning = self.book.understand(noun.removeprefix("在"))
        current = self.book.called(subject)
        if current is None and meaning.speaks:
            current = self.book.named(subject, meaning) or self.book.opened(subject, meaning)
        return current is not None and self._open_below(current)

    def open_among_it(self, noun: str) -> bool:
        """全省收入中税收收入A: a line that was told before by that very name, and no other."""
        current = self.book.called(self.book.understand(noun)[0])
        return current is not None and self._open_below(current)

    def _open_below(self, current: Statement) -> bool:
        self.book.current = current
        self.open_list("", inline=True)
        self.open[-1].wholes = (current.number,)
        return True

    def open_split(self, *, of_all: bool = False) -> None:
        """按用途分：A，B；按类型分：C，D: each divides the same total anew.

        `of_all` says that it divides the total of all, also behind a list of other parts that is over.
        """
        current = self.book.current
        if of_all and current is not None and len(current.whole) == 1:
            over = current.sentence != self.book.sentence
            self.open = [one for one in self.open if not over or one.list_id != current.list_id]
            self.book.current = current = self.book.statements[current.whole[0]]
        if part := self._part_of_split(current):
            self.open = [one for one in self.open if one.list_id != part.list_id]
            self.book.current = self.book.statements[part.whole[0]]
        self.open_list("", inline=True)
        if len(self.open[-1].wholes) == 1:
            self.split_ids.add(self.open[-1].list_id)

    def _part_of_split(self, one: Statement | None) -> Statement | None:
        """The part of a total that was divided before, which a line is or is listed below."""
        while one is not None and one.list_id not in self.split_ids:
            one = self.book.statements[one.whole[0]] if len(one.whole) == 1 else None
        return one

    def open_list(self, head: str, *, inline: bool) -> None:
        """A list begins; `inline` ends with its sentence."""
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

    def _of_side(self, flow: str | None, current: Statement) -> tuple[int, ...] | None:
        """收支总预算A。收入包括：B、C；支出包括：D、E: each side is a list below the total of both.

        Items inherit what their total means, so the outermost is looked at first. Without such a total what
        is spent is no part of C (nor of 上年结转). None where the words open no side of the account.
        """
        groups = (*reversed(current.whole), current.number)
        both = next((one for one in groups if self.book.statements[one].meaning.flow == "both"), None)
        if both is not None:
            return (both,)
        own = "income" if current.meaning.concept == c.CARRY_OVER_IN else current.meaning.flow
        return () if {flow, own} == FLOWS else None

    def _divided(self, subject: str) -> Statement | None:
        """结余A。支出分项目如下: what is listed is the expenditure told before, no part of the balance."""
        current, side = self.book.current, LISTED_SIDE.fullmatch(subject)
        if side is None or current is None or side[1] in current.subject:
            return current
        near = (one for one in reversed(self.book.statements[-NEAR:]) if one.section == self.book.section)
        return next((one for one in near if one.levels and not one.whole and side[1] in one.subject), current)

    def _is_of_another(self, subject: str, current: Statement) -> bool:
        """国有企业收入A。收入总计包括：B、C: the total of B and C was not told, whatever A is."""
        if current.sentence == self.book.sentence or not BOTTOM_LINE.search(subject):
            return False
        lines = (current, *(self.book.statements[group] for group in current.whole))
        return not any(BOTTOM_LINE.search(one.subject) for one in lines)

    def _wholes(self, head: str) -> tuple[int, ...]:
        subject, meaning = self.book.understand(BY.sub("", head))
        if meaning.speaks and (named := self.book.named(subject, meaning)):
            return (named.number,)
        current = self._divided(subject)
        if current is None or self._is_of_another(subject, current):
            return ()
        if subject in SIDES and (side := self._of_side(meaning.flow, current)) is not None:
            return side
        if current.whole and "如下" in head:
            return current.whole
        if current.list_id in self.inline_ids and not (self.remark or NUMBERED.match(current.subject)):
            return (current.number, *current.whole)
        return (current.number,)
