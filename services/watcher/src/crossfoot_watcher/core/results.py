"""What is known so far about the outcome of a file, and what its uploader is told of it. Pure.

Events come in any order, twice, and in pieces; merging them is idempotent and does not mind the order.
"""

from datetime import datetime
from typing import Literal

from pydantic import Field

from crossfoot_common.errors import Reason
from crossfoot_common.events.document_checked import DocumentChecked
from crossfoot_common.events.of_table import TableJudged
from crossfoot_common.events.table_rejected import TableRejected
from crossfoot_common.frozen import Frozen
from crossfoot_common.tables.checks import Check, Finding
from crossfoot_common.tables.document import DocumentRef
from crossfoot_common.tables.model import DocumentInfo, Extent
from crossfoot_common.versions import order
from crossfoot_watcher.core.said import TableRefused, TableSaid

Status = Literal["accepted", "rejected", "unreadable", "unpacked", "in_progress"]
Told = TableJudged | TableSaid | DocumentChecked


class CheckTold(Frozen):
    """A failed check, in words."""

    rule: str
    severity: str
    message_zh: str
    message_en: str
    tables: tuple[int, ...] = ()


class FindingTold(CheckTold):
    """A finding, in words, and what follows from it; severity `info` is a last digit that was cut."""

    fingerprint: str
    consequences: tuple[CheckTold, ...] = ()


class TableTold(Frozen):
    """The verdict on one table."""

    title: str
    verdict: Literal["accepted", "rejected"]
    verification: str
    checks: int
    findings: tuple[FindingTold, ...] = ()


class Result(Frozen):
    """All that is known of one file under one parser version; kept in the store between events.

    Without a version nothing is known yet. `touches` changes when a name may be new: a copy that somebody
    holds is then old, whatever else it says.
    """

    sha256: str
    parser_version: str = ""
    touches: int = 0
    source: str = ""
    received_at: datetime | None = None
    parent_sha256: str | None = None
    info: DocumentInfo = DocumentInfo()
    outcome: Literal["checked", "unpacked", "unreadable"] | None = None
    reason: Reason | None = None
    detail: str = ""
    table_count: int = 0
    checks: int = 0
    findings: tuple[FindingTold, ...] = ()
    members: tuple[str, ...] = ()
    left_over: int = 0
    partly_read: tuple[Extent, ...] = ()
    tables: dict[int, TableTold] = Field(default_factory=dict)

    @property
    def status(self) -> Status:
        """Where the file stands: `rejected` when one of its tables is, or an error lies between them."""
        if self.outcome in {"unreadable", "unpacked"}:
            return self.outcome
        if self.outcome is None or len(self.tables) < self.table_count:
            return "in_progress"
        wrong = any(table.verdict == "rejected" for table in self.tables.values())
        wrong = wrong or any(finding.severity == "error" for finding in self.findings)
        return "rejected" if wrong else "accepted"

    def touched(self) -> "Result":
        """The same, and no copy of what it was is good any more."""
        return self.model_copy(update={"touches": self.touches + 1})


class Earlier(Frozen):
    """What was said under a name before: of another upload, or by another parser."""

    status: Status
    sha256: str
    parser_version: str
    received_at: datetime
    reason: Reason | None = None
    tables: int = 0
    errors: int = 0
    notices: int = 0


class Outcome(Frozen):
    """What stands in `outcomes/<name>.json`."""

    name: str
    received_at: datetime
    status: Status
    sha256: str
    parser_version: str
    document: DocumentInfo = DocumentInfo()
    reason: Reason | None = None
    detail: str = ""
    tables: int = 0
    accepted: int = 0
    rejected: int = 0
    checks: int = 0
    errors: int = 0
    notices: int = 0  # findings below `error`: last digits that were cut, which reject nothing
    findings: tuple[FindingTold, ...] = ()
    left_over: int = 0  # figures of the file that are in no table and in no sentence that was understood
    partly_read: tuple[Extent, ...] = ()  # pages and stretches that may have been passed over
    members: tuple[str, ...] = ()
    history: tuple[Earlier, ...] = ()  # the latest first


def merged(known: Result | None, event: Told) -> Result:
    """What is known, with an event more. Another parser version begins anew, unless it is an older one."""
    ref = event.document
    if known is None or known.parser_version != ref.parser_version:
        if known is not None and order(known.parser_version) > order(ref.parser_version):
            return known
        touches = known.touches if known else 0
        known = Result(sha256=ref.sha256, parser_version=ref.parser_version, touches=touches)
    known = known.model_copy(update=_about(ref))
    if isinstance(event, DocumentChecked):
        return known.model_copy(
            update={
                "outcome": event.outcome,
                "reason": event.reason,
                "detail": event.detail,
                "table_count": event.table_count,
                "checks": len(event.checks),
                "findings": tuple(map(_told, event.findings)),
                "members": event.members,
                "left_over": event.figures.left_over if event.figures else 0,
                "partly_read": event.figures.partly_read if event.figures else (),
            }
        )
    return known.model_copy(update={"tables": known.tables | {event.table.sequence: _table(event)}})


def outcome(result: Result, name: str, received_at: datetime) -> Outcome:
    """What the uploader of `name` is told."""
    tables = [table for _, table in sorted(result.tables.items())]
    rejected = sum(table.verdict == "rejected" for table in tables)
    findings = (*(finding for table in tables for finding in table.findings), *result.findings)
    errors = sum(finding.severity == "error" for finding in findings)
    return Outcome(
        name=name,
        received_at=received_at,
        status=result.status,
        sha256=result.sha256,
        parser_version=result.parser_version,
        document=result.info,
        reason=result.reason,
        detail=result.detail,
        tables=result.table_count or len(tables),
        accepted=len(tables) - rejected,
        rejected=rejected,
        checks=result.checks + sum(table.checks for table in tables),
        errors=errors,
        notices=len(findings) - errors,
        findings=tuple(sorted(findings, key=lambda finding: finding.severity != "error")),
        left_over=result.left_over,
        partly_read=result.partly_read,
        members=result.members,
    )


def _about(ref: DocumentRef) -> dict[str, object]:
    return {
        "source": ref.source,
        "received_at": ref.received_at,
        "parent_sha256": ref.parent_sha256,
        "info": ref.info,
    }


def _table(event: TableJudged | TableSaid) -> TableTold:
    return TableTold(
        title=event.table.title,
        verdict="rejected" if isinstance(event, TableRejected | TableRefused) else "accepted",
        verification=event.verification,
        checks=len(event.checks),
        findings=tuple(map(_told, event.findings)),
    )


def _told(finding: Finding) -> FindingTold:
    return FindingTold(
        **_words(finding.check).model_dump(),
        fingerprint=finding.fingerprint,
        consequences=tuple(map(_words, finding.consequences)),
    )


def _words(check: Check) -> CheckTold:
    return CheckTold(
        rule=check.rule,
        severity=check.severity,
        message_zh=check.message_zh,
        message_en=check.message_en,
        tables=check.tables,
    )
