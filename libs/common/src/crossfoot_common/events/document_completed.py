"""DocumentCompleted: all that will be said of a document under this parser version has been said."""

from typing import ClassVar, Literal

from crossfoot_common.errors import Reason
from crossfoot_common.events.of_document import OfDocument
from crossfoot_common.frozen import Frozen
from crossfoot_common.tables.checks import Family, Severity
from crossfoot_common.tables.model import Extent


class FindingInWords(Frozen):
    """One finding, as it is shown; `table` is None between tables and against the prose."""

    fingerprint: str
    rule: str
    family: Family
    severity: Severity
    table: int | None = None
    message_zh: str
    message_en: str


class DocumentCompleted(OfDocument):
    """Its last table and DocumentChecked are both there; the verdict on the whole, and what it rests on.

    `rejected` when one of its tables is, or an error lies between them. `figures` are the facts of its
    accepted tables, `proven` those that a check that holds covers. `left_over` are figures of the file that
    stand in no table and no claim, `partly_read` the pages and stretches that may have been passed over.
    `disclosure_id` and `entity_id` say what it is part of.
    """

    type: ClassVar[str] = "crossfoot.document.completed"
    version: ClassVar[int] = 1

    verdict: Literal["accepted", "rejected", "unreadable", "unpacked"]
    reason: Reason | None = None
    detail: str = ""
    tables: int = 0
    accepted: int = 0
    rejected: int = 0
    verified: int = 0
    partially_verified: int = 0
    unverified: int = 0
    figures: int = 0
    proven: int = 0
    left_over: int = 0
    partly_read: tuple[Extent, ...] = ()
    findings: tuple[FindingInWords, ...] = ()
    members: tuple[str, ...] = ()
    disclosure_id: str | None = None
    entity_id: str | None = None
