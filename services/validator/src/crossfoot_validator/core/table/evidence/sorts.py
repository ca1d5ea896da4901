"""Figures that add up to nothing: codes, line numbers among amounts, pieces and persons among money."""

import re
from collections.abc import Sequence

from crossfoot_common.tables.units import COUNTING_UNITS
from crossfoot_validator.core.table.view import TableView
from crossfoot_validator.core.vocabulary.place import Place
from crossfoot_validator.core.vocabulary.relation import Result

CODE = re.compile(r"[1235]\d{2}(?:\d{2}){0,2}")
EXPENDITURE_CODE = re.compile(r"[235]\d{2}(?:\d{2}){0,2}")
FEWEST_CODES = 3
CENTS = 2  # decimals of amounts among which a bare whole number stands out
COUNTED = re.compile(rf"[(（]({'|'.join(map(re.escape, COUNTING_UNITS))}|人数)[)）]\s*$")


def of_another_sort(result: Result, view: TableView) -> bool:
    """Whether all are codes, one is a bare whole number among cents, or some rows count things."""
    if result.relation.kind != "sum":
        return False
    if _are_codes(result.relation.places, view) or _counts_other_things(result, view):
        return True
    shown = [amount for place in result.relation.places if (amount := view.amount(place)) is not None]
    bare = [amount for amount in shown if not amount.decimals and amount.value]
    others = [amount for amount in shown if amount.value and amount.decimals]
    if len(bare) != 1 or not others or any(amount.decimals != CENTS for amount in others):
        return False
    return bare[0].value <= len(view.table.rows) or (
        CODE.fullmatch(str(bare[0].value)) is not None and _has_codes(view)
    )


def _has_codes(view: TableView) -> bool:
    """Whether any row has a code, that could have come into another column."""
    return any(entry.code for entries in view.structure.entries for entry in entries)


def _are_codes(places: Sequence[Place], view: TableView) -> bool:
    """Whether all of these figures are written as codes of the classification."""
    texts = [view.cell(place).text.strip() for place in places if view.amount(place) is not None]
    return len(texts) >= FEWEST_CODES and all(map(EXPENDITURE_CODE.fullmatch, texts))


def _counts_other_things(result: Result, view: TableView) -> bool:
    """Whether some rows of a sum name what they count (辆) and others name something else, or nothing."""
    places = result.relation.places
    if len({row for row, _ in places}) < len(places):
        return False
    total, *parts = (_counted(place, view) for place in places)
    return any(parts) and any(part != (total or next(filter(None, parts))) for part in parts)


def _counted(place: Place, view: TableView) -> str:
    """What the row of a figure names, in its own panel."""
    entry = view.entry(place)
    found = COUNTED.search(entry.title if entry else view.titles.get(place[0], ""))
    return found[1] if found else ""
