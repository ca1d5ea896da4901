"""Figures that look like totals and of which nothing is said: no check, and no reason why there is none.

Run: python -m tests.benchmarks.silence [FILE …] [--documents 200] [--seed 1] [--left]

Without files it reads the shared corpus (seeds and PDFs) and as many generated documents. A figure looks
like a total by the words of its row or of its column (合计, 总计, 小计 …), by its code, with which
others begin, and by its place: in the first or the last row, and more than any other of its column. There
the largest city may stand as well, so that a few of these are left. A figure is spoken of where it is the
stated one of a check, whatever came of it, stands in one that could not be made, or, in a list of one column
of amounts, is a part of another one. --left prints those of which nothing is said. Words, codes and sizes
are all that is looked at here, so that the program's own idea of a total is not what it is measured by.
"""

import argparse
import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random

from crossfoot_common.errors import PermanentError
from crossfoot_local.inspection import Inspection, inspect_bytes
from tests.benchmarks.generators import generators
from tests.benchmarks.generators.writers import LOSSY, WRITERS
from tests.benchmarks.total_looking import Looks, Where, look_total

REPO = Path(__file__).resolve().parents[2]
CORPUS = Path(os.environ.get("CROSSFOOT_SHARED", REPO.parent / "shared")) / "corpus"
SLOW = {"pdf", "docx"}


def silent(inspection: Inspection) -> tuple[int, list[Looks]]:
    """How many figures look like totals in what was read, and those of which nothing is said."""
    told, named = set[Where](), set[Where]()
    for check in inspection.checks:
        for operand in check.operands:
            where = (operand.source.table, operand.source.row, operand.source.column)
            named.add(where)
            if operand.role == "stated" or check.outcome == "not_checkable":
                told.add(where)
    tables = inspection.parsed.tables if inspection.parsed else ()
    found = [figure for table in tables for figure in look_total(table)]
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
