"""Uses that a table repeats itself: the same relative places add up again and again along an axis."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import log2

from crossfoot_validator.core.totals.model import Lines, Pattern, Proof
from crossfoot_validator.core.totals.proving.evidence import no_trust, weigh

OFTEN = 4  # from so many times on, a shape is the habit of the table
PLAUSIBLE_BITS = 4.0

Shape = tuple[int, ...]


def shape(pattern: Pattern) -> Shape:
    """The places of the parts relative to the total."""
    return tuple(p - pattern.total for p in pattern.parts)


def encourage(lines: Lines, proofs: Sequence[Proof]) -> Iterator[Proof]:
    """The same proofs; naming a pattern costs less when its shape, or its side, is found often."""
    plausible = [p.pattern for p in proofs if _plausible(p)]
    often, sides = Counter(map(shape, plausible)), _sides(plausible)
    n = lines.values.shape[1]
    for proof in proofs:
        pattern, count = proof.pattern, often[shape(proof.pattern)]
        saved = pattern.cost - (log2(n / count) + 2) if count >= OFTEN else 0.0
        if pattern.side and sides[pattern.side] >= OFTEN:
            saved = max(saved, log2(sides[pattern.side]) - 1)
        yield replace(proof, bits=proof.bits + saved, rank=proof.rank + saved) if saved > 0 else proof


def _sides(plausible: Sequence[Pattern]) -> Counter[int]:
    """How many different totals have a run of parts after them, and how many before."""
    return Counter(side for _, side in {(p.total, p.side) for p in plausible})


def _plausible(proof: Proof) -> bool:
    return proof.bits + proof.pattern.cost >= PLAUSIBLE_BITS


def repeat(lines: Lines, kept: Sequence[Proof]) -> Iterator[Proof]:
    """Where a habit of the table goes on although a part is empty or zero: not proof alone, but no chance.

    It goes on over figures that are no totals themselves: a copy of a total next to a zero is no sum.
    """
    habits = Counter(shape(p.pattern) for p in kept)
    totals = {p.pattern.total for p in kept}
    n = lines.values.shape[1]
    for places, count in sorted(habits.items()):
        if count < OFTEN:
            continue
        for t in range(max(0, -places[0]), min(n, n - places[-1])):
            if not totals & {t, *(t + p for p in places)} and (proof := _goes_on(lines, t, places)):
                totals.add(t)
                yield proof


def _goes_on(lines: Lines, t: int, places: Shape) -> Proof | None:
    parts = tuple(t + p for p in places)
    if not lines.known[:, t].any() or not lines.values[:, t].any():
        return None
    proof = weigh(lines, Pattern(t, parts, 0.0), no_trust(lines))
    return proof if proof.holds.any() and not proof.breaks.any() else None
