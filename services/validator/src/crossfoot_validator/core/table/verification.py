"""How well a table is proven: the share of its figures that take part in a check that holds.

`verified`: at least 95 % of the figures that are not zero (what a zero adds shows nowhere), and of no fewer
than two; `partially_verified`: some; `unverified`: none. Of a table that was read off a picture every figure
has to be covered, and a check holds there only when it is exact and all its figures were read twice.
Figures are the numbers in figures columns; in a form, where most numbers are targets in words, only those
that a rule looked at count.
"""

from collections.abc import Sequence

from crossfoot_common.tables.checks import Verification
from crossfoot_validator.core.table.context import TableContext
from crossfoot_validator.core.vocabulary.relation import Result

ENOUGH = 95
"""Percent of the figures of a table that have to be covered by checks that hold."""


def verification(results: Sequence[Result], context: TableContext) -> Verification:
    """How well the figures of a table are proven."""
    proven = {place for result in results if result.holds for place in result.relation.places}
    looked_at = {place for result in results for place in result.relation.places}
    figures = looked_at if context.is_form else set(context.figures)
    matter = {place for place in figures if (found := context.amount(place)) is not None and found.value}
    covered = len(matter & proven)
    if not covered:
        return "unverified"
    enough = 100 if any(context.cell(place).ocr for place in matter) else ENOUGH
    return "verified" if covered > 1 and 100 * covered >= enough * len(matter) else "partially_verified"
