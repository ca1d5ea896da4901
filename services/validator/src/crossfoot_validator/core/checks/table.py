"""From weighed results to what the events carry: checks with every operand, findings with fingerprints."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from crossfoot_common.arithmetic import Interval
from crossfoot_common.events.base import DocumentRef, content_id
from crossfoot_common.tables.checks import Check, Finding, Operand, Suspect
from crossfoot_common.tables.model import Source
from crossfoot_validator.core.checks.wording.table import describe
from crossfoot_validator.core.table.view import TableView
from crossfoot_validator.core.vocabulary.place import Place
from crossfoot_validator.core.vocabulary.relation import Result, Sign


def to_check(result: Result, view: TableView) -> Check:
    """One check, with the places of all its figures and a message for people."""
    relation, rule = result.relation, result.relation.rule
    zh, en = describe(result, view)
    return Check(
        rule=rule.id,
        version=rule.version,
        family=rule.family,
        severity=rule.severity,
        outcome=result.outcome,
        reason=result.reason or (f"proof: {relation.proof}" if result.outcome == "fail" else ""),
        tables=(view.table.sequence,),
        unit=view.unit(relation.total[1]),
        stated=result.stated.value if result.stated else None,
        computed=result.computed,
        difference=result.difference,
        stated_interval=_bounds(result.stated_interval),
        computed_interval=_bounds(result.computed_interval),
        operands=(
            _operand("stated", relation.total, 1, view),
            *(_operand("part", term.place, term.sign, view) for term in relation.parts),
        ),
        message_zh=zh,
        message_en=en,
    )


def _operand(role: str, place: Place, sign: Sign, view: TableView) -> Operand:
    amount = view.amount(place)
    return Operand(
        role="stated" if role == "stated" else "part",
        source=view.source(place),
        value=amount.value if amount else None,
        decimals=amount.decimals if amount else None,
        unit=view.unit(place[1]),
        sign=sign,
    )


def _bounds(interval: Interval | None) -> tuple[Decimal, Decimal] | None:
    return (interval.low, interval.high) if interval else None


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
