"""Reads the heads of a text's pages: titles and units may stand there and nowhere else.

Source: OpenDocument 1.3 part 3, 16.9 (`style:master-page`) and 7.3 (fields).
"""

import re
from collections.abc import Iterator

from lxml import etree

from crossfoot_parser.core.readers.odt.styles import Styles
from crossfoot_parser.core.readers.odt.text import read_paragraph
from crossfoot_parser.core.readers.open_document import OFFICE, STYLE, TEXT
from crossfoot_parser.core.readers.page_heads import says_something

_HEADS = (STYLE + "header", STYLE + "header-first", STYLE + "header-left")
_FIELDS = ("page-number", "page-count", "date", "time", "file-name", "chapter")
_MADE_UP = tuple(TEXT + name for name in _FIELDS)
_MARK = "\N{OBJECT REPLACEMENT CHARACTER}"  # where a field stands that other pages show otherwise


class PageHeads:
    """What the pages of each master page show at their head; at their foot, `feet`."""

    def __init__(self, root: etree._Element, styles: Styles) -> None:
        self._styles = styles
        self._masters = {
            master.get(STYLE + "name") or "": master
            for master in root.iterfind(f"{OFFICE}master-styles/{STYLE}master-page")
        }
        self.first = "Standard" if "Standard" in self._masters else next(iter(self._masters), "")

    def lines(self, name: str) -> Iterator[str]:
        """The lines at the head of its pages, without numbers of pages and the like."""
        master = self._masters.get(name)
        if master is not None:
            for head in master.iterchildren(*_HEADS):
                yield from self._lines(head)

    @property
    def feet(self) -> str:
        """What all pages show at their feet."""
        shown = (
            line
            for master in self._masters.values()
            for part in master
            if part.tag not in _HEADS
            for line in self._lines(part)
        )
        return " ".join(shown)

    def _lines(self, part: etree._Element) -> Iterator[str]:
        for field in part.iter(*_MADE_UP):
            field.text = _MARK
        for paragraph in part.iter(TEXT + "p", TEXT + "h"):
            pieces = re.split(r"[\t\n]", read_paragraph(paragraph, self._styles).text)
            yield from (p.strip() for p in pieces if _MARK not in p and says_something(p))
