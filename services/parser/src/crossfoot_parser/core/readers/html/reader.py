"""Reads HTML pages, also those that are named .xls or .doc."""

import re

from lxml import etree, html

from crossfoot_common import media_types
from crossfoot_common.encodings import decode
from crossfoot_common.errors import PermanentError
from crossfoot_parser.core.blocks import Limits, RawDocument
from crossfoot_parser.core.readers.guard import guarded
from crossfoot_parser.core.readers.html.blocks_in_rows import blocks_as_tables
from crossfoot_parser.core.readers.html.frames import as_one_page, with_inner_pages
from crossfoot_parser.core.readers.html.styling import styled
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
        root = tree_of(page_text(data))
        with guarded("HTML", "reader_failed"):
            walk = Walk(limits)
            walk.page(root)
        if not walk.blocks:
            framed = next(root.iter("frame", "iframe"), None) is not None
            why = (
                "the page only frames other files, which are not in it"
                if framed
                else "the page shows nothing"
            )
            raise PermanentError("no_content", why)
        return RawDocument(tuple(walk.blocks), remarks=tuple(walk.remarks))


def page_text(data: bytes, charset: str | None = None) -> str:
    """The text of a page: what it declares itself goes before what stands around it (a part's charset)."""
    meta = _META.search(data[:8192])
    return decode(data, meta.group(1).decode() if meta else charset).text.replace("\0", "")


def tree_of(text: str) -> html.HtmlElement:
    """The tree of a page, or of several in one text, which browsers show one below the other.

    Raises:
        PermanentError: `no_content`, `nesting_limit`, `damaged`.
    """
    if not text.strip():
        raise PermanentError("no_content", "the page shows nothing")
    with guarded("HTML"):
        parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
        shown = as_one_page(text).encode("utf-8", errors="replace")
        root = html.document_fromstring(shown, parser=parser)
    # libxml2 stops at a depth of 256 and goes on as if the page ended there: that must not pass for it
    if any("depth" in entry.message.lower() for entry in parser.error_log):
        raise PermanentError("nesting_limit", "elements nested too deeply")
    if not isinstance(root, etree._Element):  # noqa: SLF001 — the class has no public name
        raise PermanentError("damaged", "HTML without a root")
    with guarded("HTML"):
        with_inner_pages(root)
        styled(root)
        blocks_as_tables(root)
    return root


READER = HtmlReader()
