"""DocumentChecked: a document was checked between its tables and against its prose."""

from typing import ClassVar, Literal

from crossfoot_common.errors import Reason
from crossfoot_common.events.of_document import OfDocument
from crossfoot_common.tables.accounting import Accounting
from crossfoot_common.tables.checks import Check, Finding
from crossfoot_common.tables.model import Claim


class DocumentChecked(OfDocument):
    """Exactly one for every DocumentParsed: the end of a file's way through the chain."""

    type: ClassVar[str] = "crossfoot.document.checked"
    version: ClassVar[int] = 1

    outcome: Literal["checked", "unpacked", "unreadable"]
    reason: Reason | None = None
    detail: str = ""
    table_count: int = 0
    checks: tuple[Check, ...] = ()
    findings: tuple[Finding, ...] = ()
    members: tuple[str, ...] = ()
    claims: tuple[Claim, ...] = ()  # what the prose states, of this and of other years
    units: tuple[str, ...] = ()  # whose budgets or accounts a department's is made up of, as it lists them
    figures: Accounting | None = None  # what became of every figure that the reader saw
