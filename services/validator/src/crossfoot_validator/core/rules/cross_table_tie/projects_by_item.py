"""Each project form is the project expenditure of one item, where the amounts leave no other reading.

中文：项目绩效表与各科目项目支出一一对应。
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.checks import Check
from crossfoot_common.tables.model import Fact
from crossfoot_validator.core.checks.facts import Proof, equal
from crossfoot_validator.core.document.facts.ledger import Book, Ledger, total_of
from crossfoot_validator.core.document.facts.projects import forms_of
from crossfoot_validator.core.document.facts.side import agree, certain
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("cross-table-tie.projects-by-item", 1, "cross_table_tie", "info", needs="accounts")
_PROOF = Proof(
    "各项目与各科目的项目支出一一对应", "forms and items match one to one", "inferred from the amounts"
)
_ITEM = 7  # digits of a 项


def examine(book: Book, ledger: Ledger) -> Iterator[Check]:
    """项目支出 of an item = 年度资金总额 or 全年执行数 of a form, where forms and items match one to one.

    As many forms as items with project expenditure, and each form agrees with exactly one item: then both
    are proven. Anything else claims nothing, so this never fails. Source: the forms explain the items.
    """
    forms = forms_of(ledger, book)
    pairs = _pairs(forms, _items(ledger, book)) if len(forms) > 1 else []
    yield from (equal(RULE, [item, form], _PROOF) for item, form in pairs)


def _items(ledger: Ledger, book: Book) -> list[Fact]:
    whole = total_of(book, c.CURRENT, "expenditure", fund="general_public_budget")
    project = whole.model_copy(update={"nature": "project"})
    return [
        certain(facts)[0]
        for key, facts in ledger.groups()
        if len(key.function or "") == _ITEM
        and key.model_copy(update={"function": None}) == project
        and certain(facts)
        and certain(facts)[0].value
    ]


def _pairs(forms: Sequence[Fact], items: Sequence[Fact]) -> list[tuple[Fact, Fact]]:
    """The one pairing; empty where there is another or none."""
    fits = [[item for item in items if agree(item, form)] for form in forms]
    taken = Counter(id(found[0]) for found in fits if len(found) == 1)
    if len(forms) != len(items) or len(taken) != len(items):
        return []
    return [(found[0], form) for found, form in zip(fits, forms, strict=True)]
