"""Writes down a figure that says how much a line is, or one that proves nothing."""

import re
from dataclasses import replace

from crossfoot_common.tables.reasons.of_figures import CLOSES
from crossfoot_parser.core.blocks import Line
from crossfoot_parser.core.meaning.claims.aims import tie_to_budget, write_aim
from crossfoot_parser.core.meaning.claims.book import NAMES_TOTAL, Book
from crossfoot_parser.core.meaning.claims.lists import OpenList
from crossfoot_parser.core.meaning.claims.statements import Account, Statement, account_of
from crossfoot_parser.core.meaning.claims.text.figures import Figure, UnitFamily
from crossfoot_parser.core.meaning.claims.words import nouns
from crossfoot_parser.core.meaning.claims.words.aims import aim_in
from crossfoot_parser.core.meaning.claims.words.keys import Meaning
from crossfoot_parser.core.meaning.claims.words.roles import LAST_YEARS, Role

Level = tuple[str | None, UnitFamily, int]
"""Measure, sort of unit and how many years back."""
NEAR = 8  # statements back in which the own side of an account may stand
CLOSING = re.compile(r"^(?:收入|支出|收支)?(?:总?合计|总计|总量|总收入|总支出)$")
OF_ALL = re.compile(r"(?<!财政)总(?:收入|支出)$")
BOTTOM_LINE = re.compile(r"(?<!本年)(?<!当年)(?:收入|支出)(?:总?合计|总计|总量)$")
SET_OFF = re.compile(r"收支(?:相抵|相减|轧抵|品迭)后?$")
GRAND = re.compile(r"(?:收入|支出|收支)(?:预算|决算)?总计$")


def write_level(book: Book, figure: Figure, line: Line, role: Role, one: OpenList | None) -> bool:
    """A figure that says how much a line is; True when it opened a statement of its own."""
    if one is not None and one.inline and one.items and GRAND.search(nouns.subject_of(role.noun)):
        one = None  # a bottom line of its own is no part of the list before it
    one = _on_its_side(book, one, role.noun)
    if book.current is not None and (aim := aim_in(role.noun)):
        write_aim(book, figure, line, book.current, aim)
        return False
    book.unsure_aim = None
    back = nouns.years_back(role.noun, book.period) or int(_of_year_before(book, role.noun))
    level = (_measure(book, role.noun, one), figure.family, back)
    subject, statement, fresh = _statement(book, role.noun, one, level)
    statement.levels.add(level)
    statement.sentence = book.sentence
    beside = level[0] == "adjusted_budget" and tie_to_budget(book, statement)
    if fresh and one is not None and not one.segment and figure.family == "money":
        one.together += 1
    closing = (BOTTOM_LINE.search(subject) or _closes(book, subject)) is not None and role.unclear is None
    year = nouns.year_of(role.noun) or book.year
    book.write(
        "count" if figure.family == "count" else "figure",
        figure,
        line,
        statement,
        measure=level[0],
        years_back=back,
        period=year if year and not back else None,
        closing=closing,
        doubtful=role.unclear or (CLOSES if book.around.transfers and CLOSING.search(subject) else None),
    )
    book.current = statement
    book.beside_budget = beside or nouns.ADJUSTED_TO.search(role.noun) is not None
    return fresh


def _statement(book: Book, noun: str, one: OpenList | None, level: Level) -> tuple[str, Statement, bool]:
    """The subject of a figure, the statement that it belongs to, and whether that one was opened for it."""
    subject, meaning = _understood(book, noun, one)
    current = book.current
    if current is None or not (
        book.refers_back(subject) or _became(current, level, account_of(subject, meaning))
    ):
        if book.pending and nouns.is_generic(subject):
            subject, meaning = _below(book, subject, meaning, one)
        elif set_off := SET_OFF.search(book.pending):
            subject = set_off[0] + subject
        return subject, book.opened(subject, meaning, one), True
    if turned := _other_side(subject, current):
        return subject, book.opened(subject, turned, one), True
    if not book.free(current, *level):
        return subject, book.opened(current.subject + subject, replace(current.meaning, rest="?"), one), True
    return subject, current, False


def _became(current: Statement, level: Level, named: Account) -> bool:
    """预算A，拟调增B，调整后教育支出C: whether that is the line that is spoken of, named again."""
    return level[0] == "adjusted_budget" and current.account.is_again(named)


def _measure(book: Book, noun: str, one: OpenList | None) -> str | None:
    """Which measure of a line a figure is; what is changed (由A调整为B) was a budget."""
    measure = nouns.measure_in(noun) or (
        "budget" if nouns.FROM.search(noun) else _measure_of_whole(book, one)
    )
    return measure if book.current is None or noun != LAST_YEARS else _measure_beside(book.current, measure)


def _below(book: Book, subject: str, meaning: Meaning, one: OpenList | None) -> tuple[str, Meaning]:
    """What words name below those before a colon; 支出情况：支出合计A is what it says by itself."""
    joined, meant = book.understand(book.pending + subject, one)
    return (joined, meant) if meant.known or not NAMES_TOTAL.search(subject) else (subject, meaning)


def _on_its_side(book: Book, one: OpenList | None, noun: str) -> OpenList | None:
    """The list that a line may be a part of: 收入A，其中B；支出C: the other side of the account is none.

    收入A，支出B。分级看，本级收入C: what opens a list below the other side divides its own side told before.
    """
    side = _side(noun)
    if one is None or side is None or len(one.wholes) != 1:
        return one
    if _side(book.statements[one.wholes[0]].subject) in {None, side}:
        return one
    if one.items:
        one.over = one.inline and _side(one.last) != side
        return None if one.over else one
    near = (s for s in reversed(book.statements[-NEAR:]) if s.section == book.section)
    own = next((s for s in near if s.levels and not s.whole and _side(s.subject) == side), None)
    one.wholes = one.wholes if own is None else (own.number,)
    return one


def _side(words: str) -> str | None:
    """收入 or 支出; None where both are named or none."""
    named = {word for word in ("收入", "支出") if word in words}
    return named.pop() if len(named) == 1 else None


def _understood(book: Book, noun: str, one: OpenList | None) -> tuple[str, Meaning]:
    """What a figure is about; 由A调整为B does not say which budget A was."""
    subject, meaning = book.understand(noun, one)
    unnamed = nouns.FROM.search(noun) is not None and nouns.measure_in(noun) is None
    return subject, replace(meaning, rest="?") if unnamed else meaning


def _measure_of_whole(book: Book, one: OpenList | None) -> str | None:
    """预算为A，其中：B、C: the parts are budgets as well, in accounts too; else that of the document."""
    if one is None or len(one.wholes) != 1:
        return book.measure
    told = {measure for measure, _, back in book.statements[one.wholes[0]].levels if not back}
    return told.pop() if len(told) == 1 else book.measure


def _closes(book: Book, subject: str) -> re.Match[str] | None:
    """收入A，加上B、C后，总收入D: 总收入 is the bottom line where the sentence adds something up."""
    found = OF_ALL.search(subject)  # first: a sentence may tell thousands of lines
    added = found and any(one.subject.startswith("加") for one in book.told_in_sentence)
    return found if added else None


def _measure_beside(statement: Statement, measure: str | None) -> str | None:
    """Last year's figure beside this year's is of the measure that was done, where there is one."""
    told = {one for one, _, back in statement.levels if not back}
    return next((one for one in ("final_accounts", "execution", None) if one in told), measure)


def _of_year_before(book: Book, noun: str) -> bool:
    """Whether the sentence or a heading is about the year before and the clause names no other."""
    return book.year is not None and book.year + 1 == book.period and nouns.year_of(noun) is None


def _other_side(subject: str, statement: Statement) -> Meaning | None:
    """…收入为A。支出预算为B: generic words that name the other side of the account, else None."""
    other = {"income": "expenditure", "expenditure": "income"}.get(statement.meaning.flow or "")
    word = {"income": "收入", "expenditure": "支出"}
    if other is None or word[other] not in subject or word[statement.meaning.flow or ""] in subject:
        return None
    return replace(statement.meaning, flow=other)


def write_doubt(book: Book, figure: Figure, line: Line, why: str) -> None:
    """A figure that is kept, but proves nothing."""
    current = book.current
    statement = book.opened("", replace(book.understand("")[1], rest="?"))
    kind = "share" if figure.family == "percent" else "count" if figure.family == "count" else "figure"
    book.write(kind, figure, line, statement, doubtful=why)  # type: ignore[arg-type]
    book.current = current
