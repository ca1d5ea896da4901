"""`python -m tests.benchmarks.core [WORKTREE]`: CPU seconds of the core, beside those of another worktree.

WORKTREE is an earlier commit with its own `.venv` (`git worktree add`, `make check`). Both are measured in
turn, several times, each in a process of its own; a line is printed as soon as its case is measured: medians
with the least and the most. PDFs are also opened by bare pdfplumber, which extracts their text and tables.
Files of the shared corpus are left out where it is not beside the clone.
"""

import io
import os
import platform
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from random import Random

import pypdfium2 as pdfium
from openpyxl import Workbook

from tests.benchmarks.generators import generators
from tests.benchmarks.generators.writers import pdf
from tests.benchmarks.growth import named_rows

RUNS = 3
HERE = Path(__file__).parents[2]
CORPUS = Path(os.environ.get("CROSSFOOT_SHARED", "../shared")) / "corpus"
INSIDE = """
import sys, time
from crossfoot_local.inspection import inspect_bytes
files = [(open(name, "rb").read(), name) for name in sys.argv[1:]]
def read():
    for data, name in files:
        for _ in inspect_bytes(data, name):
            pass
if sum(len(data) for data, _ in files) < 1_000_000 or len(files) > 1:
    read()
began = time.process_time()
read()
print(time.process_time() - began)
"""


PEER = """
import sys, time, pdfplumber
began = time.process_time()
for name in sys.argv[1:]:
    with pdfplumber.open(name) as document:
        for page in document.pages:
            page.extract_text(), page.extract_tables()
            page.close()
print(time.process_time() - began)
"""


def government(pages: int = 124, kinds: Sequence[str] = ("final_accounts", "reports", "workbooks")) -> bytes:
    """A PDF of so many pages: the tables and the report of one generated government after the other."""
    book, seed = pdfium.PdfDocument.new(), 0
    while len(book) < pages:
        document = generators()[kinds[seed % len(kinds)]](Random(seed))
        part = pdfium.PdfDocument(pdf.write(document, Random(seed)))
        book.import_pages(part, list(range(min(len(part), pages - len(book)))))
        seed += 1
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def workbook(sheets: int = 54, rows: int = 197, columns: int = 6) -> bytes:
    """A budget workbook of about 64 000 cells: on each sheet lines that add up to the first."""
    book = Workbook(write_only=True)
    for number in range(sheets):
        sheet = book.create_sheet(f"表{number + 1}")
        sheet.append([f"表{number + 1} 项目支出预算表"])
        sheet.append(["项目", *(f"第{column}季度" for column in range(1, columns))])
        body: list[list[str | float]] = [
            [f"第{row}项", *(row * column % 977 + 0.25 for column in range(1, columns))]
            for row in range(rows)
        ]
        sheet.append(["合计", *(sum(float(line[column]) for line in body) for column in range(1, columns))])
        for line in body:
            sheet.append(line)
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def cases(folder: Path) -> Iterator[tuple[str, list[Path]]]:
    """Name and files of each row of the table."""
    for name, files in (("seeds", "seeds/*.txt"), ("PDF", "pdf/*.pdf")):
        if found := sorted(CORPUS.resolve().glob(files)):
            yield f"{len(found)} {name}", found
    (folder / "government.pdf").write_bytes(government())
    yield "PDF, 124 pages", [folder / "government.pdf"]
    (folder / "book.xlsx").write_bytes(workbook())
    yield "workbook, 54 sheets", [folder / "book.xlsx"]
    (folder / "rows.txt").write_text(named_rows(5)[1], encoding="utf-8")
    yield "50 000 rows of 3", [folder / "rows.txt"]


def seconds(tree: Path, *files: Path, script: str = INSIDE) -> float:
    """CPU seconds of one reading and checking; unless the file is long, a first one is left out."""
    command = [str(tree / ".venv/bin/python"), "-c", script, *map(str, files)]
    return float(subprocess.run(command, check=True, capture_output=True, text=True, cwd=tree).stdout)


def of_command(tree: Path, *arguments: object) -> float:
    """CPU seconds of one call of the command line."""
    before = os.times()
    subprocess.run(
        [str(tree / ".venv/bin/crossfoot"), *map(str, arguments)], check=True, capture_output=True, cwd=tree
    )
    after = os.times()
    spent = (after.children_user - before.children_user, after.children_system - before.children_system)
    return sum(spent)


def shown(taken: Sequence[float]) -> str:
    """The median, with the least and the most."""
    return f"{statistics.median(taken):7.3f} ({min(taken):.3f} to {max(taken):.3f})"


def costs(folder: Path) -> Iterator[tuple[str, Callable[..., float], Sequence[object]]]:
    """Name of each row, and what one run of it costs: a function of the worktree and of what follows."""
    (folder / "tiny.txt").write_text("收入合计\t10.00\n支出合计\t10.00\n", encoding="utf-8")
    yield "--help", of_command, ["--help"]
    yield "inspect, tiny", of_command, ["inspect", folder / "tiny.txt"]
    for case, files in cases(folder):
        yield case, seconds, files
        if files[0].suffix == ".pdf":
            yield "  pdfplumber alone", partial(seconds, script=PEER), files


def main() -> None:
    """Print a line a case."""
    trees = [HERE, *(Path(argument).resolve() for argument in sys.argv[1:])]
    print(
        f"{platform.machine()}, {os.cpu_count()} processors, Python {platform.python_version()}, CPU seconds"
    )
    with tempfile.TemporaryDirectory() as name:
        for case, cost, what in costs(Path(name)):
            columns = list(zip(*([cost(tree, *what) for tree in trees] for _ in range(RUNS)), strict=True))
            ratio = statistics.median(columns[-1]) / statistics.median(columns[0])
            told = (f"×{ratio:.2f}",) if len(trees) > 1 else ()
            print(f"{case:22}", *map(shown, columns), *told, sep="  ", flush=True)


if __name__ == "__main__":
    main()
