"""From a table to its verdict: every rule proposes, the arithmetic tests, the evidence decides."""

from dataclasses import replace

from crossfoot_common.events.base import DocumentRef
from crossfoot_common.tables.model import Fact, Table
from crossfoot_validator.core.checks.cut_short import cut_short
from crossfoot_validator.core.checks.table import to_check, to_findings
from crossfoot_validator.core.discovery import table_rules
from crossfoot_validator.core.table.context import TableContext
from crossfoot_validator.core.table.damage.displaced import displaced
from crossfoot_validator.core.table.damage.misread import misread
from crossfoot_validator.core.table.evidence.borne_out import borne_out
from crossfoot_validator.core.table.evidence.weighing import weigh
from crossfoot_validator.core.table.suspects.suspect import suspects
from crossfoot_validator.core.table.verification import verification
from crossfoot_validator.core.vocabulary.relation import Result, evaluate
from crossfoot_validator.core.vocabulary.verdicts import TableVerdict


def check_table(document: DocumentRef, table: Table, facts: tuple[Fact, ...] = ()) -> TableVerdict:  # noqa: ARG001 - the signature of the service: rules between tables read the facts
    """Every check inside one table, in a stable order: by rule, then by place."""
    context = TableContext(table)
    claims = _results(context)
    claims = borne_out(claims) if table.kind == "other" else claims
    results = _certain(_without_doubles(weigh(claims, context)), context)
    checks = tuple(to_check(result, context) for result in results)
    findings = to_findings(checks, suspects(results, context), document)
    failed = any(c.outcome == "fail" and c.severity == "error" for c in checks)
    return TableVerdict(
        verdict="rejected" if failed else "accepted",
        verification=verification(results, context),
        checks=(*checks, *cut_short(context)),
        findings=findings,
    )


def _results(context: TableContext) -> list[Result]:
    proposed = (relation for propose in table_rules() for relation in propose(context))
    return [result for relation in proposed if (result := evaluate(relation, context.amount)) is not None]


def _certain(results: list[Result], context: TableContext) -> list[Result]:
    """The same results; failures that damage to the layout explains have become not checkable."""
    reasons = misread(results, context) | displaced(results, context)
    return [
        replace(result, outcome="not_checkable", reason=reasons[i])
        if result.outcome == "fail" and i in reasons
        else result
        for i, result in enumerate(results)
    ]


def _without_doubles(results: list[Result]) -> list[Result]:
    """One check for each total and set of parts, whichever rules came upon it; the first one stays."""
    seen: set[object] = set()
    kept = []
    for result in results:
        relation = result.relation
        key = (relation.total, frozenset(relation.parts), relation.kind)
        if key not in seen:
            seen.add(key)
            kept.append(result)
    return kept
