"""Text that programs took out of PDFs: invented documents, printed, read back by others, and read by us.

Run: python -m tests.benchmarks.one_blank [--documents 60] [--seed 1] [--kind K…] [--by PROGRAM…] [--keep DIR]

pdfplumber and pdfium leave one blank between cells and none for blank cells; pypdf, which mostly prints one
cell a line, and poppler's pdftotext are asked where they are installed. What was printed is known, so every
table is looked for by its rows, and every figure of a row that is found is looked at: in its column, or
doubted? What fails in such a text is a false finding. Goal: 90 % of the tables, 98 % of the placed figures in
their columns, and no false finding.
"""

import argparse
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

from crossfoot_common.tables.doubts import UNSURE
from crossfoot_common.tables.model import Row, Table
from crossfoot_parser.core.parse import parse
from crossfoot_parser.core.vocabulary.words import squash
from tests.benchmarks.consistent import checked, failures
from tests.benchmarks.extractors import extractors
from tests.benchmarks.generators import generators
from tests.benchmarks.generators.blocks import Document, Grid
from tests.benchmarks.generators.ledger import resolved
from tests.benchmarks.generators.writers import pdf

FEWEST_ROWS = 3
OTHERWISE = ("doubted", "wrong, table unsure", "wrong in silence")
FOUND = 0.7  # share of the rows with figures by which a table is known again
Printed = tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class Truth:
    """A table as it was printed: its columns and the figures of its rows, each with its column."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[Printed, ...]


def truths(document: Document) -> Iterator[Truth]:
    """The tables that show figures in several rows."""
    for grid in (block for block in document.blocks if isinstance(block, Grid)):
        rows = [_figures([resolved(cell, document.figures) for cell in row]) for row in grid.rows]
        figured = tuple(row for row in rows if row)
        if len(figured) >= FEWEST_ROWS:
            yield Truth(grid.title, tuple(squash(path[-1]) for path in grid.columns), figured)


def _figures(cells: list[str]) -> Printed:
    """Digits with a point or a separator: whole numbers may be codes or numbers of lines."""
    shown = ((i, squash(text)) for i, text in enumerate(cells))
    return tuple((i, text) for i, text in shown if any(s in text for s in ".,") and text[-1:].isdigit())


def _found_in(row: Row) -> Printed:
    return _figures([cell.text for cell in row.cells])


def best(truth: Truth, tables: list[Table]) -> Table | None:
    """The table that shows most of its rows, if that is enough."""
    wanted = Counter(tuple(text for _, text in row) for row in truth.rows)
    shared = [
        ((wanted & Counter(tuple(text for _, text in _found_in(row)) for row in table.rows)).total(), -i)
        for i, table in enumerate(tables)
    ]
    count, at = max(shared, default=(0, 0))
    return tables[-at] if count >= FOUND * len(truth.rows) else None


def judge(truth: Truth, table: Table, counts: Counter[str]) -> None:
    """Every figure of the rows that are known again: in its column, doubted, or wrong without a word."""
    doubted = {remark.row for remark in table.doubts if remark.row is not None}
    unsure = any(remark.what == UNSURE for remark in table.doubts)
    heads = [squash(column.path[-1]) if column.path else "" for column in table.columns]
    wanted: dict[tuple[str, ...], list[Printed]] = {}
    for printed_row in truth.rows:
        wanted.setdefault(tuple(text for _, text in printed_row), []).append(printed_row)
    for index, row in enumerate(table.rows):
        found = _found_in(row)
        same = wanted.get(tuple(text for _, text in found))
        if not same:
            continue
        printed = same.pop(0) if len(same) > 1 else same[0]
        for (here, _), (there, _) in zip(found, printed, strict=True):
            right = heads[here] == truth.heads[there] and (len(heads) != len(truth.heads) or here == there)
            counts[_verdict(right=right, doubted=index in doubted, unsure=unsure)] += 1


def _verdict(*, right: bool, doubted: bool, unsure: bool) -> str:
    if doubted:
        return "doubted"
    return "in their column" if right else ("wrong, table unsure" if unsure else "wrong in silence")


def main() -> None:
    """Print the tables."""
    asked = _arguments()
    programs = {name: program for name, program in extractors().items() if not asked.by or name in asked.by}
    known = generators()
    kinds = [kind for kind in known if not asked.kind or kind in asked.kind]
    counts: dict[str, Counter[str]] = {name: Counter() for name in programs}
    for turn in range(asked.documents):
        kind = kinds[turn % len(kinds)]
        seed = f"{asked.seed}:{kind}:{turn}"
        document = known[kind](Random(seed))
        printed = pdf.write(document, Random(seed))
        for name, program in programs.items():
            text = program(printed).encode()
            lost = measure(document, text, counts[name])
            if asked.keep and lost:
                asked.keep.mkdir(parents=True, exist_ok=True)
                (asked.keep / f"{name}-{seed.replace(':', '-')}.txt").write_bytes(text)
                (asked.keep / f"{name}-{seed.replace(':', '-')}.lost").write_text("\n".join(lost))
    for name, count in counts.items():
        print(told(name, count))


def measure(document: Document, text: bytes, counts: Counter[str]) -> list[str]:
    """Reads and judges one text; what was lost in it or wrong."""
    tables = list(parse(text, "document.txt", "text/plain").tables)
    lost = []
    for truth in truths(document):
        counts["tables"] += 1
        table = best(truth, tables)
        if table is None:
            lost.append(f"lost {truth.title}")
            continue
        counts["found"] += 1
        before = counts["wrong in silence"]
        judge(truth, table, counts)
        if counts["wrong in silence"] > before:
            lost.append(f"wrong {truth.title}")
    failed = failures(checked(text, "document.txt"))
    counts["false findings"] += len(failed)
    return lost + [f"failed {check.rule}" for check in failed]


def told(name: str, counts: Counter[str]) -> str:
    """One program's line."""
    placed = sum(counts[kind] for kind in ("in their column", "wrong in silence", "wrong, table unsure"))
    found, right = (
        f"{100 * part / max(whole, 1):.1f} %"
        for part, whole in ((counts["found"], counts["tables"]), (counts["in their column"], placed))
    )
    told = [
        f"tables {counts['found']} of {counts['tables']} ({found})",
        f"in their column {right} of {placed}",
    ]
    told += [f"{kind} {counts[kind]}" for kind in (*OTHERWISE, "false findings")]
    return f"{name:14} " + ", ".join(told)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--documents", type=int, default=60)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--kind", nargs="*", default=[])
    parser.add_argument("--by", nargs="*", default=[])
    parser.add_argument("--keep", type=Path)
    return parser.parse_args()


if __name__ == "__main__":
    main()
