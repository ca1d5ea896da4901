"""Pages a second of CPU of the PDF reader beside bare pdfplumber in the same run, and where they differ.

Usage: python -m tests.benchmarks.pdf_speed [FILE.pdf …]; without files the shared corpus is read.
"""

import io
import os
import re
import sys
import time
from collections import Counter
from pathlib import Path

import pdfplumber

from crossfoot_parser.core.blocks import Grid, Limits
from crossfoot_parser.core.readers.pdf.reader import READER

Pages = list[Counter[str]]


def ours(data: bytes) -> Pages:
    """The filled cells of each page, as the reader gives them."""
    document = READER.read(data, Limits())
    pages: Pages = [Counter() for _ in range(document.pages or 0)]
    for block in document.blocks:
        if isinstance(block, Grid):
            for row in block.rows:
                pages[(row.page or 1) - 1].update(_bare(cell.text) for cell in row.cells if cell.text.strip())
    return pages


def theirs(data: bytes) -> Pages:
    """The filled cells of each page, as bare pdfplumber gives them; its text is extracted as well."""
    pages: Pages = []
    with pdfplumber.open(io.BytesIO(data)) as document:
        for page in document.pages:
            page.extract_text()
            cells = (cell for table in page.extract_tables() for row in table for cell in row)
            pages.append(Counter(_bare(cell) for cell in cells if cell and cell.strip()))
            page.close()
    return pages


def _bare(text: str) -> str:
    return re.sub(r"\s", "", text)


def timed(read: object, data: bytes) -> tuple[Pages, float]:
    """The result of one reading and its seconds of CPU."""
    start = time.process_time()
    assert callable(read)
    return read(data), time.process_time() - start


def main(arguments: list[str]) -> None:
    """Print a line a file, and each cell that only one of the two has."""
    shared = Path(os.environ.get("CROSSFOOT_SHARED", "../shared")) / "corpus" / "pdf"
    paths = [Path(argument) for argument in arguments] or sorted(shared.glob("*.pdf"))
    total = [0.0, 0.0, 0]
    for path in paths:
        data = path.read_bytes()
        (mine, my_time), (other, other_time) = timed(ours, data), timed(theirs, data)
        total = [total[0] + my_time, total[1] + other_time, total[2] + len(mine)]
        cells, same = (
            sum(map(Counter.total, other)),
            sum((a & b).total() for a, b in zip(mine, other, strict=True)),
        )
        print(
            f"{path.name}: {len(mine)} pages, {len(mine) / my_time:.0f} pages/s, "
            f"pdfplumber {len(mine) / other_time:.1f}; {same} cells alike of {cells}"
        )
        for number, (a, b) in enumerate(zip(mine, other, strict=True), start=1):
            if a != b:
                print(f"  page {number}: only ours {dict(a - b)}, only pdfplumber {dict(b - a)}")
    if total[2]:
        print(
            f"all: {total[2] / total[0]:.0f} pages/s, pdfplumber {total[2] / total[1]:.1f}, "
            f"×{total[1] / total[0]:.1f}"
        )


if __name__ == "__main__":
    main(sys.argv[1:])
