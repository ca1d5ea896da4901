"""DocumentParsed: a file was read, or could not be."""

from typing import ClassVar, Literal

from crossfoot_common.errors import Reason
from crossfoot_common.events.of_document import OfDocument
from crossfoot_common.tables.accounting import Accounting
from crossfoot_common.tables.model import Claim, Fact


class DocumentParsed(OfDocument):
    """Exactly one for every announced file and parser version.

    `facts` are those that must agree across tables (control totals); `unpacked` marks an archive, whose
    members travel as files of their own.
    """

    type: ClassVar[str] = "crossfoot.document.parsed"
    version: ClassVar[int] = 1

    outcome: Literal["parsed", "unpacked", "unreadable"]
    reason: Reason | None = None
    detail: str = ""
    table_count: int = 0
    facts: tuple[Fact, ...] = ()
    claims: tuple[Claim, ...] = ()
    nil_tables: tuple[int, ...] = ()  # tables that say in a sentence that they have no data
    figures: Accounting | None = None  # what became of every figure that the reader saw
    units: tuple[str, ...] = ()  # whose budgets or accounts a department's is made up of, as it lists them
    members: tuple[str, ...] = ()  # sha256 of the files in an archive
