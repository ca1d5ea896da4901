"""Draws dashboards without Grafana, to be looked at: `python -m deploy.dashboards.draw URL FOLDER [DSN]`.

URL is a Prometheus, DSN the warehouse. It is no second Grafana: it asks the panels' own queries and shows
what comes, with units, limits and the words for nothing, so that a bad query or an unreadable legend is seen.
"""

import asyncio
import json
import math
import re
import sys
import time
import urllib.parse
import urllib.request
import warnings
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import asyncpg
import matplotlib as mpl
import matplotlib.pyplot as plt
from deploy.dashboards.__main__ import ALL
from deploy.dashboards.panels import COLOURS, Dashboard, Panel, Query

mpl.use("Agg")
MINUTES = 30
PANEL_PX, TOP_PX = 32, 40  # pixels of a row of Grafana's grid, and above all panels
COLUMN_PX = {1280: 24, 600: 12}
"""Width of the picture, and how many of Grafana's columns stand side by side on it."""
Series = list[tuple[str, list[float], list[float]]]
Frame = tuple[float, float, float, float]


class Source:
    """Where the panels' data come from."""

    def __init__(self, base: str, dsn: str | None) -> None:
        self._base, self._dsn = base, dsn

    def series(self, query: Query) -> Series:
        """Legend, times and values of what a query gives over the last half hour."""
        now = time.time()
        values = {"query": query.text.replace("$__rate_interval", "1m"), "end": str(now)}
        values |= {"start": str(now - MINUTES * 60), "step": "5"}
        with urllib.request.urlopen(  # noqa: S310 - the address is the caller's
            f"{self._base}/api/v1/query_range?{urllib.parse.urlencode(values)}", timeout=20
        ) as answer:
            found = json.load(answer)["data"]["result"]
        return [
            (
                legend(query.legend, one["metric"]),
                [float(at) for at, _ in one["values"]],
                [float(value) for _, value in one["values"]],
            )
            for one in found
        ]

    def rows(self, query: Query) -> list[dict[str, Any]]:
        """The rows of a query in SQL; none without a warehouse."""
        return asyncio.run(self._asked(query.text)) if self._dsn else []

    async def _asked(self, text: str) -> list[dict[str, Any]]:
        connection = await asyncpg.connect(self._dsn)
        try:
            return [dict(row) for row in await connection.fetch(text)]
        finally:
            await connection.close()


def legend(pattern: str, labels: dict[str, str]) -> str:
    """The legend of a series, as Grafana fills it in."""
    return re.sub(r"{{(\w+)}}", lambda match: labels.get(match[1], ""), pattern)


def shown(value: float, unit: str) -> str:
    """A value with its unit, as short as Grafana shows it."""
    if unit == "percentunit":
        return f"{value:.1%}"
    if unit == "bytes":
        return f"{value / 2**20:.0f} MiB"
    if unit == "s":
        return f"{value:.0f} s" if value >= 10 else f"{value:.3g} s"
    return f"{value:.3g}"


def colour(panel: Panel, value: float) -> str:
    """Green, orange or red, by the panel's limits."""
    passed = sum(value >= limit for limit in panel.limits)
    return "red" if passed and len(panel.limits) == 1 else COLOURS[passed]


def draw_stat(axes: Any, panel: Panel, source: Source) -> None:  # noqa: ANN401 - matplotlib's axes
    """One number, in the colour of its limits."""
    axes.axis("off")
    last = [values[-1] for _, _, values in source.series(panel.queries[0]) if not math.isnan(values[-1])]
    text = shown(last[0], panel.unit) if last else panel.without
    size = 26 if last else 11
    axes.text(
        0.5, 0.45, text, ha="center", va="center", size=size, color=colour(panel, last[0]) if last else "grey"
    )


def draw_lines(axes: Any, panel: Panel, source: Source) -> None:  # noqa: ANN401 - matplotlib's axes
    """Lines over time, with the limits that are near."""
    found = [one for query in panel.queries for one in source.series(query)]
    if not found:
        return draw_nothing(axes, panel)
    for name, times, values in found:
        axes.plot(
            [datetime.fromtimestamp(at, UTC) for at in times],
            values,
            label=name,
            linewidth=1.2,
            marker="." if len(times) < 4 else None,
        )
    for limit, line in zip(panel.limits, COLOURS[-len(panel.limits) :], strict=False):
        if limit <= 3 * axes.get_ylim()[1]:
            axes.axhline(limit, color=line, linewidth=0.8, linestyle="--")
    axes.set_ylim(bottom=0)
    axes.yaxis.set_major_formatter(lambda value, _: shown(value, panel.unit))
    axes.tick_params(labelsize=7)
    axes.legend(fontsize=6, loc="upper left", ncols=1 + len(found) // 8, framealpha=0.5)
    return None


def draw_bars(axes: Any, panel: Panel, source: Source) -> None:  # noqa: ANN401 - matplotlib's axes
    """A bar for each series."""
    found = [(name, values[-1]) for query in panel.queries for name, _, values in source.series(query)]
    if not found:
        return draw_nothing(axes, panel)
    names, values = [name for name, _ in found][::-1], [value for _, value in found][::-1]
    axes.barh(range(len(names)), values, alpha=0.5, color=[colour(panel, value) for value in values])
    axes.set_yticks([])  # the names stand on their bars: beside them they would push them away
    for place, (name, value) in enumerate(zip(names, values, strict=True)):
        axes.text(0, place, f" {name}: {shown(value, panel.unit)}", va="center", fontsize=8)
    axes.set_xlim(0, max([*values, 1]) * 1.15)
    axes.tick_params(labelsize=7)
    return None


def draw_table(axes: Any, panel: Panel, source: Source) -> None:  # noqa: ANN401 - matplotlib's axes
    """The first rows."""
    rows = source.rows(panel.queries[0])[:10]
    if not rows:
        return draw_nothing(axes, panel)
    axes.axis("off")
    cells = [[str(value if value is not None else "")[:28] for value in row.values()] for row in rows]
    table = axes.table(cells, colLabels=list(rows[0]), loc="upper center", cellLoc="left")
    table.auto_set_font_size(False)
    table.set_fontsize(7)
    table.auto_set_column_width(list(range(len(rows[0]))))
    table.set_in_layout(False)  # a long name must not push the other panels away
    return None


def draw_nothing(axes: Any, panel: Panel) -> None:  # noqa: ANN401 - matplotlib's axes
    """The words for nothing."""
    axes.axis("off")
    axes.text(0.5, 0.45, panel.without, ha="center", va="center", size=11, color="grey")


HOW: dict[str, Callable[[Any, Panel, Source], None]] = {
    "stat": draw_stat,
    "timeseries": draw_lines,
    "bargauge": draw_bars,
    "table": draw_table,
}


def draw(one: Dashboard, source: Source, width: int, file: Path) -> None:
    """One dashboard as a picture so many pixels wide."""
    warnings.filterwarnings("ignore", message="Glyph")  # a machine without Chinese fonts draws boxes
    plt.rcParams["font.sans-serif"] = ["Noto Sans CJK SC", "WenQuanYi Zen Hei", "DejaVu Sans"]
    columns, used = COLUMN_PX[width], 0
    line: list[tuple[Panel, int, int]] = []
    lines: list[list[tuple[Panel, int, int]]] = []
    for panel in one.panels:
        span = min(columns, panel.width if columns == 24 else max(6, panel.width))
        if used + span > columns:
            lines.append(line)
            line, used = [], 0
        line.append((panel, used, span))
        used += span
    lines.append(line)
    heights = [max(panel.height for panel, _, _ in line) for line in lines]
    size, y = (width, sum(heights) * PANEL_PX + TOP_PX), TOP_PX
    figure = plt.figure(figsize=(size[0] / 100, size[1] / 100), dpi=100)
    for line, height in zip(lines, heights, strict=True):
        for panel, at, span in line:
            x, wide = at * width / columns, span * width / columns
            axes = figure.add_axes(_inside(x, y, wide, height * PANEL_PX, size))
            axes.set_title(panel.title, fontsize=9, loc="left")
            HOW[panel.kind](axes, panel, source)
        y += height * PANEL_PX
    figure.suptitle(one.title, fontsize=12, x=0.01, y=1 - 6 / size[1], ha="left", va="top")
    figure.savefig(file)
    plt.close(figure)


def _inside(x: float, y: float, wide: float, high: float, size: tuple[int, int]) -> Frame:
    """Left, bottom, width and height of the axes in a panel's frame, as shares of the picture."""
    left, top, right, bottom = x + 58, y + 26, x + wide - 10, y + high - 24
    return left / size[0], 1 - bottom / size[1], (right - left) / size[0], (bottom - top) / size[1]


def main(arguments: list[str]) -> int:
    """Draw all dashboards at both widths."""
    source, folder = Source(arguments[0], arguments[2] if len(arguments) > 2 else None), Path(arguments[1])
    folder.mkdir(parents=True, exist_ok=True)
    for one in ALL:
        for width in COLUMN_PX:
            draw(one, source, width, folder / f"{one.uid}-{width}.png")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
