"""The two questions of the validator: is this table right, and does this document agree with itself.

Every step stands here in its order; what it does is in the room that its name says.
"""

from collections.abc import Sequence
from dataclasses import replace

from crossfoot_common.tables.document import DocumentRef, Stated
from crossfoot_common.tables.model import Fact, Table
from crossfoot_validator.core.checks.all_cut import without_cut_figures
from crossfoot_validator.core.checks.broken import broken
from crossfoot_validator.core.checks.doubted import doubted
from crossfoot_validator.core.checks.findings import is_rejected, to_findings
from crossfoot_validator.core.checks.opened import undisplaced
from crossfoot_validator.core.checks.table import to_check
from crossfoot_validator.core.document.context import DocumentContext
from crossfoot_validator.core.document.suspects import document_suspects
from crossfoot_validator.core.engine import document_checks, left_open, table_relations
from crossfoot_validator.core.table.context import TableContext
from crossfoot_validator.core.table.damage import explained, off_pictures
from crossfoot_validator.core.table.evaluation import evaluate_all
from crossfoot_validator.core.table.evidence import borne_out, weigh, without_doubles
from crossfoot_validator.core.table.suspects import suspects
from crossfoot_validator.core.table.verification import verification
from crossfoot_validator.core.vocabulary.relation import Relation
from crossfoot_validator.core.vocabulary.verdicts import DocumentVerdict, TableVerdict


def check_table(document: DocumentRef, table: Table, facts: tuple[Fact, ...] = ()) -> TableVerdict:  # noqa: ARG001 - the signature of the service: rules between tables read the facts
    """Every check inside one table, in a stable order: by rule, then by place."""
    context = TableContext(table)
    proposed = table_relations(context)
    try:
        verdict = _judged(document, context, proposed.relations)
        verdict = replace(verdict, checks=(*verdict.checks, *left_open(context, verdict.checks)))
    except Exception as bug:  # noqa: BLE001 - a table that cannot be judged must not lose its document
        rules = dict.fromkeys(relation.rule for relation in proposed.relations)
        checks = tuple(broken(rule, bug, table.sequence) for rule in rules)
        verdict = TableVerdict("accepted", "unverified", checks)
    return replace(verdict, checks=(*verdict.checks, *proposed.failures))


def _judged(document: DocumentRef, context: TableContext, proposed: Sequence[Relation]) -> TableVerdict:
    """What the figures say of what was proposed."""
    results = evaluate_all(proposed, context)
    results = borne_out(results, context)
    results = weigh(results, context)
    results = without_doubles(results)
    results = explained(results, context)
    results = off_pictures(results, context)
    checks = without_cut_figures(tuple(to_check(result, context) for result in results))
    return TableVerdict(
        verdict="rejected" if is_rejected(checks) else "accepted",
        verification=verification(results, context),
        checks=checks,
        findings=to_findings(checks, suspects(results, context), document),
    )


def check_document(document: Stated) -> DocumentVerdict:
    """Every check between the tables of a document and against its prose, in a stable order."""
    checks = without_cut_figures(tuple(document_checks(DocumentContext(document))))
    checks = doubted(checks)
    checks = undisplaced(checks, document.facts)
    findings = to_findings(checks, document_suspects(checks, document.facts), document.document)
    return DocumentVerdict(checks, findings)
