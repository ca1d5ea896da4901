"""Remembers what headings, paragraph and sentence have said of scope, account, stage and year so far."""

import re
from dataclasses import dataclass, field, replace

from crossfoot_parser.core.meaning.claims.words.setting import NOTHING_SAID, Said, said_by_heading, said_in

UNMARKED = 99  # the level of a heading without a marker: any other heading ends it
UNIT = -1  # of one that names a unit and its budget: only another of its kind ends it
PART = re.compile(r"第[一二三四五六七八九十]{1,3}部分")
LONGEST_HEADING = 60
LONGEST_CLAUSE = 200  # characters before a figure that are looked at
SHORTEST_REPEATED = 8  # characters of a heading that comes again for another unit
FIRST = re.compile(r"第一(?:部分|章|节)|[-•·]?[(（]?一[、.．)）]")
FEWEST = 3  # figures between a heading and itself again: between contents and text there is none


@dataclass
class Surroundings:
    """The nearest words count: those of the clause, of the sentence, of the paragraph, then of the headings.

    Stages are told sentence by sentence; scope, fund and year hold until a paragraph names others. The first
    heading of an outline that comes a second time opens the section of another unit, named or not.
    """

    headings: list[tuple[int, Said]] = field(default_factory=list)
    told: Said = NOTHING_SAID  # by the paragraph
    now: Said = NOTHING_SAID  # by the sentence
    seen: dict[str, tuple[int, int]] = field(default_factory=dict)  # times, and the figures before the last
    figures: int = 0
    round: int = 1

    def heading(self, text: str, level: int | None) -> None:
        """A heading ends those of its level and deeper; one that names a unit (第四部分某站) ends all."""
        said = said_by_heading(text[:LONGEST_HEADING])
        names_unit = said.part is not None and (level is None or PART.match(text) is not None)
        at = UNIT if names_unit else UNMARKED if level is None else level
        kept = [] if names_unit else [one for one in self.headings if one[0] < at]
        self._count(text, level)
        self.headings = [*kept, (at, said)]
        self.told = self.now = NOTHING_SAID

    def _count(self, text: str, level: int | None) -> None:
        if level is None or len(text) < SHORTEST_REPEATED or not FIRST.match(text):
            return
        times, before = self.seen.get(text, (0, -FEWEST))
        times += self.figures - before >= FEWEST
        self.seen[text] = (times, self.figures)
        self.round = max(self.round, times)

    def passage(self, text: str, level: int | None) -> None:
        """A paragraph begins; a marker in front ends the headings of its level and deeper."""
        opening = text[:LONGEST_HEADING].partition("。")[0]
        if level is not None and not any(sign.isdigit() for sign in opening[2:]):
            self._count(opening, level)
        if level is not None:
            self.headings = [one for one in self.headings if one[0] < level]
        self.told = self.now = NOTHING_SAID

    def sentence(self) -> None:
        """A sentence begins: what the last one said of a stage is over."""
        self.told = replace(self.now.over(self.told), stage=None, transfers=False)
        self.now = NOTHING_SAID

    def clause(self, text: str) -> None:
        """A clause is over."""
        self.now = said_in(text[:LONGEST_CLAUSE]).over(self.now)

    def year(self, before: str) -> int | None:
        """The year that the sentence or a heading names for a figure with these words before it."""
        said = self._under_headings(said_in(before[-LONGEST_CLAUSE:]).over(self.now))
        return None if said.span else said.period

    def around(self, before: str) -> Said:
        """What is said around a figure with these words before it in its clause."""
        self.figures += 1
        said = self._under_headings(said_in(before[-LONGEST_CLAUSE:]).over(self.now).over(self.told))
        return said if self.round == 1 else replace(said, part=f"{said.part or ''}#{self.round}")

    def _under_headings(self, said: Said) -> Said:
        """What is said, and what the headings say where it says nothing: the innermost first."""
        for _, heading in reversed(self.headings):
            said = said.over(heading)
        return said
