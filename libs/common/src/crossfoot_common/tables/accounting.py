"""What became of every figure that a reader saw: nothing of a file is lost in silence."""

from dataclasses import dataclass, field

from crossfoot_common.construction import quick
from crossfoot_common.tables.model import Extent
from crossfoot_common.tables.values import Value


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOver(Value):
    """A figure that is in no cell, no claim and no class that explains it: its text, its line, its place."""

    text: str
    context: str = ""
    line: int | None = None
    page: int | None = None
    sheet: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Accounting(Value):
    """The figures of a document by what became of them: `seen` is the sum of all the others.

    `in_tables` are in cells, headings, titles or notes of tables, `in_claims` in what the prose claims.
    `excused` counts by class those that are no amounts (dates, numbers of pages and lists …). `left_over` is
    the rest, `examples` the first of them. `partly_read` are the stretches where so much is left over that
    tables may have been passed over, and pages that are pictures.

    `pictured` are the pages that were read off pictures: of them not even that all figures were seen is sure.
    `uncertain` are those of less than 120 dots an inch, or without shades: two recognisers may agree there
    on a wrong figure. `turned` are those that lay on their side: by how many quarters they were turned,
    clockwise.
    """

    seen: int = 0
    in_tables: int = 0
    in_claims: int = 0
    excused: dict[str, int] = field(default_factory=dict)
    left_over: int = 0
    examples: tuple[LeftOver, ...] = ()
    partly_read: tuple[Extent, ...] = ()
    pictured: tuple[int, ...] = ()
    uncertain: tuple[int, ...] = ()
    turned: dict[int, int] = field(default_factory=dict)
