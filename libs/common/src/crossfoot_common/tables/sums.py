"""Which totals of a table its checks add up exactly, from which cells: what a workbook calculates."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

Place = tuple[int, int]
"""Row and column from 0."""
Part = tuple[Place, int]
"""A cell, and 1 where it is added or -1 where it is subtracted."""
Operands = Sequence[Mapping[str, Any]]
"""The operands of a check as JSON."""


def proven_sums(
    proofs: Iterable[Operands], cells: Mapping[Place, Decimal | None]
) -> dict[Place, Sequence[Part]]:
    """The parts of each total that cells of the same table prove exactly; of two proofs the first.

    No sum leads back to itself: one that would is left out.
    """
    found: dict[Place, Sequence[Part]] = {}
    needs: dict[Place, set[Place]] = {}
    for operands in proofs:
        total, parts = _sides(operands)
        if total is None or total in found or not parts:
            continue
        if any(cells.get(place) is None for place, _ in parts):
            continue
        value = sum((sign * (cells[place] or 0) for place, sign in parts), Decimal(0))
        used = {place for place, _ in parts}
        if value == cells.get(total) and not _reaches(needs, used, total):
            found[total], needs[total] = parts, used
    return found


def _sides(operands: Operands) -> tuple[Place | None, list[Part]]:
    """The place of what is tested, and of what is added up, where all of them stand in cells."""
    stated = [_place(one) for one in operands if one["role"] == "stated"]
    parts = [
        (_place(one), int(one.get("sign", 1))) for one in operands if one["role"] == "part" and "value" in one
    ]
    if len(stated) != 1 or None in (stated[0], *(place for place, _ in parts)):
        return None, []
    return stated[0], [(place, sign) for place, sign in parts if place is not None]


def _place(operand: Mapping[str, Any]) -> Place | None:
    source = operand["source"]
    return (source["row"], source["column"]) if "row" in source and "column" in source else None


def _reaches(needs: Mapping[Place, set[Place]], start: set[Place], goal: Place) -> bool:
    seen: set[Place] = set()
    todo = list(start)
    while todo:
        place = todo.pop()
        if place == goal:
            return True
        if place not in seen:
            seen.add(place)
            todo.extend(needs.get(place, ()))
    return False
