"""Finds the relations of a grid: proposes patterns level by level, weighs them, keeps what fits together."""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Literal

import numpy as np

from crossfoot_validator.core.totals.evidence import learn_trust, no_trust, priced, weigh
from crossfoot_validator.core.totals.figures import read_figures
from crossfoot_validator.core.totals.lines import lines_of
from crossfoot_validator.core.totals.model import Floats, Ints, Lines, Pattern, Proof, Relation, Search
from crossfoot_validator.core.totals.places import quotients, relations
from crossfoot_validator.core.totals.proposals import pairs, runs
from crossfoot_validator.core.totals.ratios import find_quotients
from crossfoot_validator.core.totals.selection import ENOUGH_BITS, collapse, drop_copies, select
from crossfoot_validator.core.totals.shapes import encourage, repeat
from crossfoot_validator.core.totals.strides import strides

Key = tuple[int, tuple[int, ...]]

BUDGET = 60_000_000
WITNESS_BITS = 12.0  # a run beside its total with so much evidence is right on some lines
HOPELESS_BITS = -12.0  # below this, no knowledge about the lines makes a pattern true
LEVELS = 6
AXES: tuple[Literal["row", "column"], ...] = ("column", "row")


def find_relations(grid: Sequence[Sequence[str]], *, budget: int = BUDGET) -> list[Relation]:
    """Every relation that the figures prove, by row and cell of the total; `budget` as in `search`."""
    return search(grid, budget=budget).relations


def find_sums_in(grid: Sequence[Sequence[str]], *, budget: int = BUDGET) -> list[Relation]:
    """The sums and differences among them: quotients are not looked for."""
    return search(grid, budget=budget, quotients_too=False).relations


def search(grid: Sequence[Sequence[str]], *, budget: int = BUDGET, quotients_too: bool = True) -> Search:
    """Every relation that the figures prove, and whether `budget` (figures touched) was too small.

    With too small a budget the runs beside a total are cut at a length and pairs are looked for only
    close by; what is found is as well proven as ever.
    """
    figures = read_figures(grid)
    found, exhausted = list[Relation](), False
    for axis in AXES:
        lines = lines_of(figures, axis)
        exhausted |= int(lines.known.any(0).sum()) > window_of(lines, budget)
        for proof in find_sums(lines, budget):
            found += relations(lines, proof)
        found += _quotients(lines, {r.total for r in found}) if quotients_too else ()
    return Search(sorted(found, key=lambda r: (r.total, r.axis, r.kind, r.parts)), exhausted)


def _quotients(lines: Lines, summed: set[tuple[int, int]]) -> Iterator[Relation]:
    """The quotients of one axis, apart from what is a sum."""
    for quotient in find_quotients(lines):
        yield from (r for r in quotients(lines, quotient) if r.total not in summed)


def window_of(lines: Lines, budget: int) -> int:
    """How many places beside a total the budget allows to look at."""
    return max(8, budget // max(1, lines.values.size))


def find_sums(lines: Lines, budget: int) -> list[Proof]:
    """The sum patterns of one axis, nested ones included."""
    every = np.flatnonzero(lines.known.any(0))
    places, pool, dead, kept = every, dict[Key, Proof](), set[Key](), list[Proof]()
    trust = no_trust(lines)
    for level in range(LEVELS):
        if len(places) < 3:
            break
        proposed = propose(lines, places, level, budget)
        totals = np.array(sorted({p.pattern.total for p in kept}), dtype=np.int64)
        if len(totals) > 2:
            proposed = chain(proposed, runs(lines, totals, len(totals), level))
        for pattern in unique(proposed):
            key = pattern.total, pattern.parts
            if key not in pool and key not in dead:
                proof = weigh(lines, pattern, trust)
                if proof.raw:
                    pool[key] = proof
                else:
                    dead.add(key)
        before = len(kept)
        for _ in range(2):
            kept, witnesses = choose(lines, pool, trust)
            trust = learn_trust(lines, witnesses)
        used = {p for proof in kept for p in proof.pattern.parts}
        places = np.array([p for p in every if p not in used], dtype=np.int64)
        if before == len(kept) and level:
            break
    kept = drop_copies(lines, select(collapse(lines, kept, trust)))
    return kept + list(repeat(lines, kept))


def choose(lines: Lines, pool: dict[Key, Proof], trust: Floats) -> tuple[list[Proof], list[Proof]]:
    """The best of all that was proposed so far, and what else tells which lines take part in sums.

    What cannot be true is forgotten.
    """
    proofs = list(encourage(lines, [priced(proof, trust) for proof in pool.values()]))
    for p in proofs:
        if p.bits < HOPELESS_BITS and p.raw < WITNESS_BITS:
            del pool[p.pattern.total, p.pattern.parts]
    kept = select(proofs)
    runs_only = [p for p in proofs if p.pattern.side and p.raw >= WITNESS_BITS and p.bits < ENOUGH_BITS]
    return kept, kept + runs_only


def unique(patterns: Iterator[Pattern]) -> list[Pattern]:
    """Each pattern once, at its lowest cost."""
    best: dict[tuple[int, tuple[int, ...]], Pattern] = {}
    for p in patterns:
        key = p.total, p.parts
        if key not in best or p.cost < best[key].cost:
            best[key] = p
    return list(best.values())


def propose(lines: Lines, places: Ints, level: int, budget: int) -> Iterator[Pattern]:
    """All proposals of one level, within the budget."""
    n, width = len(places), len(lines.values)
    yield from runs(lines, places, min(n, window_of(lines, budget)), level)
    sampled = min(width, 24)
    reach = int((budget / (n * sampled * 4)) ** 0.5)
    if reach >= 2:
        yield from pairs(lines, places, min(n, reach), level)
    yield from strides(lines, places, 8, level)
