"""How well a table is proven: the share of its figures that take part in a check that holds.

`verified`: at least 95 % of the figures that are not zero (what a zero adds shows nowhere), and of no fewer
than two; `partially_verified`: some; `unverified`: none. Of a table that was read off a picture every figure
has to be read twice and to be covered, and nothing but an exact sum covers one there: that a part is no more
than its whole, or a share right, leaves many readings possible.
Figures are the numbers in figures columns; in a form, where most numbers are targets in words, only those
that a rule looked at count.
"""

from collections.abc import Sequence

from crossfoot_common.tables.checks import Verification
from crossfoot_validator.core.table.context import TableContext
from crossfoot_validator.core.vocabulary.relation import Result

FIGURES = frozenset({"amount", "count", "share"})
DASHES = "-–—－ \u3000"
ENOUGH = 95
"""Percent of the figures of a table that have to be covered by checks that hold."""


def verification(results: Sequence[Result], context: TableContext) -> Verification:
    """How well the figures of a table are proven."""
    pictured = _is_pictured(context)
    holding = [result for result in results if (_is_exact_sum(result) if pictured else result.holds)]
    proven = {place for result in holding for place in result.relation.places}
    looked_at = (place for result in results for place in result.relation.places)
    figures = set(looked_at) if context.is_form else context.figures
    matter = [place for place in figures if (found := context.amount(place)) is not None and found.value]
    covered = sum(place in proven for place in matter)
    if not covered:
        return "unverified"
    enough = 100 if pictured else ENOUGH
    complete = (
        covered > 1 and 100 * covered >= enough * len(matter) and not (pictured and _is_unsure(context))
    )
    return "verified" if complete else "partially_verified"


def _is_pictured(context: TableContext) -> bool:
    return any(cell.ocr for row in context.table.rows for cell in row.cells)


def _is_exact_sum(result: Result) -> bool:
    return result.outcome == "pass" and result.relation.kind == "sum"


def _is_unsure(context: TableContext) -> bool:
    """Whether a column of figures shows anything that was not read twice; a dash is told by its ink."""
    columns = [i for i, column in enumerate(context.table.columns) if column.role in FIGURES]
    cells = (row.cells[i] for row in context.table.rows for i in columns if i < len(row.cells))
    return any(cell.ocr and not cell.ocr.twice and cell.text.strip(DASHES) for cell in cells)
