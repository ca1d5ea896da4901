"""What the watcher reads of a verdict on a table: not its cells and facts, which are most of the message."""

from typing import Any, Literal

from crossfoot_common.frozen import Frozen
from crossfoot_common.tables.checks import Finding, Verification
from crossfoot_common.tables.document import DocumentRef


class Heading(Frozen):
    """Which table it is."""

    sequence: int
    title: str = ""


class TableSaid(Frozen):
    """A verdict, as far as an uploader is told of it; the rest of the message is passed over."""

    document: DocumentRef
    table: Heading
    checks: tuple[Any, ...] = ()  # how many there are is told, and not which
    findings: tuple[Finding, ...] = ()
    verification: Verification = "unverified"
    verdict: Literal["accepted", "rejected"] = "accepted"


class TableRefused(TableSaid):
    """The verdict that rejects."""

    verdict: Literal["accepted", "rejected"] = "rejected"
