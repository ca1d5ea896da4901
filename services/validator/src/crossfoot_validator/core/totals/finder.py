"""Finds the relations of a grid: proposes patterns level by level, weighs them, keeps what fits together."""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Literal

import numpy as np

from crossfoot_validator.core.totals.evidence import learn_trust, no_trust, weigh
from crossfoot_validator.core.totals.lines import lines_of
from crossfoot_validator.core.totals.model import Floats, Ints, Lines, Pattern, Proof, Relation
from crossfoot_validator.core.totals.numbers import read_figures
from crossfoot_validator.core.totals.proposals import pairs, runs, strides
from crossfoot_validator.core.totals.selection import ENOUGH_BITS, collapse, drop_copies, select
from crossfoot_validator.core.totals.shapes import encourage, repeat

Key = tuple[int, tuple[int, ...]]

BUDGET = 60_000_000
WITNESS_BITS = 12.0  # a run beside its total with so much evidence is right on some lines
HOPELESS_BITS = -12.0  # below this, no knowledge about the lines makes a pattern true
LEVELS = 6
AXES: tuple[Literal["row", "column"], ...] = ("column", "row")


def find_relations(grid: Sequence[Sequence[str]], *, budget: int = BUDGET) -> list[Relation]:
    """Every relation that the figures prove, by row and cell of the total.

    `budget` bounds the work, in figures touched.
    """
    figures = read_figures(grid)
    found = []
    for axis in AXES:
        lines = lines_of(figures, axis)
        for proof in find_sums(lines, budget):
            found += list(relations(lines, proof))
    return sorted(found, key=lambda r: (r.total, r.axis, r.parts))


def find_sums(lines: Lines, budget: int) -> list[Proof]:
    """The sum patterns of one axis, nested ones included."""
    every = np.flatnonzero(lines.known.any(0))
    places, pool, kept = every, dict[Key, Pattern](), list[Proof]()
    trust = no_trust(lines)
    for level in range(LEVELS):
        if len(places) < 3:
            break
        proposed = propose(lines, places, level, budget)
        totals = np.array(sorted({p.pattern.total for p in kept}), dtype=np.int64)
        if len(totals) > 2:
            proposed = chain(proposed, runs(lines, totals, len(totals), level))
        for pattern in unique(proposed):
            pool.setdefault((pattern.total, pattern.parts), pattern)
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


def choose(lines: Lines, pool: dict[Key, Pattern], trust: Floats) -> tuple[list[Proof], list[Proof]]:
    """The best of all that was proposed so far, and what else tells which lines take part in sums.

    What cannot be true is forgotten.
    """
    proofs = list(encourage(lines, [weigh(lines, pattern, trust) for pattern in pool.values()]))
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
    yield from runs(lines, places, max(8, min(n, budget // (n * width))), level)
    sampled = min(width, 24)
    reach = int((budget / (n * sampled * 4)) ** 0.5)
    if reach >= 2:
        yield from pairs(lines, places, min(n, reach), level)
    yield from strides(lines, places, 8, level)


def relations(lines: Lines, proof: Proof) -> Iterator[Relation]:
    """One relation for each line on which a proven pattern holds."""
    pattern = proof.pattern
    for line in np.flatnonzero(proof.holds):
        places = sorted({*pattern.parts, *_dashes_between(lines, int(line), pattern)})
        off = int(lines.values[line, pattern.total] - lines.values[line, list(pattern.parts)].sum())
        yield Relation(
            "sum",
            lines.axis,
            at(lines, int(line), pattern.total),
            tuple(at(lines, int(line), p) for p in places),
            (1,) * len(places),
            "pass_within_rounding" if off else "pass",
            f"holds on {proof.telling} independent lines, {proof.bits:.0f} bits against chance",
        )


def _dashes_between(lines: Lines, line: int, pattern: Pattern) -> list[int]:
    """Marks in place of a figure inside a run of parts, where no line has a figure."""
    if not pattern.side:
        return []
    inside = range(pattern.parts[0] + 1, pattern.parts[-1])
    return [p for p in inside if lines.dashes[line, p] and not lines.known[:, p].any()]


def at(lines: Lines, line: int, place: int) -> tuple[int, int]:
    """The cell (row, cell) of a place on a line."""
    return (line, place) if lines.axis == "row" else (place, line)
