"""Climbs a table level by level: proven parts are taken out of the way of the sums above them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import accumulate

import numpy as np

from crossfoot_validator.core.totals.model import Floats, Ints, Lines, Pattern, Proof
from crossfoot_validator.core.totals.proposing.blocks import blocks
from crossfoot_validator.core.totals.proposing.nested import nested
from crossfoot_validator.core.totals.proposing.proposals import SAMPLE, pairs, runs
from crossfoot_validator.core.totals.proposing.strides import strides
from crossfoot_validator.core.totals.proving.evidence import learn_trust, no_trust, priced, weigh
from crossfoot_validator.core.totals.proving.selection import ENOUGH_BITS, Key, collapse, drop_copies, select
from crossfoot_validator.core.totals.proving.shapes import encourage, repeat

LEVELS = 6

MOST_LISTS = 1000  # places that are tried as totals of a list with details
MOST_WEIGHED = 8000  # proposals that are weighed at one level, the cheapest first
MOST_PARTS = 2_000_000  # of all proposals that are weighed: among equal figures thousands have thousands each
WITNESS_BITS = 12.0  # a run beside its total with so much evidence is right on some lines
FIRM = 4  # lines that hold for each that breaks, at least, where the parts are those of no other sum
HOPELESS_BITS = -12.0  # below this, no knowledge about the lines makes a pattern true


def find_sums(lines: Lines, budget: int) -> tuple[list[Proof], bool]:
    """The sum patterns of one axis, nested ones included, and whether the search was cut short."""
    climb, deep = Climb(lines, budget), False
    for level in range(LEVELS):
        if len(climb.open) < 3:
            break
        more = climb.weigh(climb.details(level) if deep else climb.proposals(level))
        if deep and not more:
            break
        deep = level > 0 and not more
    kept = drop_copies(lines, select(collapse(lines, climb.kept, climb.trust)))
    return kept + list(repeat(lines, kept)), climb.cut


def window_of(lines: Lines, budget: int) -> int:
    """How many places beside a total the budget allows to look at."""
    return max(8, budget // max(1, lines.values.size))


@dataclass(slots=True)
class Climb:
    """What is known so far: all places with figures, those that are no parts, proofs, trust in the lines."""

    lines: Lines
    budget: int
    every: Ints = field(init=False)
    places: Ints = field(init=False)
    open: Ints = field(init=False)
    trust: Floats = field(init=False)
    kept: list[Proof] = field(default_factory=list)
    pool: dict[Key, Proof] = field(default_factory=dict)
    dead: set[Key] = field(default_factory=set)
    cut: bool = False

    def __post_init__(self) -> None:
        """Before anything is known every place may be a part."""
        self.every = self.places = self.open = np.flatnonzero(self.lines.known.any(0))
        self.trust = no_trust(self.lines)
        self.cut = len(self.every) > window_of(self.lines, self.budget)

    @property
    def totals(self) -> Ints:
        """The places of which is known what they are the total of."""
        return np.array(sorted({p.pattern.total for p in self.kept}), dtype=np.int64)

    def proposals(self, level: int) -> Iterator[Pattern]:
        """All proposals of one level, within the budget.

        A place that is a part may still be the total of what is below it.
        """
        places, totals, window = self.places, self.totals, window_of(self.lines, self.budget)
        n = len(places)
        unexplained = np.union1d(places, np.setdiff1d(self.every, totals))
        yield from runs(self.lines, places, unexplained, min(n, window), level)
        if n > window:
            yield from blocks(self.lines, places, level)
        reach = int((self.budget / (max(1, n) * min(len(self.lines.values), SAMPLE) * 4)) ** 0.5)
        if reach >= 2:
            yield from pairs(self.lines, places, min(n, reach), level)
        if n > 2:
            yield from strides(self.lines, places, 8, level)
        if len(self.open) > n:
            yield from runs(self.lines, self.open, unexplained, min(len(self.open), window), level)
        if len(totals) > 2:
            yield from runs(self.lines, totals, totals, len(totals), level)

    def details(self, level: int) -> Iterator[Pattern]:
        """Lists with details in between, for what no sum has explained so far."""
        unexplained = np.setdiff1d(self.every, self.totals)
        self.cut |= len(unexplained) > MOST_LISTS
        return nested(self.lines, self.places, unexplained[:MOST_LISTS], level)

    def weigh(self, proposed: Iterable[Pattern]) -> bool:
        """Weighs what is new, and chooses anew; whether more is known than before."""
        patterns, all_of_them = cheapest(proposed, MOST_WEIGHED)
        self.cut |= not all_of_them
        for pattern in patterns:
            key = pattern.total, pattern.parts
            if key not in self.pool and key not in self.dead:
                proof = weigh(self.lines, pattern, self.trust)
                if proof.raw:
                    self.pool[key] = proof
                else:
                    self.dead.add(key)
        before = len(self.kept)
        for _ in range(2):
            self.kept, witnesses = choose(self.lines, self.pool, self.trust)
            self.trust = learn_trust(self.lines, witnesses)
        used = [p for proof in self.kept for p in proof.pattern.parts]
        self.places = np.setdiff1d(self.every, used)
        firm = [p for proof in self.kept if _firm(proof, self.trust) for p in proof.pattern.parts]
        self.open = np.setdiff1d(self.every, firm)
        return len(self.kept) > before


def _firm(proof: Proof, trust: Floats) -> bool:
    """Whether so few of the lines that take part in sums break it that no better one is looked for."""
    return FIRM * float(trust[proof.breaks].sum()) <= int(proof.holds.sum())


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


def cheapest(patterns: Iterable[Pattern], most: int) -> tuple[list[Pattern], bool]:
    """Each pattern once, at its lowest cost, the cheapest for which there is room; whether all are."""
    best: dict[Key, Pattern] = {}
    parts, all_of_them = 0, True
    for p in patterns:
        key = p.total, p.parts
        parts += 0 if key in best else len(p.parts)
        if key not in best or p.cost < best[key].cost:
            best[key] = p
        if parts > 2 * MOST_PARTS:  # in memory
            best = {(held.total, held.parts): held for held in _first(best, most)}
            parts, all_of_them = sum(len(held.parts) for held in best.values()), False
    first = _first(best, most)
    return first, all_of_them and len(first) == len(best)


def _first(best: dict[Key, Pattern], most: int) -> list[Pattern]:
    ordered = sorted(best.values(), key=lambda p: p.cost)[:most]
    held = accumulate(len(p.parts) for p in ordered)
    return [p for p, parts in zip(ordered, held, strict=True) if parts <= MOST_PARTS]
