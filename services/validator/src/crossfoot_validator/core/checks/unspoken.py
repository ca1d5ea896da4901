"""Says of figures that look like totals why nothing is added up to them: silence is no proof.

One check for a line of such figures, a row or a column: it is one thing that is not known about them.
"""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from crossfoot_common.tables.checks import Check, Operand
from crossfoot_common.tables.reasons import spoken
from crossfoot_validator.core.table.context import TableContext
from crossfoot_validator.core.vocabulary.place import Place
from crossfoot_validator.core.vocabulary.rule import Rule

ALONE = "nothing_to_add"
OPEN = "parts_not_told"
BASE = "base_not_told"


@dataclass(frozen=True, slots=True)
class Told:
    """Figures of a table that checks are about: those that are tested, and all that take part."""

    stated: AbstractSet[Place] = frozenset()
    named: AbstractSet[Place] = frozenset()


def told_by(checks: Sequence[Check]) -> Told:
    """What the checks of a table are about."""
    stated, named = set[Place](), set[Place]()
    for source, role in ((operand.source, operand.role) for check in checks for operand in check.operands):
        if source.row is not None and source.column is not None:
            place = (source.row, source.column)
            named.add(place)
            if role == "stated":
                stated.add(place)
    return Told(stated, named)


def in_column(
    rule: Rule, context: TableContext, column: int, told: AbstractSet[Place], reason: str
) -> Iterator[Check]:
    """One check for the figures of a column of which no check speaks; none where all are told of."""
    places = ((row, column) for row in range(len(context.table.rows)))
    silent = [place for place in places if context.amount(place) is not None and place not in told]
    if silent:
        yield unspoken(rule, context, silent, context.table.columns[column].name, reason)


def unspoken(rule: Rule, context: TableContext, places: Sequence[Place], name: str, reason: str) -> Check:
    """One check that could not be made, with every figure of the line that it is about."""
    zh, en = spoken(reason)
    number = context.table.sequence
    return Check(
        rule=rule.id,
        version=rule.version,
        family=rule.family,
        severity="info",
        outcome="not_checkable",
        reason=reason,
        tables=(number,),
        unit=context.unit(places[0][1]),
        operands=tuple(_operand(place, context) for place in places),
        message_zh=f"表{number}「{name}」无法核对：{zh}。",
        message_en=f'Table {number}, "{name}" could not be checked: {en}.',
    )


def _operand(place: Place, context: TableContext) -> Operand:
    amount = context.amount(place)
    return Operand(
        role="other",
        source=context.source(place),
        value=amount.value if amount else None,
        decimals=amount.decimals if amount else None,
        unit=context.unit(place[1]),
    )
