"""Text as conversions of published files look: tabs, pipes, columns set with blanks, blank cells dropped."""

from collections.abc import Callable, Iterator
from random import Random
from unicodedata import east_asian_width

from tests.benchmarks.generators.blocks import Document, Grid
from tests.benchmarks.generators.ledger import resolved

Lines = Iterator[str]
Rows = list[list[str]]


def tabs(document: Document, _: Random) -> bytes:
    """A tab between cells."""
    return _written(document, lambda rows: ("\t".join(row) for row in rows))


def pipes(document: Document, _: Random) -> bytes:
    """Markdown tables."""
    return _written(document, _piped)


def wrapped(document: Document, rng: Random) -> bytes:
    """A tab between cells; sentences wrapped at one width, pages numbered within them."""
    width, page = rng.randrange(24, 46), rng.randrange(18, 40)
    lines: list[str] = []
    for line in tabs(document, rng).decode().split("\n"):
        parts = [line[i : i + width] for i in range(0, len(line), width)] if "\t" not in line else [line]
        for part in parts or [""]:
            lines.append(part)
            if len(lines) % page == 0:
                lines += ["", f"- {len(lines) // page} -", ""]
    return "\n".join(lines).encode()


def spaces(document: Document, rng: Random) -> bytes:
    """Columns set with blanks, as a PDF's layout is kept; figures mostly stand at the right of theirs."""
    right = rng.random() < 0.8
    return _written(document, lambda rows: _set(rows, right=right))


def one_blank(document: Document, _: Random) -> bytes:
    """One blank between cells; blank cells leave nothing."""
    return _written(document, lambda rows: (" ".join(c for c in row if c.strip()) for row in rows))


def dropped_blanks(document: Document, _: Random) -> bytes:
    """A tab between cells; blank cells leave nothing."""
    return _written(document, lambda rows: ("\t".join(c for c in row if c.strip()) for row in rows))


def _piped(rows: Rows) -> Lines:
    for at, row in enumerate(rows):
        yield "| " + " | ".join(row) + " |"
        if not at:
            yield "|" + "---|" * len(row)


def _set(rows: Rows, *, right: bool) -> Lines:
    wide = [max(_width(cell) for cell in column) for column in zip(*rows, strict=True)]
    for row in rows:
        yield "  ".join(_padded(cell, size, right) for cell, size in zip(row, wide, strict=True)).rstrip()


def _padded(cell: str, width: int, right: bool) -> str:
    blanks = " " * (width - _width(cell))
    return blanks + cell if right and cell[-1:].isdigit() else cell + blanks


def _width(text: str) -> int:
    return sum(2 if east_asian_width(sign) in "WF" else 1 for sign in text)


def _written(document: Document, body: Callable[[Rows], Lines]) -> bytes:
    return "\n".join(_lines(document, body)).encode()


def _lines(document: Document, body: Callable[[Rows], Lines]) -> Lines:
    for block in document.blocks:
        if not isinstance(block, Grid):
            yield from (resolved(block.text, document.figures), "")
            continue
        for piece in block.pieces():
            for line in (piece.form, piece.title, piece.entity, piece.unit):
                if line:
                    yield from (line, "")
            header = [[cell or "" for cell in row] for row in piece.header()]
            yield from body([*header, *([resolved(c, document.figures) for c in row] for row in piece.rows)])
            yield ""
            for note in piece.notes:
                yield from (resolved(note, document.figures), "")
