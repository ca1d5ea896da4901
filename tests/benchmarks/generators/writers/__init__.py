"""Writers give a document a format: text in several conversions, Word, Excel, web page, PDF."""

from collections.abc import Callable
from random import Random

from tests.benchmarks.generators.blocks import Document
from tests.benchmarks.generators.writers import docx, html, pdf, txt, xlsx

Writer = Callable[[Document, Random], bytes]
WRITERS: dict[str, tuple[str, Writer]] = {
    "tabs": ("txt", txt.tabs),
    "pipes": ("txt", txt.pipes),
    "spaces": ("txt", txt.spaces),
    "html": ("html", html.write),
    "docx": ("docx", docx.write),
    "xlsx": ("xlsx", xlsx.write),
    "pdf": ("pdf", pdf.write),
    "wrapped": ("txt", txt.wrapped),
    "one_blank": ("txt", txt.one_blank),
    "dropped_blanks": ("txt", txt.dropped_blanks),
    "flat_html": ("html", html.flat),
    "uncomputed": ("xlsx", xlsx.uncomputed),
}
"""Name of the conversion, extension of the file, writer."""

LOSSY = frozenset({"one_blank", "dropped_blanks", "flat_html", "uncomputed"})
"""Conversions that drop columns, spans or values: nothing may fail in them either, but errors need not be found."""
