"""Keeps the statements of a walk: finds the one that words are about, or opens a new one."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import islice, takewhile

from crossfoot_common.tables.model import ClaimKind
from crossfoot_parser.core.blocks import Line
from crossfoot_parser.core.meaning.claims.lists import OpenList
from crossfoot_parser.core.meaning.claims.statements import Draft, Statement, account_of
from crossfoot_parser.core.meaning.claims.text.figures import Figure, UnitFamily
from crossfoot_parser.core.meaning.claims.words import nouns
from crossfoot_parser.core.meaning.claims.words.directions import Direction
from crossfoot_parser.core.meaning.claims.words.keys import Meaning, as_listed, inherited, keys_of, meaning_of
from crossfoot_parser.core.meaning.claims.words.names import Codes
from crossfoot_parser.core.meaning.claims.words.setting import NOTHING_SAID, Said

NAMES_TOTAL = re.compile(r"(?:收入|支出|收支).*(?:合计|总计|总预算)|总计$|本年(?:收入|支出)|总预算$")
NAMES_ALL = re.compile(rf"{NAMES_TOTAL.pattern}|^总(?:收入|支出)$")
"""Words for a total of which a share is told."""
REGION = re.compile(r"^全[国省市盟县区州旗镇乡]")
MEASURED = re.compile(r"(?:累计|实际)*(?:完成|实现|达到?)?$")
LOOK_BACK = 500  # statements of a section in which words that come again are looked for
FAR_BACK = 2000  # statements in which the base of a share is looked for
MOST_BASES = 16  # a base that is named more often is not one line
LONGEST_SUBJECT = 120
TOO_FAR = f"what it is a change of may stand more than {LOOK_BACK} statements before it"


@dataclass
class Book:
    """Statements and draft claims, the statement spoken about, and the headings above it."""

    codes: Codes
    entity: str = ""
    period: int | None = None
    measure: str | None = None
    carries: bool = False  # whether money was or will be carried over
    statements: list[Statement] = field(default_factory=list)
    drafts: list[Draft] = field(default_factory=list)
    headings: Sequence[Meaning] = ()
    section: int = 0
    sentence: int = 0
    passage: int = 0
    around: Said = NOTHING_SAID  # what headings, paragraph and sentence have said so far
    year: int | None = None  # that sentence or headings name
    more: bool = False  # 等 stands behind the figure
    current: Statement | None = None
    beside_budget: bool = False  # the last figure is told beside its budget: a change is one against that
    unsure_aim: str | None = None  # why a per cent of a budget may be of another one
    pending: str = ""  # words of this sentence that stand before a colon and have no figure yet

    def understand(self, noun: str, one: OpenList | None = None) -> tuple[str, Meaning]:
        """The subject that a noun phrase names, and what it means under its list and headings."""
        subject = nouns.subject_of(noun.replace(self.entity, "") if self.entity else noun)
        whole = self.whole_of(one)
        within = whole.function if whole else None
        within = within or next((h.function for h in reversed(self.headings) if h.function), None)
        own = meaning_of(subject, self.codes, within)
        if one is not None and one.wholes:
            own = as_listed(own, whole)
        return subject, inherited(own, whole, self.headings)

    def whole_of(self, one: OpenList | None) -> Meaning | None:
        """What the total of a list means; None where it is not known or not one."""
        if one is None or len(one.wholes) != 1:
            return None
        meaning = self.statements[one.wholes[0]].meaning
        return meaning if meaning.known or meaning.speaks else None

    def named(self, subject: str, meaning: Meaning, family: UnitFamily | None = None) -> Statement | None:
        """The last statement of this section about the same, in the same sort of unit."""
        account = account_of(subject, meaning)
        for statement in islice(reversed(self.statements), LOOK_BACK):
            if statement.section != self.section:
                break
            if statement.account.is_again(account) and statement.speaks_in(family):
                return statement
        return None

    def called(self, subject: str) -> Statement | None:
        """The last statement of this section of that very name, but for the region that it is of."""
        name = REGION.sub("", subject)
        for statement in islice(reversed(self.statements), LOOK_BACK):
            if statement.section != self.section:
                break
            if name and statement.levels and MEASURED.sub("", REGION.sub("", statement.subject)) == name:
                return statement
        return None

    @property
    def out_of_sight(self) -> str | None:
        """Why words that were not found may have been said before all the same; None when they were not."""
        before = self.statements[-LOOK_BACK - 1] if len(self.statements) > LOOK_BACK else None
        return TOO_FAR if before is not None and before.section == self.section else None

    @property
    def told_in_sentence(self) -> Iterator[Statement]:
        """The lines that the sentence has told so far, the last one first."""
        return takewhile(lambda one: one.sentence == self.sentence, reversed(self.statements))

    def base_of(self, words: str) -> tuple[Meaning | None, tuple[int, ...]]:
        """What a share is a share of, and the statements about it; words without a fund mean all funds.

        The statements are the last ones, in their order, and one more than MOST_BASES where there are more.
        """
        subject = nouns.subject_of(words)
        if nouns.is_generic(subject) and not NAMES_ALL.search(subject):
            return None, ()
        own = inherited(meaning_of(subject, self.codes), None, ())
        own = replace(own, settled=True)
        certain = len(keys_of(own, None, None)) == 1
        account = account_of(subject, own)
        near = islice(reversed(self.statements), FAR_BACK)
        named = (one for one in near if one.account.is_base(account) and _same_side(one.meaning, own))
        about = islice((one.number for one in named), MOST_BASES + 1)
        return (own if certain else None), tuple(reversed(list(about)))

    def refers_back(self, subject: str) -> bool:
        """Whether the words only name a measure, so that the statement before is meant."""
        return not subject or (nouns.is_generic(subject) and not NAMES_TOTAL.search(subject))

    def opened(self, subject: str, meaning: Meaning, one: OpenList | None = None) -> Statement:
        """A new statement, part of a list where one is given."""
        subject = subject[:LONGEST_SUBJECT]  # a clause that adds its words again and again
        statement = Statement(
            len(self.statements),
            subject,
            meaning,
            self.section,
            account_of(subject, meaning),
            whole=one.wholes if one else (),
            list_id=one.list_id if one else None,
            doubtful=one.doubtful if one else None,
            unnumbered=one is not None and one.item_level is None,
        )
        if one:
            one.items += 1
            one.last, one.sentence = subject, self.sentence
        self.statements.append(statement)
        return statement

    def free(self, statement: Statement, measure: str | None, family: UnitFamily, years_back: int) -> bool:
        """Whether a statement has no level yet of that measure, unit and year."""
        return (measure, family, years_back) not in statement.levels

    def write(
        self, kind: ClaimKind, figure: Figure, line: Line, statement: Statement, **more: object
    ) -> None:
        """One draft claim about a statement."""
        draft = Draft(
            kind=kind,
            value=figure.value,
            decimals=figure.decimals,
            unit=figure.unit,
            text=figure.text,
            line=line,
            group=statement.number,
            family=figure.family,
            said=self.around,
            passage=self.passage,
            sentence=self.sentence,
            more=self.more,
        )
        self.drafts.append(replace(draft, **more))  # type: ignore[arg-type]

    def against_budget(self, told: Direction, line: Line) -> None:
        """决算数大于预算数: which way the line that is spoken of went."""
        if self.current is not None and self.current.levels:
            figure = Figure(0, 0, told.word, Decimal(told.sign), 0, "", "count")
            self.write("direction", figure, line, self.current, measure=told.measure, compared_to="budget")

    def unchanged(self, word: str, line: Line, statement: Statement, alternatives: tuple[int, ...]) -> None:
        """持平: a change of exactly nothing."""
        figure = Figure(0, 0, word, Decimal(0), 0, "", "money")
        self.write(
            "change",
            replace(figure, unit=""),
            line,
            statement,
            compared_to="previous_year",
            alternatives=alternatives,
        )


def _same_side(one: Meaning, other: Meaning) -> bool:
    """Whether lines are not on different sides of the account."""
    return None in {one.flow, other.flow} or one.flow == other.flow
