"""Figures that look like totals and of which nothing is said: no check, and no reason why there is none.

Run: python -m tests.benchmarks.silence [FILE …] [--documents 200] [--seed 1] [--left]

Without files it reads the shared corpus (seeds and PDFs) and as many generated documents. A figure looks like
a total by the words of its row or of its column (合计, 总计, 小计 …). It is spoken of where it is the stated
figure of a check, whatever came of it, stands in one that could not be made, or, in a list of one column of
amounts, is a part of another one. --left prints those of which nothing is said. Nothing but words is looked
at here, so that the program's own idea of a total is not what it is measured by.
"""

import argparse
import os
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

from crossfoot_common.errors import PermanentError
from crossfoot_common.tables.model import Cell, Table
from crossfoot_local.inspection import Inspection, inspect_bytes
from tests.benchmarks.generators import generators
from tests.benchmarks.generators.writers import LOSSY, WRITERS

REPO = Path(__file__).resolve().parents[2]
CORPUS = Path(os.environ.get("CROSSFOOT_SHARED", REPO.parent / "shared")) / "corpus"
TOTAL = re.compile(r"(合计|总计|小计|共计|总额|总和|总数)(数|额|金额)?(\(.{0,8}\))?[:：]?$")
BLANKS = re.compile(r"\s+")
Where = tuple[int | None, int | None, int | None]
FORMS = {"performance_target", "self_evaluation"}
SLOW = {"pdf", "docx"}


@dataclass(frozen=True, slots=True)
class Silent:
    """A figure that looks like a total and of which nothing is said."""

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
    return next((text for text in words if looks_total(text)), "")


def totals(table: Table) -> Iterator[Silent]:
    """Every figure that looks like a total: amounts, no per cents and no counts of lines."""
    for r, row in enumerate(table.rows):
        for k, cell in enumerate(row.cells[: len(table.columns)]):
            column = table.columns[k]
            if cell.number is None or cell.percent or column.role in {"ordinal", "code", "share", "label"}:
                continue
            if looks_total(label_of(table, r, k)):
                yield Silent(table, r, k, "row")
            elif table.kind not in FORMS and any(map(looks_total, column.path[-1:])):
                yield Silent(table, r, k, "column" if amounts(table, column.panel) > 1 else "list")


def amounts(table: Table, panel: int) -> int:
    """How many columns of amounts a panel has."""
    return sum(column.role == "amount" and column.panel == panel for column in table.columns)


def silent(inspection: Inspection) -> tuple[int, list[Silent]]:
    """How many figures look like totals in what was read, and those of which nothing is said."""
    told, named = set[Where](), set[Where]()
    for check in inspection.checks:
        for operand in check.operands:
            where = (operand.source.table, operand.source.row, operand.source.column)
            named.add(where)
            if operand.role == "stated" or check.outcome == "not_checkable":
                told.add(where)
    tables = inspection.parsed.tables if inspection.parsed else ()
    found = [figure for table in tables for figure in totals(table)]
    left = [each for each in found if each.where not in (named if each.by == "list" else told)]
    return len(found), left


def generated(number: int, seed: int) -> Iterator[tuple[str, bytes]]:
    """So many invented documents of every kind, each in one format."""
    kinds = sorted(generators())
    writers = sorted(set(WRITERS) - set(LOSSY) - SLOW)
    for index in range(number):
        kind = kinds[index % len(kinds)]
        rng = Random(f"{seed}:{kind}:{index}")
        document = generators()[kind](rng)
        writer = rng.choice(writers)
        extension, write = WRITERS[writer]
        yield f"{kind}-{seed}-{index}-{writer}.{extension}", write(document, Random(index))


def files(asked: argparse.Namespace) -> Iterator[tuple[str, bytes]]:
    """What is read: the files that were named, else corpus and generated documents."""
    named = asked.files or sorted([*CORPUS.glob("seeds/*.txt"), *CORPUS.glob("pdf/*.pdf")])
    yield from ((path.name, path.read_bytes()) for path in named)
    if not asked.files:
        yield from generated(asked.documents, asked.seed)


def main() -> None:
    """Print a line a file with something silent in it, and the sum."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--documents", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--left", action="store_true", help="print the figures of which nothing is said")
    asked = parser.parse_args()
    count: Counter[str] = Counter()
    for name, data in files(asked):
        try:
            for inspection in inspect_bytes(data, name):
                seen, left = silent(inspection)
                count.update(files=1, seen=seen, left=len(left))
                if left:
                    print(f"{name}\t{seen} look like totals\t{len(left)} silent")
                if asked.left:
                    print(*(f"    {each}" for each in left), sep="\n")
        except PermanentError as error:
            print(f"{name}\t{error}")
    print(f"{count['files']} files\t{count['seen']} look like totals\t{count['left']} silent")


if __name__ == "__main__":
    main()
