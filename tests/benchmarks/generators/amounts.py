"""Draws amounts that add up: wholes are split into parts, never parts rounded into wholes."""

from random import Random


def split(rng: Random, whole: int, count: int, grain: int = 1, spread: float = 3.0) -> list[int]:
    """`count` parts that add up to the whole, all positive where the whole allows; multiples of `grain`."""
    weights = [rng.uniform(1, 10) ** spread for _ in range(count)]
    total = sum(weights)
    parts = [int(whole * weight / total) // grain * grain for weight in weights]
    parts[parts.index(max(parts))] += whole - sum(parts)
    return parts


def near(rng: Random, amount: int, low: float = 0.75, high: float = 1.3, grain: int = 1) -> int:
    """Another year's or another column's amount for the same line; sometimes the same."""
    if rng.random() < 0.08:
        return amount
    return int(amount * rng.uniform(low, high)) // grain * grain


def shared(rng: Random, whole: int, shares: list[float], grain: int = 1) -> list[int]:
    """Parts of the whole in about these shares."""
    weights = [share * rng.uniform(0.85, 1.15) for share in shares]
    parts = [int(whole * weight / sum(weights)) // grain * grain for weight in weights]
    parts[parts.index(max(parts))] += whole - sum(parts)
    return parts
