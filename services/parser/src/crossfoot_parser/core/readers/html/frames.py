"""Makes one page of what browsers show as one: pages one behind the other, rows without their table.

libxml2 ends a page at its first end tag and drops whatever follows; HTML's own algorithm goes on.
"""

import re

from lxml import html

_END = re.compile(r"</(?:body|html)\s*>", re.IGNORECASE)
_FRAME = re.compile(r"<!doctype\b[^<>]*>|</?(?:html|head|body)(?:\s[^<>]*)?>", re.IGNORECASE)
_TITLE = re.compile(r"<title(?:\s[^<>]*)?>[^<]{0,2000}</title\s*>", re.IGNORECASE | re.DOTALL)
_ROW = re.compile(r"<tr[\s>]", re.IGNORECASE)
_TABLE = re.compile(r"<table[\s>]", re.IGNORECASE)


def as_one_page(text: str) -> str:
    """The same page without frames inside it; the lines keep their numbers."""
    if _ROW.search(text) and not _TABLE.search(text):
        text = _ROW.sub(lambda row: "<table>" + row.group(0), text, count=1)
    end = _END.search(text)
    if not end:
        return text
    rest = _TITLE.sub(_blanked, text[end.start() :])
    return text[: end.start()] + _FRAME.sub(_blanked, rest)


def _blanked(match: re.Match[str]) -> str:
    return "\n" * match.group(0).count("\n")


def with_inner_pages(root: html.HtmlElement) -> None:
    """Sets pages that a frame carries itself (`srcdoc`) in its place."""
    for frame in list(root.iter("iframe")):
        parent, inner = frame.getparent(), frame.get("srcdoc") or ""
        if parent is not None and inner.strip():
            shown = html.fragment_fromstring(_FRAME.sub("", inner), create_parent="div")
            shown.tail = frame.tail
            parent.replace(frame, shown)
