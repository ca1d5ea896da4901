"""From checks to findings: what failed, with a fingerprint that stays and the figure that explains it."""

from collections.abc import Mapping, Sequence

from crossfoot_common.tables.checks import Check, Finding, Suspect
from crossfoot_common.tables.document import DocumentRef, content_id
from crossfoot_validator.core.checks.roots import place_of, roots


def is_rejected(checks: Sequence[Check]) -> bool:
    """Whether a check of severity `error` failed."""
    return any(check.outcome == "fail" and check.severity == "error" for check in checks)


def to_findings(
    checks: Sequence[Check], suspects: Mapping[int, Suspect], document: DocumentRef
) -> tuple[Finding, ...]:
    """A finding for each root, with the failures that follow from it; `suspects` are by position."""
    return tuple(
        Finding(
            fingerprint=fingerprint(checks[i], document.sha256),
            check=checks[i],
            document_sha256=document.sha256,
            parser_version=document.parser_version,
            suspect=suspects.get(i),
            consequences=tuple(checks[j] for j in following),
        )
        for i, following in roots(checks, suspects)
    )


def fingerprint(check: Check, sha256: str) -> str:
    """The same file checked again gives the same one: rule and places, neither message nor order."""
    places = sorted(f"{o.role}:{place_of(o.source)}" for o in check.operands)
    return content_id("finding", sha256, check.rule, *places)
