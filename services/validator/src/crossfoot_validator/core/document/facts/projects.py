"""The amounts of the project forms of one set of accounts."""

from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.model import Fact
from crossfoot_validator.core.document.facts.ledger import Book, Ledger


def forms_of(ledger: Ledger, book: Book) -> list[Fact]:
    """The funds of the year of each project: what was planned, or in final accounts what was spent."""
    measure = "execution" if book.measure == "final_accounts" else book.measure
    return [
        fact
        for key, facts in ledger.groups()
        if key.concept == c.PROJECT_FUNDS
        and key.subject
        and (key.period, key.measure) == (book.period, measure)
        for fact in facts
    ]
