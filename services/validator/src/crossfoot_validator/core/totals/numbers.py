"""Reads the figures of a grid: which cells are numbers, how many decimals they show, on one integer scale."""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from crossfoot_validator.core.totals.model import Flags, Ints

LIMIT = 2**58  # the largest scaled figure, so that a sum of many stays inside 64 bits
LONGEST_DASH = 4  # a mark in place of a figure, such as "-" or "n.a.", is no longer
ENOUGH_FIGURES = 30  # a rounding base is only inferred from so many whole numbers
ALMOST_ALL = 0.95  # years and ranks stand among the rounded ones
ROUND_SHARE = 0.7  # multiples of ten beyond this are round numbers, not rounded counts
DUMP_DECIMALS = 3  # a grid that shows this many decimals everywhere was written by a program, not by a person

_MINUS = str.maketrans(
    {"−": "-", "–": "-", "—": "-", "‐": "-", "’": "'", "\u00a0": " ", "\u2009": " ", "\u202f": " "}
)
_MARK = re.compile(r"(?:\s*\([a-z0-9]{1,2}\)|\s*[*†‡§#¹²³⁴⁵⁶⁷⁸⁹⁰]+|\s*[a-zA-Z]{1,2}/?)$")
_CURRENCY = re.compile(r"^([+-]?)\s*[$£€¥]\s*")
_SHAPE = re.compile(r"[+-]?(?:\d[\d.,' ]*|\.\d+)")
_SPACED = re.compile(r"\d{1,3}(?:[ ']\d{3})+")
_GROUPED = {",": re.compile(r"\d{1,3}(?:,\d{2,3})*,\d{3}"), ".": re.compile(r"\d{1,3}(?:\.\d{3})+")}


@dataclass(frozen=True, slots=True)
class Figures:
    """A rectangle of figures, rows x cells; see `Lines` for what the arrays mean."""

    values: Ints
    steps: Ints
    known: Flags
    dashes: Flags
    unit: int


def strip_dress(text: str) -> str | None:
    """The bare number in a cell, sign first, or None when the cell is not one figure."""
    text = text.strip().translate(_MINUS)
    if not text or not any(c.isdigit() for c in text):
        return None
    text = unicodedata.normalize("NFKC", _MARK.sub("", text)).strip()
    text = text.rstrip("%").strip()
    if text.startswith("(") and text.endswith(")"):
        text = "-" + text[1:-1].strip().removeprefix("-").strip()
    text = _CURRENCY.sub(r"\1", text)
    if text[:1] in "+-":
        text = text[:1] + text[1:].strip()
    return text if _SHAPE.fullmatch(text) else None


def decimal_vote(bare: str) -> str | None:
    """Which of "." and "," must be the decimal sign in this number, if it shows."""
    marks = [c for c in bare if c in ".,"]
    if not marks:
        return None
    other = {".": ",", ",": "."}
    if len(set(marks)) == 2:
        return marks[-1]
    if len(marks) > 1:
        return other[marks[0]]
    head, _, tail = bare.lstrip("+-").partition(marks[0])
    return marks[0] if len(tail) != 3 or len(head) > 3 or head in {"", "0"} else None


def read_number(bare: str, point: str) -> tuple[int, int] | None:
    """(digits as a signed integer, decimals shown), or None when the grouping is not that of a number."""
    sign, digits = (-1, bare[1:]) if bare[0] == "-" else (1, bare.removeprefix("+"))
    comma = "," if point == "." else "."
    head, _, tail = digits.partition(point)
    if tail and not tail.isdigit():
        return None
    if comma in head:
        if not _GROUPED[comma].fullmatch(head):
            return None
    elif (" " in head or "'" in head) and not _SPACED.fullmatch(head):
        return None
    if len(head) > 1 and head[0] == "0":
        return None  # a code: no figure is written with zeros in front
    whole = re.sub(r"[.,' ]", "", head) + tail
    return (sign * int(whole), len(tail)) if whole else None


def read_cells(grid: Sequence[Sequence[str]]) -> dict[tuple[int, int], tuple[int, int]]:
    """(integer, decimals) of every cell that is a number, the decimal sign inferred from the whole grid."""
    bare = {}
    for r, row in enumerate(grid):
        for c, text in enumerate(row):
            number = strip_dress(text)
            if number is not None and len(number) < 25:
                bare[r, c] = number
    votes = Counter(decimal_vote(b) for b in bare.values())
    point = "," if votes[","] > votes["."] else "."
    other = "," if point == "." else "."
    read = {at: read_number(b, point) or read_number(b, other) for at, b in bare.items()}
    return {at: n for at, n in read.items() if n is not None}


def bare_decimals(number: tuple[int, int]) -> int:
    """Decimals that are left when the zeros at the end go."""
    digits, decimals = number
    while decimals and digits % 10 == 0:
        digits, decimals = digits // 10, decimals - 1
    return decimals


def shown_decimals(cells: dict[tuple[int, int], tuple[int, int]]) -> dict[tuple[int, int], int]:
    """How many decimals each figure really shows.

    A spreadsheet written out by a program pads every figure alike (12.00000); there the zeros that a
    whole column or a whole row shares say nothing and are dropped.
    """
    shown = {d for _, d in cells.values() if d}
    if len(shown) != 1 or min(shown) < DUMP_DECIMALS:
        return {at: d for at, (_, d) in cells.items()}
    own = {at: bare_decimals(n) for at, n in cells.items()}
    rows, columns = Counter[int](), Counter[int]()
    for (r, c), d in own.items():
        rows[r], columns[c] = max(rows[r], d), max(columns[c], d)
    return {(r, c): max(d, min(rows[r], columns[c])) for (r, c), d in own.items()}


def rounding_base(cells: dict[tuple[int, int], tuple[int, int]]) -> int:
    """5 or 3 when the whole numbers of the grid are multiples of it, else 1.

    Census offices round every count to a multiple of 3 or 5, so that nobody can be made out; a total and
    its parts are rounded apart, up or down at random, so that each is off by less than the base.
    Multiples of ten are not taken for rounding: budgets are round.
    """
    whole = [abs(n) for n, d in cells.values() if not d and n]
    if len(whole) < ENOUGH_FIGURES:
        return 1
    shares = {base: sum(n % base == 0 for n in whole) / len(whole) for base in (10, 5, 3)}
    return next((b for b in (5, 3) if shares[b] >= ALMOST_ALL and shares[10] < ROUND_SHARE), 1)


def read_figures(grid: Sequence[Sequence[str]]) -> Figures:
    """The grid as integers on one scale; figures too long for it are left out."""
    cells = read_cells(grid)
    shown = shown_decimals(cells)
    shape = len(grid), max(map(len, grid), default=0)
    values, steps = np.zeros(shape, np.int64), np.zeros(shape, np.int64)
    dashes = np.zeros(shape, bool)
    for r, row in enumerate(grid):
        dashes[r, : len(row)] = [0 < len(text.strip()) <= LONGEST_DASH for text in row]
    scale, base = _scale(cells, shown, max(1, *shape)), rounding_base(cells)
    for at, (digits, decimals) in cells.items():
        scaled, step = _shift(digits, scale - decimals), max(1, 10 ** max(0, scale - shown[at]))
        if base > 1 and not decimals and digits % base == 0:
            step *= 2 * (base - 1)
        if abs(scaled) * max(shape) < 2**62:
            values[at], steps[at] = scaled, step
    return Figures(values, steps, steps > 0, dashes & (steps == 0), 10**scale)


def _scale(
    cells: dict[tuple[int, int], tuple[int, int]], shown: dict[tuple[int, int], int], count: int
) -> int:
    """The power of ten that makes every figure whole, less when the sums would not fit 64 bits."""
    largest = max((abs(n) // 10**d for n, d in cells.values() if abs(n) // 10**d < 10**12), default=0) + 1
    scale = max(shown.values(), default=0)
    while scale and largest * 10**scale * count > LIMIT:
        scale -= 1
    return scale


def _shift(digits: int, exponent: int) -> int:
    """Digits times 10^exponent, rounded half away from zero when the scale is too coarse for it."""
    if exponent >= 0:
        larger: int = digits * 10**exponent
        return larger
    unit = 10**-exponent
    rounded: int = (abs(digits) * 2 + unit) // (2 * unit)
    return rounded if digits >= 0 else -rounded
