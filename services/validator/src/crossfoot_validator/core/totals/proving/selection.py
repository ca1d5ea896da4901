"""Keeps the proven patterns that fit together, each in its shortest form."""

from collections import Counter
from collections.abc import Container, Iterable, Sequence
from dataclasses import replace

from crossfoot_validator.core.totals.model import Floats, Lines, Pattern, Proof
from crossfoot_validator.core.totals.proving.evidence import weigh

Key = tuple[int, tuple[int, ...]]

ENOUGH_BITS = 3.0
MOSTLY = 5  # runs on one side of their totals for each on the other, in a table of one habit


def select(proofs: Iterable[Proof]) -> list[Proof]:
    """The patterns worth keeping, strongest first."""
    kept: list[Proof] = []
    sure = sorted((p for p in proofs if p.bits >= ENOUGH_BITS), key=_order)
    told = {(p.pattern.total, p.pattern.parts) for p in sure}
    for proof in sure:
        if all(fits(proof.pattern, other.pattern, told) for other in kept):
            kept.append(proof)
    return kept


def _order(proof: Proof) -> tuple[float, float, int, int, tuple[int, ...]]:
    pattern = proof.pattern
    far = sum(abs(p - pattern.total) for p in pattern.parts)
    return -proof.rank, pattern.cost, far, pattern.total, pattern.parts


def fits(a: Pattern, b: Pattern, told: Container[Key]) -> bool:
    """Whether two patterns may both be true descriptions of the table, of which `told` are others."""
    if a.total == b.total:
        return not set(a.parts) & set(b.parts) or _told_apart(a, b, told) or _told_apart(b, a, told)
    return not (a.total in b.parts and b.total in a.parts)


def _told_apart(run: Pattern, pair: Pattern, told: Container[Key]) -> bool:
    """Whether a pair is one part of a run, and a total of all its others that stands outside of it."""
    rest = tuple(p for p in run.parts if p not in pair.parts)
    outside = set(pair.parts) - set(run.parts)
    return bool(run.side) and len(pair.parts) == 2 and len(outside) == 1 and (*outside, rest) in told


def collapse(lines: Lines, proofs: Sequence[Proof], trust: Floats) -> list[Proof]:
    """Writes each pattern with subtotals in place of their parts, where the subtotal lies in its span.

    A subtotal right beside its own parts lies in the span as they do, also where they are its first or last.
    """
    short = [_collapsed(lines, p, proofs, trust) for p in proofs]
    best: dict[tuple[int, tuple[int, ...]], Proof] = {}
    for p in short:
        best.setdefault((p.pattern.total, p.pattern.parts), p)
    return list(best.values())


def _collapsed(lines: Lines, proof: Proof, proofs: Sequence[Proof], trust: Floats) -> Proof:
    total, parts = proof.pattern.total, set(proof.pattern.parts)
    low, high = min(total, *parts), max(total, *parts)
    for other in sorted(proofs, key=lambda p: -len(p.pattern.parts)):
        sub = other.pattern
        beside = sub.total in {min(sub.parts) - 1, max(sub.parts) + 1} and total not in range(*_span(sub))
        inside = (low < sub.total < high or beside) and sub.total not in parts and sub.total != total
        if inside and len(sub.parts) > 1 and parts.issuperset(sub.parts) and len(parts) > len(sub.parts):
            parts = (parts - set(sub.parts)) | {sub.total}
    if len(parts) == len(proof.pattern.parts):
        return proof
    return weigh(lines, replace(proof.pattern, parts=tuple(sorted(parts))), trust)


def _span(pattern: Pattern) -> tuple[int, int]:
    """From the first to behind the last of its places."""
    places = (pattern.total, *pattern.parts)
    return min(places), max(places) + 1


def drop_copies(lines: Lines, proofs: Sequence[Proof]) -> list[Proof]:
    """Without the totals that only repeat, somewhere else, a total of the same parts."""
    habit = _habit(proofs)
    return [
        p for p in proofs
        if not any(_copies(lines, p, other, proofs) or _mirrors(p, other, habit) for other in proofs)
    ]  # fmt: skip


def _habit(proofs: Sequence[Proof]) -> int:
    """The side of their totals on which nearly all runs of the table stand, 0 where there is none."""
    sides = Counter(side for _, side in {(p.pattern.total, p.pattern.side) for p in proofs if p.pattern.side})
    return next((side for side in (1, -1) if sides[side] >= MOSTLY * max(1, sides[-side])), 0)


def _mirrors(new: Proof, old: Proof, habit: int) -> bool:
    """Whether a total stands before its parts where others stand behind, and one of these parts does."""
    a, b = new.pattern, old.pattern
    return a.parts == b.parts and a.side == -habit and b.side == habit != 0


def _copies(lines: Lines, new: Proof, old: Proof, proofs: Sequence[Proof]) -> bool:
    a, b = new.pattern, old.pattern
    if a.parts != b.parts or a.total == b.total:
        return False
    if (_distance(a), a.total) < (_distance(b), b.total):
        return False
    between = range(min(a.total, *a.parts) + 1, max(a.total, *a.parts))
    same = {p.pattern.total for p in proofs if p.pattern.parts == a.parts} | set(a.parts)
    return any(p not in same and bool(lines.known[:, p].any()) for p in between)


def _distance(pattern: Pattern) -> int:
    return min(abs(p - pattern.total) for p in pattern.parts)
