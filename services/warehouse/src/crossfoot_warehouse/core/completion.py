"""When a document is complete, and what is then said of it as a whole, from what the warehouse holds."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from crossfoot_common.events.document_completed import DocumentCompleted, FindingInWords
from crossfoot_common.tables.document import DocumentRef
from crossfoot_common.tables.model import DocumentInfo, Extent


class Ended(NamedTuple):
    """A document that has an end, with what is there of it now."""

    document_id: str
    parser_version: str
    sha256: str
    media_type: str
    source: str
    received_at: Any
    entity: str | None
    fiscal_year: int | None
    stage: Any
    scope: Any
    kind: Any
    outcome: str
    reason: Any
    detail: str
    table_count: int
    members: list[str]
    disclosure_id: str | None
    entity_id: str | None
    verdicts: Sequence[str]
    verifications: Sequence[str]
    figures: int
    proven: int
    left_over: int
    partly_read: list[Any]
    findings: Sequence[dict[str, Any]]


def completed(ended: Ended) -> DocumentCompleted | None:
    """The event of a document whose tables are all there; None while some are under way."""
    if len(ended.verdicts) < ended.table_count:
        return None
    findings = tuple(FindingInWords.model_validate(one) for one in ended.findings)
    return DocumentCompleted(
        document=reference(ended),
        verdict=verdict(ended, findings),
        reason=ended.reason,
        detail=ended.detail,
        tables=ended.table_count,
        accepted=ended.verdicts.count("accepted"),
        rejected=ended.verdicts.count("rejected"),
        verified=ended.verifications.count("verified"),
        partially_verified=ended.verifications.count("partially_verified"),
        unverified=ended.verifications.count("unverified"),
        figures=ended.figures,
        proven=ended.proven,
        left_over=ended.left_over,
        partly_read=tuple(Extent.model_validate(one) for one in ended.partly_read),
        findings=findings,
        members=tuple(ended.members),
        disclosure_id=ended.disclosure_id,
        entity_id=ended.entity_id,
    )


def verdict(ended: Ended, findings: Sequence[FindingInWords]) -> Any:  # noqa: ANN401 - checked by the event
    """The same as uploaders are told: wrong when a table is, or when an error lies between tables."""
    if ended.outcome != "checked":
        return ended.outcome
    between = any(one.table is None and one.severity == "error" for one in findings)
    return "rejected" if between or "rejected" in ended.verdicts else "accepted"


def reference(ended: Ended) -> DocumentRef:
    """The document, as its events name it."""
    return DocumentRef(
        document_id=ended.document_id,
        sha256=ended.sha256,
        media_type=ended.media_type,
        parser_version=ended.parser_version,
        source=ended.source,
        received_at=ended.received_at,
        info=DocumentInfo(
            entity=ended.entity,
            fiscal_year=ended.fiscal_year,
            stage=ended.stage,
            scope=ended.scope,
            kind=ended.kind,
        ),
    )
