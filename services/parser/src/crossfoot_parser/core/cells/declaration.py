"""What a repair and a doubt declare, and the rows they are given. Modules that do so are discovered."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from crossfoot_common.tables.model import Remark
from crossfoot_parser.core.blocks import GridRow
from crossfoot_parser.core.cells.shape import Shape
from crossfoot_parser.core.joining import Draft
from crossfoot_parser.core.vocabulary.rows import Cells, Path


@dataclass(slots=True)
class Rows:
    """The rows of a table in the making: a repair changes `grid` and `body` together, in place."""

    draft: Draft
    paths: tuple[Path, ...]
    body: list[GridRow]
    grid: list[Cells]
    shape: Shape  # of the rows as they were read: no repair moves the evidence of another
    undecided: list[Remark] = field(default_factory=list)  # what a repair saw and could not settle


@dataclass(frozen=True, slots=True)
class Repair:
    """One way in which rows are mended. `by_column`: it presumes that the columns are understood.

    `moves`: it sets cells into other columns, which no cell may be that has an address.
    """

    rank: int  # repairs are tried in this order
    mend: Callable[[Rows], Iterable[Remark]]
    by_column: bool = True
    moves: bool = False


@dataclass(frozen=True, slots=True)
class Doubt:
    """One sign that rows may be misread. `by_column`: it presumes that the columns are understood."""

    rank: int  # doubts are told in this order
    find: Callable[[Rows], Iterable[Remark]]
    by_column: bool = True
