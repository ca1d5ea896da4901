"""Finds what is not a sum: averages of a run, shares (a / b) and growth ((a - b) / b), along an axis.

Floats only propose; whether a quotient rounds to the figure that is printed is decided in whole numbers.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from crossfoot_validator.core.totals.model import Flags, Floats, Ints, Lines

REACH = 8  # places between a quotient and what it is made of
MOST_PLACES = 120  # along longer lines no quotients are looked for
ENOUGH_LINES = 4  # different values of the quotient that must hold
ENOUGH_BITS = 24.0
FEW_BREAKS = 10  # lines that hold for each that breaks
MOSTLY = 0.6  # of a sample
SAMPLE = 12  # lines that show whether a quotient is worth a look
HALF = 0.5000001  # of the last printed digit; the rest is the error of the division
Form = tuple[Literal["share", "growth"], float]
FORMS: tuple[Form, ...] = (("share", 1.0), ("share", 100.0), ("growth", 1.0), ("growth", 100.0))


@dataclass(frozen=True, slots=True)
class Quotient:
    """A proven quotient: the place of the result, its parts in order, the lines on which it holds.

    `times` is 100 where it is printed in percent.
    """

    kind: Literal["average", "share", "growth"]
    total: int
    parts: tuple[int, ...]
    holds: Flags
    bits: float
    times: int = 1


def find_quotients(lines: Lines) -> Iterator[Quotient]:
    """The averages, shares and growths of one axis.

    Where a = b × c, of the two quotients a / b and a / c the later one is told: it is worked out behind.
    """
    places = np.flatnonzero(lines.known.any(0))
    if len(places) > MOST_PLACES or len(lines.values) < ENOUGH_LINES:
        return
    later: dict[frozenset[int], Quotient] = {}
    for i, t in enumerate(places):
        if average := _average(lines, int(t), places, i):
            yield _exact(lines, average)
        near = np.array([p for p in places[max(0, i - REACH) : i + REACH + 1] if p != t])
        if len(near) > 1 and (best := _of_two(lines, int(t), near)):
            later[frozenset({best.total, *best.parts})] = best
    yield from (_exact(lines, quotient) for quotient in later.values())


def _exact(lines: Lines, quotient: Quotient) -> Quotient:
    """The same quotient on the lines on which it is right to the last printed digit, halves either way."""
    holds = quotient.holds.copy()
    for line in map(int, np.flatnonzero(holds)):
        stated, step = int(lines.values[line, quotient.total]), int(lines.steps[line, quotient.total])
        parts = [int(lines.values[line, p]) for p in quotient.parts]
        if quotient.kind == "average":
            above, below = sum(parts), int(lines.known[line, list(quotient.parts)].sum())
        else:
            above, below = parts[0] - (parts[1] if quotient.kind == "growth" else 0), parts[1]
            above *= quotient.times * lines.unit
        holds[line] = 2 * abs(stated * below - above) <= step * abs(below)
    return replace(quotient, holds=holds)


def _average(lines: Lines, t: int, places: Ints, i: int) -> Quotient | None:
    """The longest run beside a place whose mean it is; blanks do not count."""
    best: Quotient | None = None
    rows = np.flatnonzero(lines.known[:, t])
    for beside in (places[i + 1 :], places[:i][::-1]):
        if len(beside) < 2:
            continue
        values = lines.values[np.ix_(rows, beside)]
        count = np.cumsum(lines.known[np.ix_(rows, beside)], axis=1)
        mean = np.cumsum(values, axis=1) / np.maximum(1, count)
        varied = np.ptp(values[:, :2], axis=1) > 0
        usable = (count >= 2) & varied[:, None]
        for k, holds, bits in _proven(lines, t, mean, usable, rows):
            parts = tuple(sorted(int(p) for p in beside[: k + 1]))
            if best is None or bits > best.bits:
                best = Quotient("average", t, parts, holds, bits)
    return best


def _of_two(lines: Lines, t: int, near: Ints) -> Quotient | None:
    """The quotient of two places near t, the strongest only."""
    best: Quotient | None = None
    known = np.flatnonzero(lines.known[:, t])
    for b, promising in _promising(lines, t, near, known[:: max(1, len(known) // SAMPLE)][:SAMPLE]):
        for form, value, usable in _forms(lines, near, b, known):
            if form not in promising:
                continue
            for k, holds, bits in _proven(lines, t, value, usable, known):
                if best is None or bits > best.bits:
                    best = Quotient(form[0], t, (int(near[k]), b), holds, bits, int(form[1]))
    return best


def _promising(lines: Lines, t: int, near: Ints, rows: Ints) -> Iterator[tuple[int, set[Form]]]:
    """The divisors near t with the forms that are right on most of some rows; all pairs are tried at once."""
    values, known = lines.values[np.ix_(rows, near)], lines.known[np.ix_(rows, near)]
    base = values[:, None, :]
    usable = known[:, :, None] & (known & (values != 0))[:, None, :] & ~np.eye(len(near), dtype=bool)
    ratio = values[:, :, None] / np.where(base == 0, 1, base)
    stated, reach = lines.values[rows, t, None, None], lines.steps[rows, t, None, None] * HALF
    enough, right = usable.sum(0) * MOSTLY, dict[Form, Flags]()
    for form in FORMS:
        value = _of_form(form, ratio, lines.unit)
        right[form] = ((usable & (np.abs(stated - value) <= reach)).sum(0) > enough).any(0)
    for at, b in enumerate(near):
        if forms := {form for form in FORMS if right[form][at]}:
            yield int(b), forms


def _of_form(form: Form, ratio: Floats, unit: int) -> Floats:
    return (ratio if form[0] == "share" else ratio - 1) * form[1] * unit


def _forms(lines: Lines, near: Ints, b: int, rows: Ints) -> Iterator[tuple[Form, Floats, Flags]]:
    """(form, value of every near place over b, where there is one)."""
    base = lines.values[rows, b, None]
    ratio = lines.values[np.ix_(rows, near)] / np.where(base == 0, 1, base)
    usable = lines.known[np.ix_(rows, near)] & (base != 0) & (near != b)
    for form in FORMS:
        yield form, _of_form(form, ratio, lines.unit), usable


def _proven(
    lines: Lines, t: int, value: Floats, usable: Flags, rows: Ints
) -> Iterator[tuple[int, Flags, float]]:
    """(index, lines, bits) of every candidate whose printed value the figures at t are, on the given rows."""
    stated, step = lines.values[rows, t, None], lines.steps[rows, t, None]
    holds = usable & (np.abs(stated - value) <= step * HALF)
    breaks = usable & ~holds
    fine = holds.sum(0) >= np.maximum(ENOUGH_LINES, FEW_BREAKS * breaks.sum(0))
    for k in np.flatnonzero(fine):
        said = np.unique(stated[holds[:, k], 0])
        bits = float(np.log2(1 + np.abs(said) / max(1, int(step.max()))).sum())
        if len(said) >= ENOUGH_LINES and bits >= ENOUGH_BITS:
            where = np.zeros(len(lines.values), bool)
            where[rows[holds[:, k]]] = True
            yield int(k), where, bits
