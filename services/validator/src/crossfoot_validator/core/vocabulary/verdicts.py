"""What the validator decides: for one table, and for one document between its tables and its prose."""

from dataclasses import dataclass

from crossfoot_common.tables.checks import Check, Finding, Verdict, Verification


@dataclass(frozen=True, slots=True)
class TableVerdict:
    """All checks inside one table. `rejected` when one of severity `error` failed."""

    verdict: Verdict
    verification: Verification
    checks: tuple[Check, ...] = ()
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class DocumentVerdict:
    """All checks between tables and against the prose."""

    checks: tuple[Check, ...] = ()
    findings: tuple[Finding, ...] = ()
