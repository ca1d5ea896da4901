"""One row as one panel shows it: what rules and facts know of it."""

from dataclasses import dataclass

from crossfoot_common.construction import quick
from crossfoot_common.tables.structure.labels import Label


@quick
@dataclass(frozen=True, slots=True)
class Entry:
    """One row as one panel shows it.

    `code` is the whole code as far as the row tells it; with `relative` set it holds only the last two
    digits and its level is open. `cells` are the columns of its figures, aligned to the panel's figures
    columns (a total may stand in another panel's column). `serial` is its number in a column that counts
    the rows. `depth` is the deepest label column that is filled, counted from 0; `group` is what stands to
    the left of the naming column.
    """

    row: int
    panel: int
    label: Label
    title: str
    group: str = ""
    code: str | None = None
    unit_code: str | None = None
    relative: bool = False
    depth: int = 0
    indent: int = 0
    serial: int | None = None
    cells: tuple[int, ...] = ()

    @property
    def level(self) -> int | None:
        """1 类, 2 款, 3 项 as the length of the code tells; None without a whole code."""
        if not self.code or self.relative or len(self.code) < 3:
            return None
        return {3: 1, 5: 2, 7: 3}.get(len(self.code))
