"""Which figures of a table look like totals: by words, by codes, by size."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from crossfoot_common.tables.model import Cell, Table

TOTAL = re.compile(r"(合计|总计|小计|共计|^总额|资金总额|收入总额|支出总额)(数|额|金额)?(\(.{0,8}\))?[:：]?$")
WHOLE = re.compile(r"全[国省市县区州]")
CODE = re.compile(r"\d{3,7}")
FEWEST = 4
BLANKS = re.compile(r"\s+")
Where = tuple[int | None, int | None, int | None]
FORMS = {"performance_target", "self_evaluation"}


@dataclass(frozen=True, slots=True)
class Looks:
    """A figure that looks like a total, and by what."""

    table: Table
    row: int
    column: int
    by: str

    @property
    def where(self) -> Where:
        """As operands say it."""
        return self.table.sequence, self.row, self.column

    def __str__(self) -> str:
        """Where it is, for whoever looks for the reason."""
        cells = self.table.rows[self.row].cells
        label = next((cell.text.strip() for cell in cells if is_label(cell)), "")
        path = self.table.columns[self.column].name
        return (
            f"{self.by} · table {self.table.sequence} {self.table.kind} {self.table.title[:24]} · {label} · "
            f"{path} · {cells[self.column].text}"
        )


def looks_total(text: str) -> bool:
    """Whether words end in one for a total."""
    return bool(TOTAL.search(BLANKS.sub("", text)))


def names_total(text: str) -> bool:
    """Whether a row of such a name is a total: by the word for it, or as all of a region."""
    return looks_total(text) or bool(WHOLE.fullmatch(BLANKS.sub("", text)))


def is_label(cell: Cell) -> bool:
    """Whether a cell holds words."""
    return cell.number is None and not cell.blank


def label_of(table: Table, row: int, column: int) -> str:
    """The words that name a figure's row: of its panel, in a form those right before it."""
    cells, columns = table.rows[row].cells, table.columns
    if table.kind in FORMS:
        return cells[column - 1].text if column and is_label(cells[column - 1]) else ""
    panel = columns[column].panel
    words = [cells[k].text for k in range(column) if columns[k].panel == panel and is_label(cells[k])]
    return next((text for text in words if names_total(text)), "")


def totals(table: Table) -> Iterator[Looks]:
    """Every figure that looks like a total: amounts, no per cents and no counts of lines."""
    for r, row in enumerate(table.rows):
        for k, cell in enumerate(row.cells[: len(table.columns)]):
            column = table.columns[k]
            if cell.number is None or cell.percent or column.role in {"ordinal", "code", "share", "label"}:
                continue
            if names_total(label_of(table, r, k)):
                yield Looks(table, r, k, "row")
            elif table.kind not in FORMS and any(map(looks_total, column.path[-1:])):
                yield Looks(table, r, k, "column" if amounts(table, column.panel) > 1 else "list")


def by_code(table: Table) -> Iterator[Looks]:
    """Amounts in rows with whose code those of other rows of the panel begin."""
    codes = {
        (r, table.columns[k].panel): cell.text.strip()
        for r, row in enumerate(table.rows)
        for k, cell in enumerate(row.cells[: len(table.columns)])
        if table.columns[k].role == "code" and CODE.fullmatch(cell.text.strip())
    }
    for (r, panel), code in codes.items():
        if any(p == panel and o != code and o.startswith(code) for (_, p), o in codes.items()):
            yield from (
                Looks(table, r, k, "code") for k in figures(table, r) if table.columns[k].panel == panel
            )


def by_place(table: Table) -> Iterator[Looks]:
    """Amounts of the first and of the last row that are larger than all others of their column."""
    shown: dict[int, dict[int, Decimal]] = defaultdict(dict)
    for r, row in enumerate(table.rows):
        for k in figures(table, r):
            shown[k][r] = abs(row.cells[k].number or Decimal(0))
    for k, sizes in shown.items():
        for r in {0, len(table.rows) - 1} & set(sizes) if len(sizes) >= FEWEST else ():
            if all(sizes[r] > size for other, size in sizes.items() if other != r):
                yield Looks(table, r, k, "place")


def figures(table: Table, row: int) -> list[int]:
    """The columns of amounts in which a row shows one."""
    cells = table.rows[row].cells[: len(table.columns)]
    return [
        k for k, cell in enumerate(cells)
        if table.columns[k].role == "amount" and cell.number is not None and not cell.percent
    ]  # fmt: skip


def amounts(table: Table, panel: int) -> int:
    """How many columns of amounts a panel has."""
    return sum(column.role == "amount" and column.panel == panel for column in table.columns)


def look_total(table: Table) -> list[Looks]:
    """All of them, each once, by the first of the three that tells it."""
    every = [*totals(table)] if table.kind in FORMS else [*totals(table), *by_code(table), *by_place(table)]
    return list({figure.where: figure for figure in reversed(every)}.values())
