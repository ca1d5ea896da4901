"""What the finder of totals says: relations between cells of a grid, and what it works on inside."""

from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

Kind = Literal["sum", "difference", "average", "share", "growth"]
Outcome = Literal["pass", "pass_within_rounding", "fail", "open"]
"""A line that breaks what others prove fails where they prove it beyond doubt, and is open elsewhere."""
Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
Numbers = dict[tuple[int, int], tuple[int, int]]
"""By row and cell: the digits as a signed integer, and how many of them are decimals."""


@dataclass(frozen=True, slots=True)
class Relation:
    """One proven relation; coordinates are 0-based (row, cell) in the grid that was given.

    `axis` is the direction along which the parts lie: "column" for parts below each other. For a sum and
    a difference the total is the sum of the parts times their `signs`. An average is the mean of its
    parts, a share is the first part divided by the second, a growth is (first - second) / second, both
    times `times` (100 for percent).
    `evidence` says in short English why it is not chance.
    """

    kind: Kind
    axis: Literal["row", "column"]
    total: tuple[int, int]
    parts: tuple[tuple[int, int], ...]
    signs: tuple[int, ...]
    outcome: Outcome
    evidence: str
    times: int = 1


@dataclass(frozen=True, slots=True)
class Search:
    """What was found, and whether the budget cut the search short."""

    relations: list[Relation]
    exhausted: bool


@dataclass(frozen=True, slots=True)
class Lines:
    """The grid seen along one axis: parts of a relation lie along a line, the lines repeat it.

    All arrays are lines x positions. `values` are figures times 10^scale (0 where there is none), `steps`
    the last displayed digit of each in the same unit (0 where there is none), `known` says where a figure
    stands, `dashes` where a short mark stands in its place. `zeros` counts the zeros a figure ends in (18
    for zero itself), `unit` is 10^scale.
    """

    axis: Literal["row", "column"]
    values: Ints
    steps: Ints
    known: Flags
    dashes: Flags
    zeros: Ints
    unit: int


@dataclass(frozen=True, slots=True)
class Pattern:
    """Positions that are claimed to add up, the same on every line.

    `cost` is what naming it among all proposals takes, in bits; `side` is 1 for a run of parts right
    after the total, -1 for one right before it, 0 for anything else.
    """

    total: int
    parts: tuple[int, ...]
    cost: float
    side: int = 0


@dataclass(frozen=True, slots=True)
class Proof:
    """How well a pattern holds over the lines.

    `bits` is the evidence left after paying for the search: it decides whether the pattern is true.
    `rank` decides which of several true patterns for one total describes it best. `holds` and `breaks`
    flag the lines, `proves` those that tell something, and `telling` counts the independent ones among
    them. `raw` and `saved` are evidence and rank before anything is paid.
    """

    pattern: Pattern
    bits: float
    rank: float
    raw: float
    saved: float
    holds: Flags
    breaks: Flags
    proves: Flags
    telling: int
