"""Walks over the passages, clause by clause, with the outline and the lists that each clause stands in."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from crossfoot_parser.core.meaning.claims import lists
from crossfoot_parser.core.meaning.claims.book import Book
from crossfoot_parser.core.meaning.claims.fragments import read_fragment
from crossfoot_parser.core.meaning.claims.position import Position
from crossfoot_parser.core.meaning.claims.rows import Rows
from crossfoot_parser.core.meaning.claims.text.asides import Aside, sentences
from crossfoot_parser.core.meaning.claims.text.markers import without_marker
from crossfoot_parser.core.meaning.claims.text.passages import Passage
from crossfoot_parser.core.meaning.claims.text.runs import Run, split
from crossfoot_parser.core.meaning.claims.words import listing

STILL_REASON = re.compile(r"^(?:[一二三四五六]是|另|同时|其次|\(?\d{1,2}[)、])")
CLAUSE_STOPS = "，："


@dataclass
class Walk:
    """Goes from passage to passage. What was read is in the book of `at`."""

    at: Position

    def read(self, passages: Sequence[Passage]) -> Book:
        """Every passage in its order."""
        for passage in passages:
            if passage.heading:
                self._heading(passage)
            else:
                self._passage(passage)
        return self.at.book

    def _heading(self, passage: Passage) -> None:
        self.at.open = lists.enter_heading(self.at.open, passage.level)
        self.at.enter(passage.level)
        self.at.surroundings.heading(passage.text, passage.level)
        if passage.level is not None:
            subject = without_marker(passage.text)
            self.at.outline.append((passage.level, self.at.book.understand(subject)[1]))
            self.at.book.headings = [meaning for _, meaning in self.at.outline]
        self.at.book.section += 1
        self.at.book.current = None

    def _passage(self, passage: Passage) -> None:
        self.at.open = lists.enter_passage(self.at.open, passage.level)
        self.at.enter(passage.level)
        self.at.surroundings.passage(passage.text, passage.level)
        self.at.book.passage += 1
        self.at.ended = []
        run = passage.run
        run = run.cut(len(run.text) - len(without_marker(run.text)))
        pieces = list(sentences(run))
        for index, (main, asides, closed) in enumerate(pieces):
            self.at.book.sentence += 1
            self.at.surroundings.sentence()
            self.at.told = []
            self._sentence(main, final=index == len(pieces) - 1)
            for aside in asides:
                self._aside(aside)
            if closed:
                stay = lists.end_sentence(self.at.open)
                resumed = [one for one in self.at.ended if one.sentence == self.at.book.sentence]
                self.at.ended = resumed + [one for one in self.at.open if one.inline and one.items]
                self.at.open, self.at.reason = stay, False

    def _aside(self, aside: Aside) -> None:
        """A remark is about the figure that it stands behind, and a list in it is of that one alone."""
        before, current, reason = list(self.at.open), self.at.book.current, self.at.reason
        told = self.at.told[: aside.behind]
        self.at.book.current, self.at.remark = (told[-1] if told else current), True
        divided = listing.names_parts(aside.run.text)
        if divided:
            self.at.open_list("", inline=True)
        self.at.reason = not (divided or listing.PREFIX.match(aside.run.text))
        self._sentence(aside.run, final=False, aside=True)
        self.at.remark = False
        self.at.open, self.at.book.current, self.at.reason = before, current, reason

    def _sentence(self, sentence: Run, *, final: bool, aside: bool = False) -> None:
        self.at.other_base, self.at.rows = "", Rows()
        segments = list(split(sentence, "；"))
        for at, (segment, stop) in enumerate(segments):
            if at:
                self.at.open = lists.begin_segment(self.at.open, segment.text)
            if at and not aside:
                self.at.reason = self.at.reason and bool(STILL_REASON.match(segment.text))
            fragments = list(split(segment, CLAUSE_STOPS))
            if self.at.book.current is not None:  # 行政运行（项）。年初预算为…: the subject may stand alone
                self.at.book.pending = ""
            for index, (fragment, end) in enumerate(fragments):
                self.at.begins = not index
                last = final and at == len(segments) - 1 and index == len(fragments) - 1
                read_fragment(self.at, fragment, end, last=last)
            if stop:
                self.at.open = lists.end_segment(self.at.open, segment.text)
