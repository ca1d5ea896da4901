"""Basic expenditure by the economic classes of departments is the same by those of the government.

中文：部门与政府两套经济分类的类级科目对应相等。
"""

from collections.abc import Iterator, Mapping

from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.checks import Check
from crossfoot_common.tables.model import Fact, FactKey
from crossfoot_validator.core.checks.facts import Proof, total
from crossfoot_validator.core.document.facts.ledger import Book, Ledger, total_of
from crossfoot_validator.core.document.facts.side import base, tables_of
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("cross-table-tie.economic-classes", 1, "cross_table_tie", needs="accounts")
_CLASSES = {"301": ("501", "50501"), "302": ("502", "50502"), "303": ("509",)}
_INSTITUTIONS = "505"  # 对事业单位经常性补助: its items split it into wages and goods
_OPEN = "support of institutions (505) is not split into wages and goods"
_TOTALS = "the totals of the two tables are not stated or differ"
_ZH, _EN = (
    "按支出经济分类科目改革方案，两套分类的类级科目一一对应",
    "the classes of the two classifications correspond to each other",
)
_ACCOUNTS: tuple[Mapping[str, str], ...] = (
    {"fund": "general_public_budget"},
    {"basis": c.FISCAL_APPROPRIATION},
    {"basis": c.ALL},
)


def examine(book: Book, ledger: Ledger) -> Iterator[Check]:
    """301 = 501 + 50501, 302 = 502 + 50502, 303 = 509, of the basic expenditure of the same money.

    It may fail only where both tables show the same total and 505 is split into its items; capital
    expenditure has no such correspondence. Source: 财预〔2017〕98号 支出经济分类科目改革方案.
    """
    for of in _ACCOUNTS:
        whole = total_of(book, c.CURRENT, "expenditure", **of).model_copy(update={"nature": "basic"})
        for departmental, governmental in _CLASSES.items():
            stated = ledger.settled(_at(whole, departmental))
            parts = [fact for code in governmental if (fact := ledger.settled(_at(whole, code)))]
            if stated is not None and parts and not set(tables_of([stated])) & set(tables_of(parts)):
                yield total(RULE, stated, parts, Proof(_ZH, _EN, _forbids(ledger, whole, stated, parts)))


def _forbids(ledger: Ledger, whole: FactKey, stated: Fact, parts: list[Fact]) -> str:
    """Why a mismatch proves nothing; empty when it does."""
    sides = {fact.source.table: fact for fact in ledger.agreed(whole)}
    if any(table not in sides for table in tables_of([stated, *parts])):
        return _TOTALS
    support = ledger.settled(_at(whole, _INSTITUTIONS))
    items = [ledger.settled(_at(whole, _INSTITUTIONS + item)) for item in ("01", "02")]
    split = sum(base(item) for item in items if item is not None)
    return _OPEN if support is not None and base(support) != split else ""


def _at(whole: FactKey, code: str) -> FactKey:
    return whole.model_copy(update={"economic": code})
