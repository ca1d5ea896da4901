"""Writes down what a figure is held against: a budget or target told beside it, or the budget it came of."""

from dataclasses import replace
from itertools import takewhile

from crossfoot_parser.core.blocks import Line
from crossfoot_parser.core.meaning.claims.book import Book
from crossfoot_parser.core.meaning.claims.statements import Draft, Statement
from crossfoot_parser.core.meaning.claims.text.figures import Figure
from crossfoot_parser.core.meaning.claims.words import nouns
from crossfoot_parser.core.meaning.claims.words.aims import Aim

NEAR = 8  # claims back in which the figure of a line may stand
TARGET = "target"  # 为目标数A的B%: what was aimed at is no budget
SECOND_AIM = "a second budget or target of one figure"


def write_aim(book: Book, figure: Figure, line: Line, statement: Statement, aim: Aim) -> None:
    """收入A，完成预算数B的C%: what A is held against belongs to its line, which stays spoken of."""
    measure = nouns.measure_in(aim.words) or ("budget" if aim.is_budget else TARGET)
    _was_done(book, statement, measure, figure)
    book.unsure_aim = None if book.free(statement, measure, figure.family, 0) else SECOND_AIM
    if book.unsure_aim:
        target = book.opened(statement.subject, replace(statement.meaning, rest="?"))
    else:
        statement.levels.add((measure, figure.family, 0))
        statement.sentence, target = book.sentence, statement
    book.write("figure", figure, line, target, measure=measure, period=book.year, doubtful=book.unsure_aim)
    book.current, book.beside_budget = statement, aim.compared


def _was_done(book: Book, statement: Statement, measure: str | None, figure: Figure) -> None:
    """收入A，完成预算数B的C%: A is no budget, whatever the figures of the document mostly are."""
    level = (measure, figure.family, 0)
    if statement.levels != {level} or nouns.measure_in(statement.subject) is not None:
        return
    for at in range(len(book.drafts) - 1, max(-1, len(book.drafts) - 1 - NEAR), -1):
        draft = book.drafts[at]
        if draft.group == statement.number and draft.kind == "figure" and draft.measure == measure:
            book.drafts[at] = replace(draft, measure="execution")
            statement.levels.remove(level)
            statement.levels.add(("execution", figure.family, 0))
            return


def tie_to_budget(book: Book, statement: Statement) -> bool:
    """Whether what a budget became is told behind that budget, so that what follows may be its change.

    年初预算A，拟增加B，调整后C: a change told between the two is one of the budget, unless it says against
    which year it is.
    """
    moved = list(takewhile(lambda draft: _is_change(draft, book, statement), reversed(book.drafts)))
    at = len(book.drafts) - len(moved)
    before = book.drafts[at - 1] if at else None
    if before is None or before.kind != "figure" or before.measure != "budget":
        return False
    if not _told_of(before, book, statement) or any(one.base for one in moved):
        return False
    book.drafts[at:] = [replace(one, compared_to="budget", alternatives=()) for one in reversed(moved)]
    return not moved


def _is_change(draft: Draft, book: Book, statement: Statement) -> bool:
    return draft.kind in {"change", "growth_rate"} and _told_of(draft, book, statement)


def _told_of(draft: Draft, book: Book, statement: Statement) -> bool:
    return draft.group == statement.number and draft.sentence == book.sentence
