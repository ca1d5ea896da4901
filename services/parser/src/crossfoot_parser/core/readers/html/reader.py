"""Reads HTML pages, also those that are named .xls or .doc."""

import re

from lxml import etree, html

from crossfoot_common import media_types
from crossfoot_common.encodings import decode
from crossfoot_common.errors import PermanentError
from crossfoot_parser.core.blocks import Limits, RawDocument
from crossfoot_parser.core.readers.guard import guarded
from crossfoot_parser.core.readers.html.walk import Walk

_META = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_\-]{2,40})""", re.IGNORECASE)


class HtmlReader:
    """What the page shows, in its order: lines, and a grid for each table that is one."""

    media_types = frozenset({media_types.HTML, "application/xhtml+xml"})

    def read(self, data: bytes, limits: Limits) -> RawDocument:
        """The blocks of a page.

        Raises:
            PermanentError: `empty_file`, `no_content`, `damaged`, `nesting_limit`, `cell_limit`.
        """
        if not data.strip():
            raise PermanentError("empty_file", f"{len(data)} bytes")
        root = _tree(data)
        with guarded("HTML", "reader_failed"):
            walk = Walk(limits)
            walk.page(root)
        if not walk.blocks:
            raise PermanentError("no_content", "the page shows nothing")
        return RawDocument(tuple(walk.blocks), remarks=tuple(walk.remarks))


def _tree(data: bytes) -> html.HtmlElement:
    meta = _META.search(data[:8192])
    text = decode(data, meta.group(1).decode() if meta else None).text.replace("\0", "")
    if not text.strip():
        raise PermanentError("no_content", "the page shows nothing")
    with guarded("HTML"):
        parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
        root = html.document_fromstring(text.encode("utf-8", errors="replace"), parser=parser)
    # libxml2 stops at a depth of 256 and goes on as if the page ended there: that must not pass for it
    if any("depth" in entry.message.lower() for entry in parser.error_log):
        raise PermanentError("nesting_limit", "elements nested too deeply")
    if not isinstance(root, etree._Element):  # noqa: SLF001 — the class has no public name
        raise PermanentError("damaged", "HTML without a root")
    return root


READER = HtmlReader()
