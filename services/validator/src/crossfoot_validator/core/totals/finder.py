"""Finds the relations of a grid along both axes, and says whether the search was cut short."""

from collections.abc import Sequence
from typing import Literal

from crossfoot_validator.core.totals.levels import find_sums
from crossfoot_validator.core.totals.lines import lines_of
from crossfoot_validator.core.totals.model import Lines, Relation, Search
from crossfoot_validator.core.totals.places import quotients, relations
from crossfoot_validator.core.totals.quotients.search import find_quotients
from crossfoot_validator.core.totals.reading.figures import read_figures

BUDGET = 60_000_000
AXES: tuple[Literal["row", "column"], ...] = ("column", "row")


def find_relations(grid: Sequence[Sequence[str]], *, budget: int = BUDGET) -> list[Relation]:
    """Every relation that the figures prove, by row and cell of the total; `budget` as in `search`."""
    return search(grid, budget=budget).relations


def search(grid: Sequence[Sequence[str]], *, budget: int = BUDGET) -> Search:
    """Every relation that the figures prove, and whether `budget` (figures touched) was too small.

    With too small a budget the runs beside a total are cut at a length, unless they are whole blocks, and
    pairs are looked for only close by; what is found is as well proven as ever.
    """
    figures = read_figures(grid)
    found, exhausted = list[Relation](), False
    for axis in AXES:
        lines = lines_of(figures, axis)
        proofs, cut = find_sums(lines, budget)
        exhausted |= cut
        for proof in proofs:
            found += relations(lines, proof)
        found += _quotients(lines, [r for r in found if r.outcome != "open"])
    told = {r.total for r in found if r.outcome != "open"}  # what another relation explains is not open
    kept = [r for r in found if r.outcome != "open" or r.total not in told]
    return Search(sorted(kept, key=lambda r: (r.total, r.axis, r.kind, r.parts)), exhausted)


def _quotients(lines: Lines, sums: Sequence[Relation]) -> list[Relation]:
    """The quotients of one axis, apart from what is a sum; a sum along the other axis may be an average."""
    summed = {r.total for r in sums}
    across = summed - {r.total for r in sums if r.axis == lines.axis}
    every = (r for quotient in find_quotients(lines) for r in quotients(lines, quotient))
    return [r for r in every if r.total not in summed or (r.kind == "average" and r.total in across)]
