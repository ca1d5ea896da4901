"""A class of expenditure in one table is the sum of its items in another that lists only items.

中文：一表的类等于另一表其下各项之和。
"""

from collections.abc import Iterator, Mapping, Sequence

from crossfoot_common.arithmetic import interval_sum
from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.checks import Check
from crossfoot_common.tables.model import Fact
from crossfoot_validator.core.checks.facts import Proof, total
from crossfoot_validator.core.checks.guard import sober
from crossfoot_validator.core.document.facts.ledger import Book, Ledger, total_of
from crossfoot_validator.core.document.facts.side import interval
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("cross-table-tie.class-is-its-items", 5, "cross_table_tie", needs="accounts")
_ZH, _EN = "类级科目应等于其下各项之和", "a class is the sum of its items"
_INCOMPLETE = "the items that were read do not add up to the total of their own table"
_WITHOUT_ITEMS = "a class has no items there: they may be read below another one"
_BASES: tuple[Mapping[str, str], ...] = (
    {"basis": c.ALL},
    {"basis": c.FISCAL_APPROPRIATION},
    {"fund": "general_public_budget"},
    {"fund": "gov_fund"},
    {"fund": "state_capital"},
)
_CLASS, _GROUP = 3, 5  # digits of a 类 and of a 款


def examine(book: Book, ledger: Ledger) -> Iterator[Check]:
    """类 of a summary = Σ 款 or 项 of the table by item, of the same or of wider funds with the same total.

    Only for tables that list no classes themselves; of 款 with their 项 the 款 are added up. It may fail only
    where all items of that table add up to its own total, so that none is missing, and where no class is
    without items there: those of a code that lost its beginning are read below another class.
    Source: 政府收支分类科目 (类 = Σ 款 = Σ 项).
    """
    for of in _BASES:
        for wide in _BASES:
            if wide == of or ledger.equal_totals(book, wide, of):
                yield from sober(_classes(ledger, book, wide, of))


def _classes(ledger: Ledger, book: Book, wide: Mapping[str, str], of: Mapping[str, str]) -> Iterator[Check]:
    whole = total_of(book, c.CURRENT, "expenditure", **of)
    stated = ledger.by_function(total_of(book, c.CURRENT, "expenditure", **wide))
    by_table: dict[int, list[Fact]] = {}
    for fact in (fact for facts in ledger.by_function(whole) for fact in facts):
        by_table.setdefault(fact.source.table or 0, []).append(fact)
    for number, facts in by_table.items():
        if all(len(fact.key.function or "") > _CLASS for fact in facts):
            items = _outermost(facts)
            forbid = "" if _complete(items, ledger.at(whole), number) else _INCOMPLETE
            forbid = forbid or (_WITHOUT_ITEMS if _lacks_items(stated, items) else "")
            slack = ledger.slack(book, premises=int(wide != of))
            yield from _sums(stated, items, Proof(_ZH, _EN, forbid, slack))


def _outermost(facts: Sequence[Fact]) -> list[Fact]:
    """Those that are part of no other one: the 款 of a table that lists them with their 项."""
    codes = {fact.key.function or "" for fact in facts}
    return [
        fact for fact in facts if not ((own := fact.key.function or "")[_GROUP:] and own[:_GROUP] in codes)
    ]


def _sums(stated: Sequence[Sequence[Fact]], items: Sequence[Fact], proof: Proof) -> Iterator[Check]:
    for facts in stated:
        code = facts[0].key.function or ""
        parts = [item for item in items if (item.key.function or "").startswith(code)]
        if len(code) == _CLASS and parts:
            yield from (total(RULE, fact, parts, proof) for fact in facts)


def _lacks_items(stated: Sequence[Sequence[Fact]], items: Sequence[Fact]) -> bool:
    """Whether some class with an amount has none of the items."""
    classes = {(item.key.function or "")[:_CLASS] for item in items}
    shown = (facts[0].key.function or "" for facts in stated if any(fact.value for fact in facts))
    return any(len(code) == _CLASS and code not in classes for code in shown)


def _complete(items: Sequence[Fact], totals: Sequence[Fact], table: int) -> bool:
    own = [fact for fact in totals if fact.source.table == table]
    return bool(own) and interval(own[0]).meets(interval_sum(interval(item) for item in items))
