"""The project forms together are the project expenditure, where there is a form for every project."""

from collections.abc import Iterator

from crossfoot_common.events.document_parsed import DocumentParsed
from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.checks import Check
from crossfoot_common.tables.model import Fact
from crossfoot_validator.core.relation import RuleId
from crossfoot_validator.core.ties.ledger import Book, Ledger, total_of
from crossfoot_validator.core.ties.tie import Proof, total

RULE = RuleId("cross-table-tie.project-forms", 1, "cross_table_tie", "info")
_FORBID = "there need not be a form for every project"


def examine(document: DocumentParsed) -> Iterator[Check]:
    """项目支出合计 = Σ 年度资金总额 (budget) or Σ 全年执行数 (final accounts) of the project forms.

    A match proves both; a mismatch proves nothing, because forms may be published for some projects only.
    Source: 项目支出绩效目标申报表, 项目支出绩效自评表.
    """
    ledger = Ledger(document)
    for book in ledger.books():
        forms = _forms(ledger, book)
        if len(forms) < 2:
            continue
        for of in ({"fund": "general_public_budget"}, {"basis": c.FISCAL_APPROPRIATION}, {"basis": c.ALL}):
            whole = total_of(book, c.CURRENT, "expenditure", **of)
            for fact in ledger.at(whole.model_copy(update={"nature": "project"})):
                yield total(RULE, fact, forms, Proof("项目表合计", "the forms add up", _FORBID))


def _forms(ledger: Ledger, book: Book) -> list[Fact]:
    measure = "execution" if book.measure == "final_accounts" else book.measure
    found: list[Fact] = []
    for key, facts in ledger.groups():
        if (
            key.concept == c.PROJECT_FUNDS
            and key.subject
            and (key.period, key.measure) == (book.period, measure)
        ):
            found += facts
    return found
