"""Figures of several years as lines of a small plot: points in pixels, and the words at its axes."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 420, 170, 70, 14, 12, 26
Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Line:
    """One series: what it is, its points in pixels, its years and amounts."""

    name: str
    points: tuple[tuple[float, float], ...]
    values: tuple[tuple[int, Decimal], ...]

    @property
    def path(self) -> str:
        """As SVG's polyline has them."""
        return " ".join(f"{x:g},{y:g}" for x, y in self.points)


@dataclass(frozen=True, slots=True)
class Plot:
    """Lines over the same years and one scale from nought. `most` is the upper end, in 元."""

    lines: tuple[Line, ...]
    years: tuple[tuple[int, float], ...]
    most: Decimal
    width: int = WIDTH
    height: int = HEIGHT
    left: int = LEFT
    top: int = TOP
    base: int = HEIGHT - BOTTOM


def plot(series: Mapping[str, Mapping[int, Decimal]]) -> Plot | None:
    """A plot of series by year; None where nothing can be compared: fewer than two years, or no amount."""
    years = sorted({year for points in series.values() for year in points})
    most = max((value for points in series.values() for value in points.values()), default=Decimal(0))
    if len(years) < 2 or most <= 0:
        return None
    step = (WIDTH - LEFT - RIGHT) / (years[-1] - years[0])
    across = {year: round(LEFT + (year - years[0]) * step, 1) for year in years}
    down = float(HEIGHT - TOP - BOTTOM)
    lines = [
        Line(
            name,
            tuple(
                (across[year], round(TOP + down * (1 - float(max(value, Decimal(0)) / most)), 1))
                for year, value in sorted(points.items())
            ),
            tuple(sorted(points.items())),
        )
        for name, points in series.items()
        if points
    ]
    return Plot(tuple(lines), tuple(across.items()), most)


def by_year(rows: Iterable[Row], column: str, stages: Sequence[str]) -> dict[str, dict[int, Decimal]]:
    """The series of a column, one a stage: of a year with two scopes the department's counts.

    A budget is read as budgeted, final accounts as spent: other measures of a year are other figures.
    """
    found: dict[str, dict[int, Decimal]] = {stage: {} for stage in stages}
    scopes: dict[tuple[str, int], str] = defaultdict(str)
    for row in rows:
        stage, year, value = row["stage"], row["fiscal_year"], row[column]
        if stage not in found or year is None or value is None or row["measure"] != stage:
            continue
        if scopes[stage, year] != "department":
            found[stage][year], scopes[stage, year] = value, row["scope"] or ""
    return found
