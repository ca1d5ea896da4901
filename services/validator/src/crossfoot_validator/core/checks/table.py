"""From weighed results to what the events carry: checks with every operand, findings with fingerprints."""

from decimal import Decimal

from crossfoot_common.arithmetic import Interval
from crossfoot_common.tables.checks import Check, Operand
from crossfoot_validator.core.checks.severity import beyond, severity_of
from crossfoot_validator.core.checks.wording.table import describe
from crossfoot_validator.core.table.view import TableView
from crossfoot_validator.core.vocabulary.place import Place
from crossfoot_validator.core.vocabulary.relation import Result, Sign

QUOTIENTS = frozenset(("share", "growth", "average"))


def to_check(result: Result, view: TableView) -> Check:
    """One check, with the places of all its figures and a message for people."""
    relation, rule = result.relation, result.relation.rule
    zh, en = describe(result, view)
    return Check(
        rule=rule.id,
        version=rule.version,
        family=rule.family,
        severity=severity_of(
            rule, result.outcome, _off(result), result.stated.decimals if result.stated else 0
        ),
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


def _off(result: Result) -> Decimal | None:
    """By how much the total is wrong; a quotient by what the rounding of its parts does not explain."""
    if result.relation.kind in QUOTIENTS and result.stated and result.computed_interval:
        return beyond(result.stated.value, result.computed_interval)
    return result.difference


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
