"""Reads the heads and feet of a section's pages: titles and units may stand there and nowhere else.

Source: ECMA-376 part 1, 17.10 (headers and footers) and 17.16 (fields).
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from itertools import takewhile

from lxml import etree

from crossfoot_common.errors import PermanentError
from crossfoot_parser.core.readers.word.names import IDENTITY, PASSED_OVER, w
from crossfoot_parser.core.readers.word.package import WordPackage, transitional
from crossfoot_parser.core.readers.word.text import Paragraph, is_on, read_paragraph

HEAD, FOOT = "header", "footer"
_PARTS = {w("hdr"): HEAD, w("ftr"): FOOT, w("headerReference"): HEAD, w("footerReference"): FOOT}
_MADE_UP = re.compile(  # what other pages show otherwise, and headings of the body
    r"\s*(?:PAGE|NUMPAGES|SECTION|SECTIONPAGES|DATE|TIME|CREATEDATE|SAVEDATE|PRINTDATE|FILENAME|STYLEREF)\b",
    re.IGNORECASE,
)
_MARK = "\N{OBJECT REPLACEMENT CHARACTER}"  # where a field stands that is made up
_USES = ("first", "default", "odd", "even")


class Sections:
    """What each section shows at its pages; a section without heads of its own has those before it."""

    def __init__(self, package: WordPackage) -> None:
        self._package = package
        self._now: dict[tuple[str, str], etree._Element | str] = {}
        self._uses: list[str] = []
        self._read: set[etree._Element | str] = set()  # each once, however many sections go on with it
        self._said: set[tuple[str, ...]] = set()
        settings = package.part("settings")
        self._even = settings is not None and is_on(settings.find(w("evenAndOddHeaders")))

    def turn(self, properties: etree._Element) -> None:
        """Goes on to the section that has these properties."""
        for child in properties:
            if child.tag in _PARTS:
                shown = child.get(IDENTITY) or child
                self._now[_PARTS[child.tag], child.get(w("type")) or "default"] = shown
        self._uses = [
            use
            for use in _USES
            if {"first": is_on(properties.find(w("titlePg"))), "even": self._even}.get(use, True)
        ]

    def paragraphs(self, place: str) -> Iterator[Paragraph]:
        """Those at the head or the foot of its pages, unless a section before it showed the same."""
        for use in self._uses:
            shown = self._now.get((place, use))
            if shown is None or shown in self._read:
                continue
            self._read.add(shown)
            read = [_read(paragraph) for paragraph in _shown(self._root(shown))]
            said = tuple(paragraph.text for paragraph in read)
            if said not in self._said:
                self._said.add(said)
                yield from read

    def _root(self, shown: "etree._Element | str") -> etree._Element:
        """The part, or nothing where it cannot be read: the body is sound without it."""
        if not isinstance(shown, str):
            return shown
        with suppress(PermanentError, etree.XMLSyntaxError):
            if (data := self._package.related(shown)) is not None:
                return transitional(data)
        return etree.Element(w("hdr"))


def _shown(root: etree._Element) -> Iterator[etree._Element]:
    for paragraph in list(root.iter(w("p"))):
        above = takewhile(lambda element: element is not root, paragraph.iterancestors())
        if not any(element.tag in PASSED_OVER for element in above):
            yield paragraph


def _read(paragraph: etree._Element) -> Paragraph:
    """A paragraph without the pieces between its tabs that hold a number of the page or the like."""
    _mark_made_up(paragraph)
    read = read_paragraph(paragraph)
    pieces = (piece.strip() for piece in re.split(r"[\t\n]", read.text) if _MARK not in piece)
    return replace(read, text="\n".join(filter(None, pieces)))


def _mark_made_up(paragraph: etree._Element) -> None:
    codes: list[str] = []  # of the fields that are open
    for node in list(paragraph.iter(*map(w, ("fldSimple", "fldChar", "instrText", "pgNum")))):
        kind = node.get(w("fldCharType"))
        if kind == "begin":
            codes.append("")
        elif node.tag == w("instrText") and codes:
            codes[-1] += node.text or ""
        elif node.tag == w("pgNum") or (kind == "end" and codes and _MADE_UP.match(codes.pop())):
            node.tag, node.text = w("t"), _MARK
        elif node.tag == w("fldSimple") and _MADE_UP.match(node.get(w("instr")) or ""):
            etree.SubElement(etree.SubElement(node, w("r")), w("t")).text = _MARK
