"""Says what was proven about places along lines as relations between cells of the grid."""

from collections.abc import Iterator

import numpy as np

from crossfoot_validator.core.totals.model import Flags, Lines, Outcome, Pattern, Proof, Relation
from crossfoot_validator.core.totals.quotients.quotient import Quotient

SURE_BITS = 40.0  # a break is an error only where the pattern is proven to this degree
SURE_LINES = 16  # by this many independent lines
BREAKS_AMONG = 50  # and where a single line breaks, or no more than one in so many: a habit is no error
HOLDS_FOR_EACH = 3  # lines that hold for each that breaks, at least, for those that break to be spoken of


def relations(lines: Lines, proof: Proof) -> Iterator[Relation]:
    """One relation for each line on which a proven pattern holds, and for the few among them that do not."""
    remainder = _remainder(lines, proof)
    evidence = f"holds on {proof.telling} independent lines, {proof.bits:.0f} bits against chance"
    broken = _broken(lines, proof)
    outcome_of_broken: Outcome = "fail" if _beyond_doubt(proof) else "open"
    for line in np.flatnonzero(proof.holds | broken):
        outcome = outcome_of_broken if broken[line] else _outcome(lines, proof, int(line))
        if remainder is None:
            yield _sum(lines, int(line), proof.pattern, outcome, evidence)
        else:
            (other,) = (p for p in proof.pattern.parts if p != remainder)
            total, *parts = (at(lines, int(line), p) for p in (remainder, proof.pattern.total, other))
            yield Relation("difference", lines.axis, total, tuple(parts), (1, -1), outcome, evidence)


def _outcome(lines: Lines, proof: Proof, line: int) -> Outcome:
    pattern = proof.pattern
    exact = lines.values[line, pattern.total] == lines.values[line, list(pattern.parts)].sum()
    return "pass" if exact else "pass_within_rounding"


def _beyond_doubt(proof: Proof) -> bool:
    """Whether the lines prove a pattern so well that one that breaks it is an error and no other habit."""
    lost = int(proof.breaks.sum())
    return proof.bits >= SURE_BITS and proof.telling >= max(SURE_LINES, BREAKS_AMONG * (lost - 1))


def _broken(lines: Lines, proof: Proof) -> Flags:
    """The few lines that break a pattern which the lines around them prove."""
    none = np.zeros(len(lines.values), bool)
    held = np.flatnonzero(proof.holds)
    if HOLDS_FOR_EACH * int(proof.breaks.sum()) > len(held):
        return none
    none[held[0] : held[-1]] = True  # a line outside is a heading or a rate, not an error
    parts = list(proof.pattern.parts)
    whole = none & proof.breaks & lines.known[:, parts].all(1)
    sums = lines.values[:, parts].sum(1, keepdims=True)
    elsewhere = (lines.known & (lines.values == sums)).any(1)  # the parts have another total
    broken: Flags = whole & ~elsewhere
    return broken


def _remainder(lines: Lines, proof: Proof) -> int | None:
    """The part that is really what is left of the total: the only one that goes below zero."""
    pattern = proof.pattern
    if len(pattern.parts) != 2:
        return None
    held = lines.values[proof.holds]
    below = [p for p in (pattern.total, *pattern.parts) if (held[:, p] < 0).any()]
    return below[0] if len(below) == 1 and below[0] in pattern.parts else None


def _sum(lines: Lines, line: int, pattern: Pattern, outcome: Outcome, evidence: str) -> Relation:
    places = sorted({*pattern.parts, *_dashes_between(lines, line, pattern)})
    parts = tuple(at(lines, line, p) for p in places)
    total = at(lines, line, pattern.total)
    return Relation("sum", lines.axis, total, parts, (1,) * len(parts), outcome, evidence)


def _dashes_between(lines: Lines, line: int, pattern: Pattern) -> list[int]:
    """Marks in place of a figure inside a run of parts, where no line has a figure."""
    if not pattern.side:
        return []
    inside = range(pattern.parts[0] + 1, pattern.parts[-1])
    return [p for p in inside if lines.dashes[line, p] and not lines.known[:, p].any()]


def quotients(lines: Lines, quotient: Quotient) -> Iterator[Relation]:
    """One relation for each line on which a proven quotient holds."""
    evidence = f"the quotient is right on {int(quotient.holds.sum())} lines, {quotient.bits:.0f} bits"
    for line in np.flatnonzero(quotient.holds):
        parts = tuple(at(lines, int(line), p) for p in quotient.parts)
        total, signs = at(lines, int(line), quotient.total), (1,) * len(parts)
        yield Relation(
            quotient.kind, lines.axis, total, parts, signs, "pass_within_rounding", evidence, quotient.times
        )


def at(lines: Lines, line: int, place: int) -> tuple[int, int]:
    """The cell (row, cell) of a place on a line."""
    return (line, place) if lines.axis == "row" else (place, line)
