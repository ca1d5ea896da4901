"""From checks to findings: what failed, with a fingerprint that stays and the figure that explains it."""

from collections.abc import Mapping, Sequence

from crossfoot_common.events.base import DocumentRef, content_id
from crossfoot_common.tables.checks import Check, Finding, Suspect
from crossfoot_common.tables.model import Source


def is_rejected(checks: Sequence[Check]) -> bool:
    """Whether a check of severity `error` failed."""
    return any(check.outcome == "fail" and check.severity == "error" for check in checks)


def to_findings(
    checks: Sequence[Check], suspects: Mapping[int, Suspect], document: DocumentRef
) -> tuple[Finding, ...]:
    """A finding for each failed check; `suspects` are by the position of the check."""
    return tuple(
        Finding(
            fingerprint=fingerprint(check, document.sha256),
            check=check,
            document_sha256=document.sha256,
            parser_version=document.parser_version,
            suspect=suspects.get(i),
        )
        for i, check in enumerate(checks)
        if check.outcome == "fail"
    )


def fingerprint(check: Check, sha256: str) -> str:
    """The same file checked again gives the same one: rule and places, neither message nor order."""
    places = sorted(f"{o.role}:{_place(o.source)}" for o in check.operands)
    return content_id("finding", sha256, check.rule, *places)


def _place(source: Source) -> str:
    if source.table is None:  # prose has no rows: line, page, words and figure tell its places apart
        return f"{source.line}:{source.page}:{source.label}:{source.text}"
    if source.row is None:  # a row of the head
        return f"{source.table}:{source.line}:{source.column}:{source.cell}"
    return f"{source.table}:{source.row}:{source.column}"
