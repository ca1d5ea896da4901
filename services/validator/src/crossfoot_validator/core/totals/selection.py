"""Keeps the proven patterns that fit together."""

from collections.abc import Sequence

from crossfoot_validator.core.totals.model import Proof

ENOUGH_BITS = 6.0


def select(proofs: Sequence[Proof], accepted: Sequence[Proof]) -> list[Proof]:
    """The new patterns worth keeping, strongest first."""
    kept = list(accepted)
    ranked = sorted(proofs, key=lambda p: (-p.bits, p.pattern.cost, p.pattern.total, p.pattern.parts))
    for proof in ranked:
        if proof.bits < ENOUGH_BITS:
            break
        if all(fits(proof, other) for other in kept):
            kept.append(proof)
    return kept[len(accepted) :]


def fits(new: Proof, old: Proof) -> bool:
    """Whether two patterns may both be true descriptions of the table."""
    a, b = new.pattern, old.pattern
    if a.total == b.total:
        return not set(a.parts) & set(b.parts)
    return not (a.total in b.parts and b.total in a.parts)
