"""The two questions of the validator: is this table right, and does this document agree with itself.

Every step stands here in its order; what it does is in the room that its name says.
"""

from crossfoot_common.events.base import DocumentRef
from crossfoot_common.events.document_parsed import DocumentParsed
from crossfoot_common.tables.model import Fact, Table
from crossfoot_validator.core.checks.findings import is_rejected, to_findings
from crossfoot_validator.core.checks.table import to_check
from crossfoot_validator.core.document.context import DocumentContext
from crossfoot_validator.core.document.suspects import document_suspects
from crossfoot_validator.core.engine import document_checks, left_open, table_relations
from crossfoot_validator.core.table.context import TableContext
from crossfoot_validator.core.table.damage import explained
from crossfoot_validator.core.table.evaluation import evaluate_all
from crossfoot_validator.core.table.evidence import borne_out, weigh, without_doubles
from crossfoot_validator.core.table.suspects import suspects
from crossfoot_validator.core.table.verification import verification
from crossfoot_validator.core.vocabulary.verdicts import DocumentVerdict, TableVerdict


def check_table(document: DocumentRef, table: Table, facts: tuple[Fact, ...] = ()) -> TableVerdict:  # noqa: ARG001 - the signature of the service: rules between tables read the facts
    """Every check inside one table, in a stable order: by rule, then by place."""
    context = TableContext(table)
    proposed = table_relations(context)
    results = evaluate_all(proposed, context)
    results = borne_out(results, context)
    results = weigh(results, context)
    results = without_doubles(results)
    results = explained(results, context)
    checks = tuple(to_check(result, context) for result in results)
    findings = to_findings(checks, suspects(results, context), document)
    return TableVerdict(
        verdict="rejected" if is_rejected(checks) else "accepted",
        verification=verification(results, context),
        checks=(*checks, *left_open(context)),
        findings=findings,
    )


def check_document(document: DocumentParsed) -> DocumentVerdict:
    """Every check between the tables of a document and against its prose, in a stable order."""
    checks = tuple(document_checks(DocumentContext(document)))
    findings = to_findings(checks, document_suspects(checks, document.facts), document.document)
    return DocumentVerdict(checks, findings)
