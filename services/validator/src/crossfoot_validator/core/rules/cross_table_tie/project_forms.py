"""The project forms together are the project expenditure, where there is a form for every project.

中文：项目绩效表资金之和等于项目支出合计。
"""

from collections.abc import Iterator

from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.checks import Check
from crossfoot_validator.core.checks.facts import Proof, total
from crossfoot_validator.core.document.facts.ledger import ACCOUNTS, Book, Ledger, total_of
from crossfoot_validator.core.document.facts.projects import forms_of
from crossfoot_validator.core.document.facts.side import tables_of
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("cross-table-tie.project-forms", 2, "cross_table_tie", "info", needs="accounts")
_FORBID = "there need not be a form for every project"


def examine(book: Book, ledger: Ledger) -> Iterator[Check]:
    """项目支出合计 = Σ 年度资金总额 (budget) or Σ 全年执行数 (final accounts) of the project forms.

    A match proves both; a mismatch proves nothing, because forms may be published for some projects only.
    Source: 项目支出绩效目标申报表, 项目支出绩效自评表.
    """
    forms = forms_of(ledger, book)
    if len(forms) < 2:
        return
    for of in ACCOUNTS:
        whole = total_of(book, c.CURRENT, "expenditure", **of)
        for fact in ledger.at(whole.model_copy(update={"nature": "project"})):
            if fact.source.row is not None and fact.source.table not in tables_of(forms):
                yield total(RULE, fact, forms, Proof("项目表合计", "the forms add up", _FORBID))
