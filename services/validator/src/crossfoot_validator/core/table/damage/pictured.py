"""What figures that were read off a picture can prove, and what they cannot: a misreading is no error.

Such a figure counts as proven only when two recognisers read it alike and it takes part in an exact sum:
`15,263.65` read as `15,263.66` passes every sum within rounding. A mismatch is an error only when all its
figures were read twice and no other figure that a recogniser does not exclude would explain it. Nothing is
ever mended by arithmetic: a free repair hid half of the true errors that were planted to measure it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from crossfoot_validator.core.table.evaluation import needed_values
from crossfoot_validator.core.table.view import TableView
from crossfoot_validator.core.vocabulary.place import Place
from crossfoot_validator.core.vocabulary.relation import Result

DOUBTFUL = "picture_read_in_two_ways"
FITS = "picture_may_show_another_figure"
ROUNDED = "picture_within_rounding"
_FIGURE = re.compile(r"\(?(-?[\d,]+(?:\.\d+)?)%?\)?")


def off_pictures(results: Sequence[Result], view: TableView) -> list[Result]:
    """The same results; what rests on a doubtful reading of a picture has become not checkable."""
    return [_judged(result, view) if result.outcome != "not_checkable" else result for result in results]


def _judged(result: Result, view: TableView) -> Result:
    read = [place for place in result.relation.places if view.cell(place).ocr and not view.cell(place).blank]
    if not read:
        return result
    reason = ""
    if any(_is_doubtful(place, view) for place in read):
        reason = DOUBTFUL
    elif result.outcome == "fail" and _explained(result, read, view):
        reason = FITS
    elif result.outcome == "pass_within_rounding" and result.relation.kind == "sum":
        reason = ROUNDED
    return replace(result, outcome="not_checkable", reason=reason) if reason else result


def _is_doubtful(place: Place, view: TableView) -> bool:
    """Whether a figure was not read twice; a dash is told by its ink."""
    cell = view.cell(place)
    return bool(cell.ocr and not cell.ocr.twice and any(c.isdigit() for c in cell.text))


def _explained(result: Result, read: Sequence[Place], view: TableView) -> bool:
    """Whether a figure that is not excluded would make it hold; of other relations, whether there is one."""
    if result.relation.kind != "sum":
        return any(view.cell(place).ocr and _possible(place, view) for place in read)
    needed = dict(needed_values(result, view))
    return any(
        needed[place].low <= value <= needed[place].high
        for place in read
        if place in needed
        for value in _possible(place, view)
    )


def _possible(place: Place, view: TableView) -> list[Decimal]:
    ocr = view.cell(place).ocr
    return list(_values((*ocr.possible, *([ocr.other] if ocr.other else [])))) if ocr else []


def _values(texts: Sequence[str]) -> Iterator[Decimal]:
    for text in texts:
        if found := _FIGURE.fullmatch(text):
            value = Decimal(found[1].replace(",", ""))
            yield -value if text.startswith("(") else value
