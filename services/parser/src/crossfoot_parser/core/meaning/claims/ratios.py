"""Writes down a figure that says how a line changed, what share it is, or how much of a budget was spent."""

import re
from dataclasses import replace
from decimal import Decimal

from crossfoot_common.tables.reasons.of_figures import ON_OTHER_BASIS
from crossfoot_common.tables.wording import A_YEAR_ON_AVERAGE
from crossfoot_parser.core.blocks import Line
from crossfoot_parser.core.meaning.claims.book import MOST_BASES, Book
from crossfoot_parser.core.meaning.claims.clauses import GRAND, write_doubt
from crossfoot_parser.core.meaning.claims.lists import OpenList
from crossfoot_parser.core.meaning.claims.statements import Statement
from crossfoot_parser.core.meaning.claims.text.figures import Figure, UnitFamily
from crossfoot_parser.core.meaning.claims.words.roles import COMPARABLE, Role, without_comparator

FLOWS = {"income", "expenditure"}
NEAR = 8  # claims back in which a share of the same figure may stand
BOTH_SIDES = re.compile(r"收(?:入)?[、和]?支(?:出)?(?:总体|总计)?(?:各|均)?")
NEAREST = 12  # claims back in which the totals of both sides may stand


def subject_of_change(book: Book, noun: str, family: UnitFamily | None = None) -> Statement | None:
    """The statement that a change or a share is about; a new one where none says the same."""
    subject, meaning = book.understand(noun)
    if (total := _total_of_both(book, subject or without_comparator(book.pending)[0])) is not None:
        return total
    if book.refers_back(subject) and book.current is not None:
        return book.current
    if not subject:
        return None
    if book.current is not None and book.current.subject == subject:
        return book.current
    if (named := book.named(subject, meaning, family)) is not None:
        return named
    doubtful, statement = book.out_of_sight, book.opened(subject, meaning)
    statement.doubtful = doubtful
    return statement


def alternatives_of(book: Book, statement: Statement, one: OpenList | None, noun: str) -> tuple[int, ...]:
    """The totals that a second reading would tie a clause to: 总计A，其中：部分B，比上年减少C.

    So does a sentence of its own behind the list: 总计A，其中：部分B。比上年减少C。
    """
    if not noun and statement.unnumbered and statement.sentence != book.sentence:
        return tuple(whole for whole in statement.whole if not book.statements[whole].changed)
    if noun or one is None or not one.inline or one.segment or statement.list_id != one.list_id:
        return ()
    return tuple(whole for whole in one.wholes if not book.statements[whole].changed)


def write_ratio(book: Book, figure: Figure, line: Line, role: Role, one: OpenList | None) -> None:
    """A change, a growth rate, a share, or how much of the budget was carried out."""
    statement = subject_of_change(book, role.noun, figure.family)
    if statement is None:
        write_doubt(book, figure, line, "no subject")
        return
    kind = "share" if role.kind in {"share", "completion"} else role.kind
    if kind not in {"share", "change", "growth_rate"} or figure.unit.endswith("百分点"):
        write_doubt(book, figure, line, role.unclear or "no role")
        return
    adjusted = role.against_budget and book.beside_budget and book.current is statement
    base, about = book.base_of(role.base) if role.kind == "share" else (None, ())
    book.write(
        kind,
        replace(figure, value=_signed(figure.value, role.sign)),
        line,
        statement,
        base=role.base or (role.compared if kind == "change" else ""),
        base_meaning=base,
        base_groups=about[-MOST_BASES:],
        compared_to=_compared_to(role),
        doubtful=_unclear(book, statement, role, kind, about, nil=not figure.value),
        alternatives=() if kind == "share" or adjusted else alternatives_of(book, statement, one, role.noun),
    )
    statement.changed = statement.changed or kind == "change"
    book.current = statement


def _compared_to(role: Role) -> str | None:
    if role.base == A_YEAR_ON_AVERAGE:
        return None
    if role.kind == "completion" or role.against_budget:
        return "budget"
    return "total" if role.kind == "share" else "previous_year"


def _unclear(
    book: Book, statement: Statement, role: Role, kind: str, about: tuple[int, ...], *, nil: bool
) -> str | None:
    """Why a ratio may be about another figure than the one it is written to; a nil is one on any basis."""
    recent = book.drafts[-NEAR:]
    same = [d for d in recent if d.group == statement.number and d.kind == kind and d.base == role.base]
    lost = "a second share of one figure: the figure of its own may be lost"
    lost_its_own = lost if kind == "share" and same else None
    if nil:
        return lost_its_own
    unclear = role.unclear or ("its base is named too often" if len(about) > MOST_BASES else None)
    if kind != "share" and COMPARABLE.search(statement.subject):
        unclear = unclear or ON_OTHER_BASIS
    if role.kind == "completion":
        unclear = unclear or book.unsure_aim
    if role.kind == "completion" and statement.levels and statement.sentence != book.sentence:
        unclear = unclear or "its figure stands in another sentence: one of its own may be lost"
    if kind == "growth_rate" and any(d.sentence == book.sentence and not d.years_back for d in same):
        unclear = unclear or "a second rate of one figure: it may be told on another basis"
    return unclear or lost_its_own


def _signed(value: Decimal, sign: int) -> Decimal:
    """下降 and a minus sign say the same thing twice; zero has no direction."""
    return -abs(value) if sign < 0 and value else value


def _total_of_both(book: Book, subject: str) -> Statement | None:
    """收入总计A，支出总计A。收支增加B: what is told of both sides is told of either total."""
    if not BOTH_SIDES.fullmatch(subject):
        return None
    near = [one for one in book.drafts[-NEAREST:] if one.kind == "figure" and not one.years_back]
    totals = [one for one in near if GRAND.search(book.statements[one.group].subject)][-2:]
    sides = {book.statements[one.group].meaning.flow for one in totals}
    alike = len({(one.value, one.unit) for one in totals}) == 1
    current = all(book.statements[one.group].section == book.section for one in totals)
    return book.statements[totals[-1].group] if sides == FLOWS and alike and current else None
