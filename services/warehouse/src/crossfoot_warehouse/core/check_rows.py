"""From checks and findings to their rows, in a table or between the tables of a document."""

from collections.abc import Sequence

from crossfoot_common.tables.checks import Check, Finding
from crossfoot_common.tables.document import DocumentRef, content_id
from crossfoot_warehouse.core.rows import Batch, CheckRow, FindingRow
from crossfoot_warehouse.core.values import clean, packed


def add_checks(
    batch: Batch,
    document: DocumentRef,
    table: str | None,
    checks: Sequence[Check],
    findings: Sequence[Finding],
) -> None:
    """Checks by their number, and findings with the check that each shows."""
    owner = table or content_id("document", document.sha256, document.parser_version)
    identities = [content_id("check", owner, number) for number in range(len(checks))]
    batch.checks.extend(
        check_row(identity, document, table, check)
        for identity, check in zip(identities, checks, strict=True)
    )
    # of equal checks the first is shown; most tables have no finding, and hashing all checks costs as much
    ids = dict(zip(reversed(checks), reversed(identities), strict=True)) if findings else {}
    for number, finding in enumerate(findings):
        batch.findings.append(
            FindingRow(
                finding_id=content_id("finding", owner, number),
                check_id=ids[finding.check],
                document_id=document.document_id,
                parser_version=document.parser_version,
                table_id=table,
                fingerprint=finding.fingerprint,
                suspect=packed(finding.suspect) if finding.suspect else None,
                consequences=packed([_in_words(one) for one in finding.consequences]),
                words=clean(f"{finding.check.message_zh}\n{finding.check.message_en}"),
            )
        )


def check_row(identity: str, document: DocumentRef, table: str | None, check: Check) -> CheckRow:
    """One check."""
    return CheckRow(
        check_id=identity,
        document_id=document.document_id,
        parser_version=document.parser_version,
        table_id=table,
        rule=check.rule,
        version=check.version,
        family=check.family,
        severity=check.severity,
        outcome=check.outcome,
        reason=clean(check.reason),
        tables=packed(list(check.tables)),
        unit=check.unit,
        stated=check.stated,
        computed=check.computed,
        difference=check.difference,
        message_zh=clean(check.message_zh),
        message_en=clean(check.message_en),
        operands=packed(check.operands),
    )


def _in_words(check: Check) -> dict[str, object]:
    """What follows from a finding; the check itself, with its operands, is a row of its own."""
    return {
        "rule": check.rule,
        "version": check.version,
        "severity": check.severity,
        "tables": list(check.tables),
        "message_zh": check.message_zh,
        "message_en": check.message_en,
    }
