"""Running costs by item are part of the same items of basic expenditure.

中文：机关运行经费各经济科目不大于基本支出同一经济科目。
"""

from collections.abc import Iterator

from crossfoot_common.tables.checks import Check
from crossfoot_validator.core.checks.facts import Proof, at_most
from crossfoot_validator.core.document.facts.ledger import Book, Ledger
from crossfoot_validator.core.document.facts.running import borne_out, pairs
from crossfoot_validator.core.document.facts.side import agree, base
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("of-which-not-exceed.running-costs-by-item", 2, "of_which_not_exceed", needs="accounts")
_ZH = "机关运行经费是基本支出中公用经费的一部分，各科目不应大于基本支出的同一科目"
_EN = "running costs are part of basic expenditure, item by item"
_FEW = "too few items are equal in both tables to show that one is part of the other"


def examine(book: Book, ledger: Ledger) -> Iterator[Check]:
    """An item of 机关运行经费 out of basic expenditure ≤ the same item of basic expenditure.

    By economic code or by the name that stands for one. It may be less; it fails where it is more and other
    items, at least three and more than twice as many, are equal in both tables. Source: 机关运行经费 is
    defined as the running costs within basic expenditure (部门预算 and 部门决算, 名词解释).
    """
    for found in pairs(ledger, book).values():
        more = sum(base(part) > base(whole) and not agree(part, whole) for part, whole in found)
        proof = Proof(_ZH, _EN, "" if borne_out(found, more) else _FEW)
        yield from (at_most(RULE, [part], whole, proof) for part, whole in found)
