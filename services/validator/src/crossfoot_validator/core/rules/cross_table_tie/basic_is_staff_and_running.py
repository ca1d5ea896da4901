"""Basic expenditure is what staff and running the office cost.

中文：基本支出等于人员经费与公用经费之和。
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal

from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.checks import Check
from crossfoot_common.tables.model import Fact
from crossfoot_validator.core.checks.facts import Proof, total
from crossfoot_validator.core.document.facts.ledger import Book, Ledger, total_of
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("cross-table-tie.basic-is-staff-and-running", 3, "cross_table_tie", needs="accounts")
_PROOF = Proof("基本支出由人员经费和公用经费组成", "basic expenditure is personnel and operating expenditure")
_FUND = {"fund": "general_public_budget"}
_BASES: tuple[Mapping[str, str], ...] = (_FUND, {"basis": c.FISCAL_APPROPRIATION}, {"basis": c.ALL})


def examine(book: Book, ledger: Ledger) -> Iterator[Check]:
    """基本支出 of one table = 人员经费合计 + 公用经费合计 of another, of the same funds.

    Also for wider funds where their total is proven to be that of the parts' funds. Source: form 公开06表
    (基本支出 = 人员经费 + 公用经费).
    """
    for narrow in _BASES:
        parts = _parts(ledger, book, narrow)
        if len(parts) == 2:
            for wide in _BASES:
                if wide == narrow or ledger.equal_totals(book, wide, narrow):
                    slack = ledger.slack(book, premises=int(wide != narrow))
                    yield from _sums(ledger, book, wide, parts, slack)


def _parts(ledger: Ledger, book: Book, of: Mapping[str, str]) -> list[Fact]:
    whole = total_of(book, c.CURRENT, "expenditure", **of)
    keys = [whole.model_copy(update={"nature": nature}) for nature in ("personnel", "operating")]
    # a doubtful figure may bear the sum out; it can never break it
    found = [ledger.settled(key) or next(iter(ledger.agreed(key)), None) for key in keys]
    return [fact for fact in found if fact is not None]


def _sums(
    ledger: Ledger, book: Book, of: Mapping[str, str], parts: list[Fact], slack: Decimal
) -> Iterator[Check]:
    key = total_of(book, c.CURRENT, "expenditure", **of).model_copy(update={"nature": "basic"})
    tables = {part.source.table for part in parts}
    for fact in ledger.at(key):
        if fact.source.table not in tables:
            yield total(RULE, fact, parts, replace(_PROOF, slack=slack))
