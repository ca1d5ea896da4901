"""Whether figures one row or one column from where they are read would settle a mismatch: for all families.

Every claim rests on a premise that no rule states: that each figure stands where it was written. A conversion
moves a cell, exchanges two, or slides a column by one row. Where such a reading of a few neighbours makes all
claims through them hold, nobody can tell who was wrong. Claims that hold as the figures stand, and would not
after it, tell the readings apart: they confirm the figure where it is, and the mismatch is an error.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from crossfoot_common.arithmetic import Amount

DISPLACED = "neighbouring_figures_explain"
STEPS = ((1, 0), (-1, 0), (0, 1), (0, -1))
MOST = 64  # failures: damage to one place explains a few
LONGEST = 1000  # figures of a column, beyond which it is not read further
WIDEST = 40  # figures of a claim, beyond which its neighbourhood is not tried
LEFT = 10  # so many times smaller a gap has to become
TWO = 2  # different figures that have to fall into place where a column slides
Figure = tuple[object, ...]
"""Where a figure stands; the last two say the row and the column, where it stands in a table."""
At = Callable[[Figure], Amount | None]


@dataclass(frozen=True, slots=True)
class Claim:
    """What is claimed of some figures; `holds` says whether others in their places agree (or None)."""

    figures: tuple[Figure, ...]
    failed: bool
    holds: Callable[[At], bool | None]


@dataclass(frozen=True, slots=True)
class Effect:
    """What a reading does to the claims that it touches."""

    healed: frozenset[int]
    missed: int  # claims that do not hold with it

    @property
    def settles(self) -> bool:
        """Whether everything that it touches holds."""
        return bool(self.healed) and not self.missed


class Rereadings:
    """The claims on figures, and the readings of neighbouring figures that settle those that failed."""

    def __init__(self, claims: Sequence[Claim], shown: Mapping[Figure, Amount]) -> None:
        self._claims = claims
        self._shown = shown
        self._through: dict[Figure, list[int]] = defaultdict(list)
        for i, claim in enumerate(claims):
            for figure in claim.figures:
                self._through[figure].append(i)

    def explained(self) -> frozenset[int]:
        """The failed claims (by position) that a reading of neighbouring figures explains."""
        failed = [i for i, claim in enumerate(self._claims) if claim.failed]
        if len(failed) > MOST:
            return frozenset()
        found: set[int] = set()
        for reading in self._slides(failed):
            effect = self._effect(reading)
            if len(effect.healed) > effect.missed and self._tells(effect, reading):
                found |= {i for i in failed if not reading.keys().isdisjoint(self._claims[i].figures)}
        for i in failed:
            readings = (one for one in self._exchanges(i) if i not in found)
            found |= next((effect.healed for one in readings if (effect := self._effect(one)).settles), set())
        return frozenset(found)

    def _exchanges(self, claim: int) -> Iterator[Mapping[Figure, Figure]]:
        """A figure of a claim exchanged with the one beside it, which may be blank."""
        figures = self._claims[claim].figures
        for figure in figures if len(figures) <= WIDEST else ():
            for beside in (one for step in STEPS if (one := self._beside(figure, step)) is not None):
                reading = {figure: beside, beside: figure}
                if self._differ(figure, beside) and self._claims[claim].holds(self._read(reading)):
                    yield reading

    def _beside(self, figure: Figure, step: tuple[int, int]) -> Figure | None:
        """The place beside a figure within the figures of its table: a name or a remark was never one."""
        beside = _next(figure, step)
        place = None if beside is None else _place(beside)
        if place is None or (*figure[:-2], place[1]) not in self._columns:
            return None
        first, last = self._rows[figure[:-2]]
        return beside if first <= place[0] <= last else None

    def _differ(self, one: Figure, other: Figure) -> bool:
        left, right = self._shown.get(one), self._shown.get(other)
        return (left.value if left else 0) != (right.value if right else 0)

    def _slides(self, failed: Collection[int]) -> Iterator[Mapping[Figure, Figure]]:
        """A column read one row or one column further: all of it, and from where it fails first."""
        columns: dict[Figure, list[int]] = defaultdict(list)
        for figure in (figure for i in failed for figure in self._claims[i].figures):
            if (place := _place(figure)) is not None:
                columns[*figure[:-2], place[1]].append(place[0])
        for column, rows in columns.items():
            own = self._columns[column]
            for step in STEPS if len(own) <= LONGEST else ():
                yield _slid([figure for _, figure in own], step)
                yield _slid([figure for row, figure in own if row >= min(rows)], step)

    @cached_property
    def _columns(self) -> Mapping[Figure, list[tuple[int, Figure]]]:
        columns: dict[Figure, list[tuple[int, Figure]]] = defaultdict(list)
        for figure in self._shown:
            if (place := _place(figure)) is not None:
                columns[*figure[:-2], place[1]].append((place[0], figure))
        return columns

    @cached_property
    def _rows(self) -> Mapping[Figure, tuple[int, int]]:
        """The first and the last row with a figure, of each table."""
        rows: dict[Figure, list[int]] = defaultdict(list)
        for column, shown in self._columns.items():
            rows[column[:-1]] += (row for row, _ in shown)
        return {table: (min(own), max(own)) for table, own in rows.items()}

    def _tells(self, effect: Effect, reading: Mapping[Figure, Figure]) -> bool:
        """Whether several different figures fall into place, and no single one of them would do.

        Columns side by side are often equal: read for each other they heal what one wrong figure broke.
        """
        changed = [{f for f in self._claims[i].figures if self._changes(f, reading)} for i in effect.healed]
        if len(changed) < TWO or set.intersection(*changed):
            return False
        moved = (self._shown.get(reading[figure]) for figure in set.union(*changed))
        return len({own.value for own in moved if own is not None and own.value}) >= TWO

    def _changes(self, figure: Figure, reading: Mapping[Figure, Figure]) -> bool:
        return figure in reading and self._differ(figure, reading[figure])

    def _effect(self, reading: Mapping[Figure, Figure]) -> Effect:
        at = self._read(reading)
        touched = {i for figure in reading for i in self._through.get(figure, ())}
        after = {i: self._claims[i].holds(at) for i in touched}
        healed = frozenset(i for i, holds in after.items() if holds and self._claims[i].failed)
        return Effect(healed, sum(holds is False for holds in after.values()))

    def _read(self, reading: Mapping[Figure, Figure]) -> At:
        return lambda figure: self._shown.get(reading.get(figure, figure))


def is_left(before: Decimal | None, after: Decimal | None) -> bool:
    """Whether much of a gap is still there, and only rounding covers it: then nothing fell into its place."""
    return before is not None and after is not None and abs(after) * LEFT > abs(before)


def _slid(figures: Sequence[Figure], step: tuple[int, int]) -> Mapping[Figure, Figure]:
    """Each place of a column, blank ones before its figures as well, with the place that is read for it."""
    back = (-step[0], -step[1])
    reading = {before: figure for figure in figures if (before := _next(figure, back)) is not None}
    return reading | {figure: beside for figure in figures if (beside := _next(figure, step)) is not None}


def _place(figure: Figure) -> tuple[int, int] | None:
    """The row and the column of a figure in a table."""
    *_, row, column = figure
    return (row, column) if isinstance(row, int) and isinstance(column, int) and len(figure) <= 3 else None


def _next(figure: Figure, step: tuple[int, int]) -> Figure | None:
    place = _place(figure)
    return None if place is None else (*figure[:-2], place[0] + step[0], place[1] + step[1])
