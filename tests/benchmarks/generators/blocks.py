"""What an invented document is made of before a writer gives it a format: headings, sentences and grids."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from random import Random

from tests.benchmarks.generators.ledger import MARK, Figure, Ledger


@dataclass(frozen=True, slots=True)
class Heading:
    """A title or the heading of a section."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph."""

    text: str


@dataclass(frozen=True, slots=True)
class Grid:
    """One table: columns are header paths, cells hold marks of figures or words."""

    title: str
    columns: tuple[tuple[str, ...], ...]
    rows: tuple[tuple[str, ...], ...]
    unit: str = ""
    form: str = ""
    entity: str = ""
    notes: tuple[str, ...] = ()
    page_rows: int = 0  # a page ends after so many rows and the header comes again

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

    def pieces(self) -> tuple["Grid", ...]:
        """The pieces that pages hold; only the first has the title, only the last the notes."""
        if not self.page_rows or len(self.rows) <= self.page_rows:
            return (self,)
        cuts = range(0, len(self.rows), self.page_rows)
        found = [replace(self, rows=self.rows[cut : cut + self.page_rows], page_rows=0) for cut in cuts]
        bare = [replace(piece, title="", unit="", form="", entity="") for piece in found[1:]]
        plain = [replace(piece, notes=()) for piece in (found[0], *bare)]
        return (*plain[:-1], replace(plain[-1], notes=self.notes))


Block = Heading | Text | Grid


def texts(block: Block) -> Iterator[str]:
    """Everything that a block says, piece by piece."""
    if not isinstance(block, Grid):
        yield block.text
        return
    yield from (block.title, block.unit, block.form, block.entity, *block.notes)
    yield from (text for line in (*block.columns, *block.rows) for text in line)


@dataclass(frozen=True, slots=True)
class Document:
    """Everything that one invented document says. `traits` name what was chosen in it."""

    kind: str
    name: str
    blocks: tuple[Block, ...]
    figures: tuple[Figure, ...]
    traits: tuple[str, ...] = ()

    @property
    def shown(self) -> frozenset[int]:
        """Which figures stand in a block: a sentence or a table may have been left out again."""
        return frozenset(
            int(mark[1]) for block in self.blocks for text in texts(block) for mark in MARK.finditer(text)
        )


@dataclass(slots=True)
class Pen:
    """What a generator writes with: chance, figures and the blocks so far."""

    rng: Random
    book: Ledger
    blocks: list[Block] = field(default_factory=list)
    traits: list[str] = field(default_factory=list)

    def heading(self, text: str, level: int = 1) -> None:
        """A heading."""
        self.blocks.append(Heading(text, level))

    def text(self, text: str) -> None:
        """A paragraph."""
        self.blocks.append(Text(text))

    def grid(self, grid: Grid) -> None:
        """A table."""
        self.blocks.append(grid)

    def chance(self, share: float) -> bool:
        """True in this share of the documents."""
        return self.rng.random() < share

    def trait(self, name: str, share: float) -> bool:
        """The same for a choice that is worth naming when the document fails."""
        chosen = self.chance(share)
        if chosen:
            self.traits.append(name)
        return chosen

    def document(self, kind: str, name: str) -> Document:
        """What was written."""
        return Document(kind, name, tuple(self.blocks), tuple(self.book.figures), tuple(self.traits))
