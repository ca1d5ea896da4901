"""How well the figures of real pages are read off their scans: pages of PDFs with text are their own truth.

Run: python -m tests.benchmarks.scanned_files FILE.pdf… [--pages 40] [--only CONDITION…]

Draws every page that has a table with figures, scans it as `tests.support.scanning` says, and holds what is
read off the picture against what the text of the page says: figures by their value, wherever they stand.
"""

import argparse
import io
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pypdfium2 as pdfium
from PIL import Image

from crossfoot_common.tables.model import Cell
from crossfoot_local.inspection import Inspection, inspect_bytes, limits_with
from crossfoot_parser.core.vocabulary.numbers import parse_number
from tests.support.scanning import CONDITIONS, scanned

USUAL = ("clean 200", "all at once 200", "all at once 150")


@dataclass(slots=True)
class Read:
    """Of one condition: pages, figures in tables, and what became of them."""

    pages: int = 0
    figures: int = 0
    exact: int = 0
    doubtful: int = 0
    wrong: int = 0  # read twice alike, and on the page there is no such figure
    alarms: int = 0  # findings that the text of the page does not bear out
    seconds: float = 0.0


def single_pages(path: Path) -> Iterator[bytes]:
    """Each page as a file of its own, so that both readings know as much."""
    with closing(pdfium.PdfDocument(path)) as whole:
        for number in range(len(whole)):
            with closing(pdfium.PdfDocument.new()) as alone:
                alone.import_pages(whole, [number])
                out = io.BytesIO()
                alone.save(out)
            yield out.getvalue()


def drawn(page: bytes, dpi: int) -> Image.Image:
    """The picture of a page."""
    with closing(pdfium.PdfDocument(page)) as document, closing(document[0]) as only:
        picture: Image.Image = only.render(scale=dpi / 72).to_pil().convert("RGB")
    return picture


def inspected(data: bytes, name: str) -> Inspection:
    """One reading."""
    (found,) = inspect_bytes(data, name, limits_with(1))
    return found


def figures_of(read: Inspection) -> list[tuple[str, Cell]]:
    """The figures in the tables by their values, as they are shown."""
    tables = read.parsed.tables if read.parsed else ()
    cells = (cell for table in tables for row in table.rows for cell in row.cells)
    shown = ((cell.text.replace(",", "").replace(" ", ""), cell) for cell in cells)
    return [(text, cell) for text, cell in shown if parse_number(text) is not None]


def count(pages: Iterable[bytes], condition: str) -> Read:
    """What is read off the scans of some pages in one condition."""
    out, (dpi, done) = Read(), CONDITIONS[condition]
    for seed, page in enumerate(pages):
        printed = inspected(page, "page.pdf")
        truth = Counter(text for text, _ in figures_of(printed))
        scan, _ = scanned(drawn(page, dpi), dpi, done, seed)
        begun = time.process_time()
        read = inspected(scan, "scan")
        out.seconds += time.process_time() - begun
        seen = figures_of(read)
        sure = Counter(text for text, cell in seen if cell.ocr and cell.ocr.twice)
        out.pages += 1
        out.figures += truth.total()
        out.exact += (Counter(text for text, _ in seen) & truth).total()
        out.doubtful += len(seen) - sure.total()
        out.wrong += (sure - truth).total()
        out.alarms += max(0, len(read.findings) - len(printed.findings))
    return out


def main() -> None:
    """Print a line a condition."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--pages", type=int, default=40, help="the most that are read, evenly of all")
    parser.add_argument("--only", nargs="*", default=USUAL)
    asked = parser.parse_args()
    pages = [page for path in asked.files for page in single_pages(path)]
    pages = [page for page in pages if figures_of(inspected(page, "page.pdf"))]
    pages = pages[:: max(1, -(-len(pages) // asked.pages))]
    print("| condition | pages | figures | exact | doubtful | wrong, no doubt | false alarms | s a page |")
    print("|---" * 8 + "|")
    for name in asked.only:
        c = count(pages, name)
        share = f"{100 * c.exact / max(c.figures, 1):.1f} %"
        told = f"{c.pages} | {c.figures} | {share} | {c.doubtful} | {c.wrong} | {c.alarms}"
        print(f"| {name} | {told} | {c.seconds / max(c.pages, 1):.1f} |", flush=True)


if __name__ == "__main__":
    main()
