"""Reads web archives (MHTML): a page with its parts in one file, also named .xls or .doc.

Excel saves a workbook as a page of frames with one page a sheet; browsers save the frames of a page as parts.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes
from email.errors import CloseBoundaryNotFoundDefect
from email.header import decode_header, make_header
from email.message import Message
from typing import NamedTuple
from urllib.parse import unquote, urljoin

from crossfoot_common import media_types
from crossfoot_common.errors import PermanentError
from crossfoot_common.tables.model import Remark
from crossfoot_parser.core.blocks import Block, Grid, Limits, Line, PageBreak, RawDocument
from crossfoot_parser.core.readers.guard import guarded
from crossfoot_parser.core.readers.html.reader import page_text, tree_of
from crossfoot_parser.core.readers.html.walk import Walk
from crossfoot_parser.core.vocabulary.sheet_names import is_nameless

_PAGES = frozenset(("text/html", "application/xhtml+xml"))
_SHEET = re.compile(r"<x:ExcelWorksheet>(.{0,2000}?)</x:ExcelWorksheet>", re.IGNORECASE | re.DOTALL)
_NAME = re.compile(r"<x:Name>([^<]{0,200})</x:Name>", re.IGNORECASE)
_SOURCE = re.compile(r"""<x:WorksheetSource\s[^<>]{0,50}HRef\s*=\s*["']?([^"'<>]{1,500})""", re.IGNORECASE)
_HIDDEN = re.compile(r"<x:Visible>\s*Sheet(?:Very)?Hidden\s*</x:Visible>", re.IGNORECASE)
_SHEET_PAGE = re.compile(r"(?:.*/)?sheet\d{3}\.html?")  # as Excel names them
_FRAME = re.compile(r"[^_].*")  # the name of a frame, not _blank, _top


class _Shown(NamedTuple):
    """One page that the archive shows, and the name of its sheet where it is one."""

    part: Message
    sheet: str = ""


class WebArchiveReader:
    """The page and its frames, or each sheet that is shown, in their order."""

    media_types = frozenset({media_types.MHTML, "application/x-mimearchive", "message/rfc822"})

    def read(self, data: bytes, limits: Limits) -> RawDocument:
        """The blocks of all pages that are shown.

        Raises:
            PermanentError: `empty_file`, `damaged` (no page in it), `no_content`, `needs_ocr` (pictures),
                `page_limit`, and what a page may be refused for.
        """
        with guarded("MHTML"):
            archive = message_from_bytes(data.removeprefix(b"\xef\xbb\xbf").lstrip())
            parts = [part for part in archive.walk() if not part.is_multipart()]
            shown = _shown(archive, parts)
        if not shown:
            raise PermanentError("damaged", "MHTML: no page in it")
        if len(shown) > limits.pages:
            raise PermanentError("page_limit", f"{len(shown)} pages, {limits.pages} are allowed")
        with guarded("MHTML", "reader_failed"):
            read = [_blocks(page, number, limits) for number, page in enumerate(shown, start=1)]
        blocks = tuple(block for found, _ in read for block in found)
        if not any(isinstance(block, Line | Grid) for block in blocks):
            pictures = sum(part.get_content_maintype() == "image" for part in parts)
            why = (
                ("needs_ocr", f"no text, {pictures} pictures") if pictures else ("no_content", "blank pages")
            )
            raise PermanentError(*why)  # type: ignore[arg-type]
        remarks = [remark for _, found in read for remark in found]
        return RawDocument(blocks, remarks=(*remarks, *_left_out(archive, parts, shown)))


def _shown(archive: Message, parts: list[Message]) -> list[_Shown]:
    """The first page and what its frames show; of a workbook its sheets."""
    pages = [part for part in parts if part.get_content_type() in _PAGES]
    start = archive.get_param("start")
    first = next((page for page in pages if start and page.get("Content-ID") == start), None)
    first = first or (pages[0] if pages else None)
    if first is None:
        return []
    places = {key: page for page in reversed(pages) for key in _addresses(page)}
    sheets = list(_sheets(_text(first), _base(first), places))
    return sheets or [_Shown(page) for page in _framed(first, pages, places)]


def _addresses(page: Message) -> Iterator[str]:
    location = _base(page)
    if location:
        yield _key(location)
        yield _key(location).rpartition("/")[2]
    if identity := (page.get("Content-ID") or "").strip(" <>"):
        yield _key("cid:" + identity)


def _key(address: str) -> str:
    return unquote(html.unescape(address)).replace("\\", "/").partition("#")[0].strip().lower()


def _base(page: Message) -> str:
    location = page.get("Content-Location") or ""
    return str(make_header(decode_header(location))).strip()


def _find(address: str, base: str, places: dict[str, Message]) -> Message | None:
    whole = _key(urljoin(base, html.unescape(address).replace("\\", "/")))
    return places.get(whole) or places.get(whole.rpartition("/")[2])


def _sheets(text: str, base: str, places: dict[str, Message]) -> Iterator[_Shown]:
    """The sheets that a workbook's first page lists with the pages on which they stand."""
    for sheet in _SHEET.finditer(text):
        name, source = _NAME.search(sheet[1]), _SOURCE.search(sheet[1])
        page = _find(source[1], base, places) if source else None
        if page is not None:
            yield _Shown(page, html.unescape(name[1]).strip() if name else "")


def _framed(first: Message, pages: list[Message], places: dict[str, Message]) -> list[Message]:
    """A page and the pages in its frames, also those that a frame of tabs shows there, in order.

    Pages of sheets are shown whether a list or the tabs say so or not.
    """
    found, waiting = [first], [first]
    while waiting:
        page = waiting.pop(0)
        for shown in tree_of(_text(page) or " <p>").iter("frame", "iframe", "a"):
            if shown.tag == "a" and (page is first or not _FRAME.fullmatch(shown.get("target") or "")):
                continue
            inner = _find(shown.get("src") or shown.get("href") or "", _base(page), places)
            if inner is not None and not any(inner is known for known in found):
                found.append(inner)
                waiting.append(inner)
    sheets = (page for page in pages if _SHEET_PAGE.fullmatch(_key(_base(page))))
    return [*found, *(page for page in sheets if not any(page is known for known in found))]


def _text(page: Message) -> str:
    payload = page.get_payload(decode=True)
    return page_text(payload, page.get_content_charset()) if isinstance(payload, bytes) else ""


def _blocks(page: _Shown, number: int, limits: Limits) -> tuple[list[Block], list[Remark]]:
    text = _text(page.part)
    if page.sheet and _HIDDEN.search(text):
        return [], [Remark(what="hidden sheet left out", why=page.sheet)]
    walk = Walk(limits)
    if text.strip():
        walk.page(tree_of(text), titled=not page.sheet)
    blocks: list[Block] = [
        replace(block, sheet=page.sheet or None) if isinstance(block, Grid) else block
        for block in walk.blocks
    ]
    if page.sheet and not is_nameless(page.sheet):
        blocks.insert(0, Line(page.sheet, heading=True))
    return [*blocks, PageBreak(number)] if walk.blocks else [], walk.remarks


def _left_out(archive: Message, parts: list[Message], shown: list[_Shown]) -> Iterator[Remark]:
    count = sum(
        part.get_content_type() in _PAGES and not any(part is page.part for page in shown) for part in parts
    )
    if count and not shown[0].sheet:  # a workbook's first page only frames its sheets
        yield Remark(what="page not shown", why=f"{count} pages in the archive that no frame shows")
    if any(isinstance(defect, CloseBoundaryNotFoundDefect) for defect in archive.defects):
        yield Remark(what="file ends early", why="the archive has no end")


READER = WebArchiveReader()
