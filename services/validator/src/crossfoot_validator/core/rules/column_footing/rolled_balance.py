"""The rows of a fund's year: what was there, what came in and went out, and what is left of it.

中文：表内本年收支结余=收入-支出，年末滚存结余=上年结余+本年收支结余，年末债务余额=上年末余额+发行额-还本额。
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crossfoot_common.tables.structure import Entry
from crossfoot_validator.core.table.context import TableContext
from crossfoot_validator.core.vocabulary.relation import Proof, Relation, Sign, Term
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("column-footing.rolled-balance", 2, "column_footing", needs="table")
FUND = r"(?:[^0-9]{2,8}基金)?"


@dataclass(frozen=True, slots=True)
class Balance:
    """One line of an account and those that it is worked out from, all of them by their names."""

    closing: re.Pattern[str]
    moved: tuple[tuple[re.Pattern[str], Sign], ...]
    identity: bool = True


BALANCES = (
    Balance(
        re.compile(r"(?:本年|当年|本期)(?:收支)?(?:结余|差额)"),
        (
            (re.compile(rf"(?:本年|当年)?{FUND}(?:总?收入|收入合计)"), 1),
            (re.compile(rf"(?:本年|当年)?{FUND}(?:总?支出|支出合计)"), -1),
        ),
    ),
    Balance(
        re.compile(r"(?:本?年末|年终|期末)(?:累计|滚存)?结余"),
        (
            (re.compile(r"(?:上年末?|年初|期初)(?:累计|滚存)?结余"), 1),
            (re.compile(r"(?:本年|当年|本期)(?:收支)?(?:结余|差额)"), 1),
        ),
    ),
    # debts are written off, redeemed otherwise and valued anew as well: their balance need not roll
    Balance(
        re.compile(r"(?:20\d\d)年末.*债务余额(?:预计)?执行数"),
        (
            (re.compile(r"(?:20\d\d)年末.*债务余额(?:实际|执行|决算)数"), 1),
            (re.compile(r"(?:20\d\d)年.*债[务券]发行[额数]"), 1),
            (re.compile(r"(?:20\d\d)年.*债[务券]还本[额数]"), -1),
        ),
        identity=False,
    ),
)


def propose(context: TableContext) -> Iterator[Relation]:
    """本年收支结余 = 收入 − 支出 and 年末滚存结余 = 上年滚存结余 + 本年收支结余, by columns; debts likewise.

    Each line is found by its name, and only where no other line has such a name. One column at least has to
    bear the reading out. A balance of debts that does not roll is no error: debts also end in other ways.
    Source: 社会保险基金预算收支表 (国发〔2010〕2号), 地方政府债务余额情况表 (财预〔2018〕209号).
    """
    for entries in () if context.is_form else context.structure.entries:
        for balance in BALANCES:
            yield from _rolled(balance, entries, context)


def _rolled(balance: Balance, entries: Sequence[Entry], context: TableContext) -> Iterator[Relation]:
    closing, moved = _named(balance.closing, entries), [_named(words, entries) for words, _ in balance.moved]
    if closing is None or any(entry is None or entry is closing for entry in moved):
        return
    signs = [sign for _, sign in balance.moved]
    rows = [(entry.row, sign) for entry, sign in zip(moved, signs, strict=True) if entry is not None]
    key, proof = f"balance {closing.row}", _proof(balance)
    for column in closing.cells:
        terms = tuple(Term((row, column), sign) for row, sign in rows)
        if context.amount((closing.row, column)) is None or not context.reported(terms[0].place):
            continue
        parts = tuple(term for term in terms if context.reported(term.place))
        forbid = "" if balance.identity else "not_an_identity"
        yield Relation(
            RULE, (closing.row, column), parts, key, proof, scheme=key, exact=True, forbid_fail=forbid
        )


def _proof(balance: Balance) -> Proof:
    return "siblings" if balance.identity else "labels"


def _named(words: re.Pattern[str], entries: Sequence[Entry]) -> Entry | None:
    """The one line with such a name."""
    found = [entry for entry in entries if words.fullmatch(entry.label.name)]
    return found[0] if len(found) == 1 else None
