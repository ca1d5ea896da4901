"""A disclosure before it is laid out: paragraphs and tables whose figures are still exact amounts."""

from dataclasses import dataclass, field, replace
from decimal import ROUND_HALF_UP, Decimal

from crossfoot_common.tables.model import Kind


@dataclass(frozen=True, slots=True)
class Figure:
    """One amount in hundredths of 万元; None is not reported. `total` marks what its own table proves."""

    amount: int | None
    total: bool = False
    planted: str | None = None  # what is displayed instead, once an error is planted


Content = str | Figure


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Prose or a heading. `figures` are the texts in it that an error may be planted into."""

    text: str
    heading: bool = False
    figures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SampleTable:
    """One logical table: columns as header paths, body rows aligned to them."""

    kind: Kind
    title: str
    columns: tuple[tuple[str, ...], ...]
    rows: tuple[tuple[Content, ...], ...]
    note: str = ""
    nil: bool = False

    def with_cell(self, row: int, column: int, content: Content) -> "SampleTable":
        """The same table with another cell."""
        cells = list(self.rows[row])
        cells[column] = content
        rows = list(self.rows)
        rows[row] = tuple(cells)
        return replace(self, rows=tuple(rows))

    def header(self) -> list[list[str | None]]:
        """Header rows: a text at the top left of what it spans, None where it is covered."""
        depth = max(len(path) for path in self.columns)
        grid: list[list[str | None]] = [[None] * len(self.columns) for _ in range(depth)]
        for x, path in enumerate(self.columns):
            for y, text in enumerate(path):
                same = x > 0 and self.columns[x - 1][: y + 1] == path[: y + 1]
                if not (same and y < len(path) - 1):
                    grid[y][x] = text
        return grid


@dataclass(frozen=True, slots=True)
class Draft:
    """Everything that one disclosure says, in order."""

    name: str
    blocks: tuple[Paragraph | SampleTable, ...]

    @property
    def tables(self) -> tuple[SampleTable, ...]:
        """The tables in order; the first has sequence 1."""
        return tuple(block for block in self.blocks if isinstance(block, SampleTable))


@dataclass(frozen=True, slots=True)
class Style:
    """How amounts are displayed."""

    unit: str = "万元"
    decimals: int = 2
    thousands: bool = True
    zero: str = ""
    exponents: dict[str, int] = field(default_factory=lambda: {"元": 2, "万元": -2})

    def number(self, amount: int) -> Decimal:
        """The amount in the unit, with the decimals that are displayed."""
        exact = Decimal(amount).scaleb(self.exponents[self.unit])
        return exact.quantize(Decimal(1).scaleb(-self.decimals), ROUND_HALF_UP)

    def text(self, content: Content) -> str:
        """What is displayed."""
        if isinstance(content, str):
            return content
        if content.planted is not None:
            return content.planted
        if not content.amount:
            return self.zero
        return f"{self.number(content.amount):{',' if self.thousands else ''}f}"
