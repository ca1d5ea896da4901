"""What the validator tells others: pure, from a verdict to its event."""

from crossfoot_common.events.document_checked import DocumentChecked
from crossfoot_common.events.document_parsed import DocumentParsed
from crossfoot_common.events.table_accepted import TableAccepted
from crossfoot_common.events.table_extracted import TableExtracted
from crossfoot_common.events.table_rejected import TableRejected
from crossfoot_common.tables.model import Remark
from crossfoot_validator.core.check import check_document, check_table


def judge_table(extracted: TableExtracted) -> TableAccepted | TableRejected:
    """The table with its verdict."""
    verdict = check_table(extracted.document, extracted.table, extracted.facts)
    event = TableRejected if verdict.verdict == "rejected" else TableAccepted
    return event(
        document=extracted.document,
        table=extracted.table,
        facts=extracted.facts,
        checks=verdict.checks,
        findings=verdict.findings,
        verification=verdict.verification,
    )


def unjudged_table(extracted: TableExtracted, why: str) -> TableAccepted:
    """A table that could not be checked within its limits: nothing is proven about it, and it says so."""
    doubt = Remark(what="not checked", why=why)
    table = extracted.table.model_copy(update={"doubts": (*extracted.table.doubts, doubt)})
    return TableAccepted(document=extracted.document, table=table, facts=extracted.facts)


def unjudged_document(parsed: DocumentParsed, why: str) -> DocumentChecked:
    """The end of a document whose tables and prose could not be held together within the limits."""
    if parsed.outcome != "parsed":
        return judge_document(parsed)
    return DocumentChecked(
        document=parsed.document,
        outcome="checked",
        detail=f"not checked between its tables and against its prose: {why}",
        table_count=parsed.table_count,
        claims=parsed.claims,
        units=parsed.units,
        figures=parsed.figures,
    )


def judge_document(parsed: DocumentParsed) -> DocumentChecked:
    """The end of a file's way: checked, or the parser's outcome as it is."""
    if parsed.outcome != "parsed":
        return DocumentChecked(
            document=parsed.document,
            outcome=parsed.outcome,
            reason=parsed.reason,
            detail=parsed.detail,
            members=parsed.members,
        )
    verdict = check_document(parsed)
    return DocumentChecked(
        document=parsed.document,
        outcome="checked",
        table_count=parsed.table_count,
        checks=verdict.checks,
        findings=verdict.findings,
        claims=parsed.claims,
        units=parsed.units,
        figures=parsed.figures,
    )
