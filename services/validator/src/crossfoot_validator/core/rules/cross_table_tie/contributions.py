"""What is paid into pensions, health insurance and housing is one amount in both classifications.

中文：养老保险、职业年金、医疗保险、公务员医疗补助、住房公积金按功能分类与按经济分类的数额一致。
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.checks import Check
from crossfoot_common.tables.model import Fact, FactKey
from crossfoot_validator.core.checks.facts import Proof, total
from crossfoot_validator.core.document.facts.ledger import ACCOUNTS, Book, Ledger, total_of
from crossfoot_validator.core.document.facts.side import tables_of
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("cross-table-tie.contributions", 1, "cross_table_tie", "info", needs="accounts")
_PROOF = Proof(
    "同一项缴费按功能分类与按经济分类的数额相等",
    "one contribution is the same by function and by economic nature",
    "no identity: contributions may be paid out of other items as well",
)
PAID: Final[Mapping[str, Sequence[tuple[str, ...]]]] = {
    "30108": [("2080505",)],
    "30109": [("2080506",)],
    "30110": [("2101101", "2101102"), ("2101101",), ("2101102",)],
    "30111": [("2101103",)],
    "30113": [("2210201",)],
}
"""An economic item, and the items by function that pay for nothing else."""


def examine(book: Book, ledger: Ledger) -> Iterator[Check]:
    """30108 = 2080505, 30109 = 2080506, 30110 = 2101101 + 2101102, 30111 = 2101103, 30113 = 2210201.

    Of the basic expenditure of one fund. A match ties both tables; it never fails, for an item may be paid
    out of others as well: then nothing is said. Source: 政府收支分类科目, where the names are the same.
    """
    for of in ACCOUNTS:
        whole = total_of(book, c.CURRENT, "expenditure", **of)
        for economic, sets in PAID.items():
            paid = ledger.settled(whole.model_copy(update={"economic": economic, "nature": "basic"}))
            if paid is not None and paid.value:
                yield from _first(paid, [_items(ledger, whole, functions) for functions in sets])


def _items(ledger: Ledger, whole: FactKey, functions: Sequence[str]) -> list[Fact]:
    """What the items spend, out of basic expenditure where a table tells of it."""
    keys = [whole.model_copy(update={"function": function}) for function in functions]
    told = [ledger.settled(key.model_copy(update={"nature": "basic"})) or ledger.settled(key) for key in keys]
    return [fact for fact in told if fact is not None]


def _first(paid: Fact, choices: Sequence[Sequence[Fact]]) -> Iterator[Check]:
    for parts in choices:
        if not parts or set(tables_of([paid])) & set(tables_of(parts)):
            continue
        check = total(RULE, paid, parts, _PROOF)
        if check.outcome.startswith("pass"):
            yield check
            return
