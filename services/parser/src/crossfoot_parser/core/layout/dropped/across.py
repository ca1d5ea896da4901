"""Sums that headings promise across a row: 合计 is what stands beside it, 小计 what its heading spans."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from crossfoot_common.arithmetic import exact_sum
from crossfoot_parser.core.layout.dropped.headings import Layout
from crossfoot_parser.core.layout.dropped.placing import Reading
from crossfoot_parser.core.vocabulary.numbers import parse_number
from crossfoot_parser.core.vocabulary.rows import Path
from crossfoot_parser.core.vocabulary.words import is_total

UNQUOTED = str.maketrans("", "", '“”"')


@dataclass(frozen=True, slots=True)
class Sum:
    """The column `total` is the sum of the columns `parts`, as they are displayed."""

    total: int
    parts: tuple[int, ...]

    def holds(self, row: Reading) -> bool:
        """Whether a row satisfies it, within the rounding of what is displayed; blanks add nothing."""
        shown = [row[i] for i in (self.total, *self.parts) if row[i]]
        decimals = max((n.decimals for text in shown if (n := parse_number(text))), default=0)
        slack = Decimal(len(shown)).scaleb(-decimals) / 2
        parts = exact_sum([value(row[i]) for i in self.parts])
        return abs(value(row[self.total]) - parts) <= (slack if len(shown) > 2 else 0)

    def tells(self, row: Reading) -> bool:
        """Whether it holds in a row where it could easily not: with two parts or more that are not nought."""
        return sum(value(row[i]) != 0 for i in self.parts) > 1 and self.holds(row)


def value(text: str) -> Decimal:
    """A figure; what shows none counts as nothing."""
    number = parse_number(text)
    return Decimal(0) if number is None else number.value


def sums_of(layout: Layout) -> tuple[Sum, ...]:
    """Every sum that the headings promise; whether the rows keep it is another question."""
    columns = [i for i, kind in enumerate(layout.kinds) if kind == "number"]
    panels = (run for _, run in groupby(enumerate(columns), key=lambda place: place[1] - place[0]))
    return tuple(one for panel in panels for one in _sums([(i, layout.paths[i]) for _, i in panel]))


def _sums(columns: Sequence[tuple[int, Path]]) -> Iterator[Sum]:
    """The sums among columns side by side: their total first, then what each spanning heading holds."""
    nodes = [list(run) for _, run in groupby(columns, key=lambda column: column[1][:1])]
    inner = [[(i, path[1:]) for i, path in node] for node in nodes if all(len(path) > 1 for _, path in node)]
    if len(nodes) == 1 and inner:
        yield from _sums(inner[0])
        return
    for node in inner:
        yield from _sums(node)
    for at, node in enumerate(nodes):
        if len(node) == 1 and node[0][1] and _is_total(node[0][1][0]) and len(nodes) - at > 1:
            parts = [i for other in nodes[at + 1 :] for i in _whole(other)]
            yield Sum(node[0][0], tuple(parts))
            return


def _is_total(heading: str) -> bool:
    """Also “三公”经费合计."""
    return is_total(heading.translate(UNQUOTED))


def _whole(node: Sequence[tuple[int, Path]]) -> list[int]:
    """The column that says how much a heading comes to: its total, or all that it spans."""
    totals = [i for i, path in node if len(node) > 1 and _is_total(path[-1])]
    return totals[:1] or [i for i, _ in node]
