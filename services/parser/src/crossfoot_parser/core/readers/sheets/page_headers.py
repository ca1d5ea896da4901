"""Reads what a sheet prints at the head of its pages: titles and units may stand there and in no cell.

Source: ECMA-376 part 1, 18.3.1.46 (headerFooter) and 18.3.1.55, the codes behind an &.
"""

import re
from collections.abc import Iterable, Iterator

from lxml import etree

_PART = re.compile(r"&[LCR]")
_MADE_UP = re.compile(r"&[PNDTFAZG]")  # numbers of pages, dates, names of files and sheets, pictures
_STYLE = re.compile(r'&(?:"[^"]*"|K(?:[0-9A-Fa-f]{6}|\d\d[+-]\d{3})|\d{1,3}|[BIUESXYOH])')
_AMPERSAND = "\0"  # one that is printed; no XML holds this
_ORDER = ("C", "L", "R")  # a title stands in the middle, a unit to the right


def page_header(headers: Iterable[etree._Element]) -> tuple[str, ...]:
    """The lines of the first header that says something; its middle comes first."""
    found = (tuple(_lines((header.text or "").replace("&&", _AMPERSAND))) for header in headers)
    return next((lines for lines in found if lines), ())


def _lines(code: str) -> Iterator[str]:
    parts: dict[str, str] = {}
    starts = [*_PART.finditer(code)]
    if not starts or starts[0].start():
        parts["C"] = code[: starts[0].start() if starts else None]
    for start, following in zip(starts, [*starts[1:], None], strict=False):
        parts[start[0][1]] = code[start.end() : following.start() if following else None]
    for part in _ORDER:
        text = parts.get(part, "")
        if not _MADE_UP.search(text):
            said = _STYLE.sub("", text).replace(_AMPERSAND, "&")
            yield from (line.strip() for line in said.splitlines() if line.strip())
