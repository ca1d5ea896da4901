"""Changes that break only a relation between tables: a figure and all that follows from it in its own table.

A figure is moved, and with it the totals that it is a part of, or one of the parts that it is the total of,
until every sum of the table holds again. The table is as sound as before; another table says otherwise.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from crossfoot_common.tables.checks import Check, Finding, Operand
from crossfoot_common.tables.model import Cell, Table
from crossfoot_local.inspection import Inspection
from crossfoot_parser.core.document import ParsedDocument
from crossfoot_parser.core.events import document_parsed
from crossfoot_parser.core.meaning.facts.stating import state_facts
from crossfoot_validator.core.check import check_document, check_table
from crossfoot_validator.core.vocabulary.verdicts import TableVerdict

Place = tuple[int, int]
Moves = dict[Place, Decimal]
SUMS = frozenset(
    {
        "column_footing",
        "row_crossfooting",
        "code_hierarchy",
        "income_equals_expenditure",
        "funding_sources_sum",
    }
)
BOUNDS = "of_which_not_exceed"
STEPS = 60


@dataclass(frozen=True, slots=True)
class Shared:
    """A table of a document, and its figures that another table states as well."""

    name: str
    inspection: Inspection
    parsed: ParsedDocument
    table: Table
    verdict: TableVerdict
    tied: tuple[Place, ...]  # they take part in an identity between tables that holds
    restated: tuple[Place, ...]  # the same label has the same amount in another table


def shared(name: str, inspection: Inspection) -> Iterator[Shared]:
    """The tables of a document with such figures."""
    parsed = inspection.parsed
    if parsed is None:
        return
    for table, verdict in zip(parsed.tables, inspection.verdicts, strict=True):
        tied = _tied(inspection, table.sequence)
        again = _restated(parsed, table)
        if tied or again:
            yield Shared(name, inspection, parsed, table, verdict, tied, again)


def outcome(case: Shared, place: Place, rng: random.Random) -> str:
    """found, missed, or not_isolated: the table alone would tell, or cannot be made sound."""
    moves = propagated(case.verdict.checks, place, _step(case.table, place, rng))
    changed = moved(case.table, moves) if moves else None
    if changed is None:
        return "not_isolated"
    facts = case.parsed.facts_of(case.table.sequence)
    ref = case.inspection.document
    if _new(check_table(ref, changed, facts).findings, check_table(ref, case.table, facts).findings):
        return "not_isolated"
    tables = tuple(changed if one.sequence == changed.sequence else one for one in case.parsed.tables)
    told = replace(case.parsed, tables=tables, facts=state_facts(tables, case.parsed.info))
    after = check_document(document_parsed(ref, told)).findings
    return "found" if _new(after, case.inspection.between.findings) else "missed"


def propagated(checks: tuple[Check, ...], place: Place, step: Decimal) -> Moves | None:
    """What else has to move so that all sums hold; None where that has no end."""
    moves: Moves = {place: step}
    sums = [check for check in checks if check.holds and check.family in SUMS]
    for _ in range(STEPS):
        if not any(_settled(check, moves) for check in sums):
            return moves
    return None


def moved(table: Table, moves: Moves) -> Table | None:
    """The table with those figures moved, text and number alike; None where one would lose its sign."""
    rows = [list(row.cells) for row in table.rows]
    for (row, column), step in moves.items():
        cell = rows[row][column]
        if cell.number is None or (cell.number + step) * cell.number <= 0:
            return None
        rows[row][column] = _shown(cell, cell.number + step)
    return table.model_copy(
        update={
            "rows": tuple(
                row.model_copy(update={"cells": tuple(cells)})
                for row, cells in zip(table.rows, rows, strict=True)
            )
        }
    )


def _settled(check: Check, moves: Moves) -> bool:
    """Whether something had to move for this check; what is stated moves first, then a part."""
    operands = [(_place(o), o) for o in check.operands if o.value is not None and o.source.row is not None]
    stated = [(at, o) for at, o in operands if o.role == "stated"]
    others = [(at, o) for at, o in operands if o.role != "stated"]
    if len(stated) != 1 or not others:
        return False
    whole = stated[0][0]
    if any(o.role == "other" for _, o in others):
        return _equalised([whole, *(at for at, _ in others)], moves)
    gap = sum((o.sign * moves.get(at, Decimal(0)) for at, o in others), Decimal(0)) - moves.get(
        whole, Decimal(0)
    )
    if not gap:
        return False
    if whole not in moves:
        moves[whole] = gap
        return True
    free = [(at, o) for at, o in others if at not in moves and o.value]
    if not free:
        return False
    at, part = max(free, key=lambda one: abs(one[1].value or Decimal(0)))
    moves[at] = -gap * part.sign
    return True


def _equalised(places: list[Place], moves: Moves) -> bool:
    steps = [moves[at] for at in places if at in moves]
    missing = [at for at in places if at not in moves]
    if not steps or not missing:
        return False
    moves.update(dict.fromkeys(missing, steps[0]))
    return True


def _step(table: Table, place: Place, rng: random.Random) -> Decimal:
    """A change of the first or second digit, upwards."""
    number = table.rows[place[0]].cells[place[1]].number or Decimal(1)
    top = abs(number).adjusted() - rng.choice((0, 1))
    return Decimal(rng.randint(1, 8)).scaleb(max(top, 0)).copy_sign(number)


def _shown(cell: Cell, number: Decimal) -> Cell:
    decimals = cell.decimals or 0
    number = number.quantize(Decimal(1).scaleb(-decimals))
    text = f"{number:{',' if ',' in cell.text else ''}f}"
    return cell.model_copy(update={"text": text, "number": number})


def _place(operand: Operand) -> Place:
    return (operand.source.row or 0, operand.source.column or 0)


def _tied(inspection: Inspection, sequence: int) -> tuple[Place, ...]:
    """The places of a table in identities with others: below a bound a figure may move and break nothing."""
    found = {
        _place(o)
        for check in inspection.between.checks
        if check.holds and check.family != BOUNDS and len({o.source.table for o in check.operands}) > 1
        for o in check.operands
        if o.value and o.source.table == sequence and o.source.row is not None
    }
    return tuple(sorted(found))


def _restated(parsed: ParsedDocument, table: Table) -> tuple[Place, ...]:
    """Figures of three digits or more whose label and amount another table has."""
    elsewhere = {
        (label, number)
        for one in parsed.tables
        if one.sequence != table.sequence and one.unit == table.unit
        for label, number, _ in _labelled(one)
    }
    return tuple(at for label, number, at in _labelled(table) if (label, number) in elsewhere)


def _labelled(table: Table) -> Iterator[tuple[str, Decimal, Place]]:
    for y, row in enumerate(table.rows):
        label = "".join(
            cell.text.strip()
            for cell, column in zip(row.cells, table.columns, strict=True)
            if column.role == "label"
        )
        for x, cell in enumerate(row.cells):
            if table.columns[x].role == "amount" and cell.number and len(cell.number.as_tuple().digits) > 2:
                yield label, cell.number.normalize(), (y, x)


def _new(after: tuple[Finding, ...], before: tuple[Finding, ...]) -> bool:
    return bool({f.fingerprint for f in after} - {f.fingerprint for f in before})
