"""Where the running costs are all that runs the office, they are so item by item.

中文：机关运行经费合计等于公用经费（或商品和服务支出）时，各经济科目也相等。
"""

from collections.abc import Iterator

from crossfoot_common.tables.checks import Check
from crossfoot_validator.core.checks.facts import Proof, equal
from crossfoot_validator.core.document.facts.ledger import Book, Ledger
from crossfoot_validator.core.document.facts.running import borne_out, pairs, total_pair
from crossfoot_validator.core.document.facts.side import agree
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("cross-table-tie.running-costs-by-item", 1, "cross_table_tie", needs="accounts")
_PROOF = (
    "机关运行经费合计与基本支出中的公用经费相等，而部分不会大于全部，故各经济科目也应相等",
    "the running costs are all of the running costs within basic expenditure, so every item is equal too",
)
_FEW = "too few items are equal in both tables to show that they are about the same money"


def examine(book: Book, ledger: Ledger) -> Iterator[Check]:
    """An item of 机关运行经费 = the same item of basic expenditure, where the totals are equal.

    The total is that of 公用经费 or of 商品和服务支出. As no part exceeds its whole, equal totals leave no
    other way. It fails where other items, at least three and more than twice as many, are equal in both
    tables. Source: 机关运行经费 is defined as the running costs within basic expenditure (名词解释).
    """
    for tables, found in pairs(ledger, book).items():
        total = total_pair(ledger, book, tables)
        if total is None or ledger.negative(book):
            continue
        apart = sum(not agree(part, whole) for part, whole in found)
        proof = Proof(*_PROOF, "" if borne_out(found, apart) else _FEW)
        yield equal(RULE, total, proof)
        yield from (equal(RULE, pair, proof) for pair in found)
