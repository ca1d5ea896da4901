"""Running costs by item are part of the same items of basic expenditure.

中文：机关运行经费各经济科目不大于基本支出同一经济科目。
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.checks import Check
from crossfoot_common.tables.model import Fact, FactKey
from crossfoot_validator.core.checks.facts import Proof, at_most
from crossfoot_validator.core.document.facts.ledger import Book, Ledger, total_of
from crossfoot_validator.core.document.facts.side import agree, base, tables_of
from crossfoot_validator.core.vocabulary.premise import AGAINST, ENOUGH
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("of-which-not-exceed.running-costs-by-item", 1, "of_which_not_exceed", needs="accounts")
_ZH = "机关运行经费是基本支出中公用经费的一部分，各科目不应大于基本支出的同一科目"
_EN = "running costs are part of basic expenditure, item by item"
_FEW = "too few items are equal in both tables to show that one is part of the other"
_ACCOUNTS = ({"fund": "general_public_budget"}, {"basis": c.FISCAL_APPROPRIATION}, {"basis": c.ALL})
Pair = tuple[Fact, Fact]


def examine(book: Book, ledger: Ledger) -> Iterator[Check]:
    """An item of 机关运行经费 out of basic expenditure ≤ the same item of basic expenditure.

    By economic code or by the name that stands for one. It may be less; it fails where it is more and other
    items, at least three and more than twice as many, are equal in both tables. Source: 机关运行经费 is
    defined as the running costs within basic expenditure (部门预算 and 部门决算, 名词解释).
    """
    pairs: dict[tuple[int, ...], list[Pair]] = defaultdict(list)
    for key, _ in list(ledger.groups()):
        if (pair := _pair(ledger, book, key)) is not None:
            pairs[tables_of(pair)].append(pair)
    for found in pairs.values():
        proof = Proof(_ZH, _EN, "" if _borne_out(found) else _FEW)
        yield from (at_most(RULE, [part], whole, proof) for part, whole in found)


def _pair(ledger: Ledger, book: Book, key: FactKey) -> Pair | None:
    """An item of the running costs and the same item of basic expenditure, of the narrowest funds stated."""
    running = key.concept == c.OPERATING_ITEM and key.economic is not None and key.nature != "project"
    if not running or Book(key.period, key.measure, key.subject) != book:
        return None
    if key.nature is None and ledger.at(key.model_copy(update={"nature": "basic"})):
        return None  # the column of basic expenditure tells more
    part = ledger.settled(key)
    for of in _ACCOUNTS:
        whole = total_of(book, c.CURRENT, "expenditure", **of)
        limit = ledger.settled(whole.model_copy(update={"nature": "basic", "economic": key.economic}))
        if part is not None and limit is not None and part.source.table != limit.source.table:
            return part, limit
    return None


def _borne_out(pairs: Sequence[Pair]) -> bool:
    equal = {base(part) for part, whole in pairs if part.value and base(part) == base(whole)}
    more = sum(base(part) > base(whole) and not agree(part, whole) for part, whole in pairs)
    return len(equal) >= ENOUGH and len(equal) > AGAINST * more
