"""Reads plain text in the encodings and line ends in which disclosures are published."""

import codecs

from crossfoot_common.errors import PermanentError
from crossfoot_parser.core.blocks import Block, Limits, Line, PageBreak, RawDocument

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def decode(data: bytes) -> str:
    """The text of a file: by its byte order mark, else the first encoding that fits.

    Raises:
        PermanentError: `empty_file`, or `damaged` when it is no text in any known encoding.
    """
    if not data.strip():
        raise PermanentError("empty_file", f"{len(data)} bytes")
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace")
    for encoding in _candidates(data):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return _mostly(data)


def _candidates(data: bytes) -> tuple[str, ...]:
    """UTF-16 without a mark shows in its zero bytes, which no other text encoding has."""
    head = data[:4096]
    if head.count(0) * 8 > len(head):
        little = head[1::2].count(0) >= head[0::2].count(0)
        return ("utf-16-le", "utf-16-be") if little else ("utf-16-be", "utf-16-le")
    return ("utf-8", "gb18030")


def _mostly(data: bytes) -> str:
    """A few damaged bytes do not make a file unreadable; many do."""
    best = min((data.decode(e, errors="replace") for e in ("utf-8", "gb18030")), key=_losses)
    if _losses(best) * 50 > len(best):
        raise PermanentError("damaged", "not text in UTF-8, UTF-16 or GB18030")
    return best


def _losses(text: str) -> int:
    return text.count("\ufffd")


class TextReader:
    """Lines as they stand; a form feed ends a page."""

    media_types = frozenset({"text/plain", "text/markdown"})

    def read(self, data: bytes, limits: Limits) -> RawDocument:
        """The lines of a text file.

        Raises:
            PermanentError: `empty_file`, `damaged`, `cell_limit` (more lines than cells are allowed),
                `page_limit`.
        """
        text = decode(data).replace("\r\n", "\n").replace("\r", "\n")
        if text.count("\n") > limits.cells:
            raise PermanentError("cell_limit", "too many lines")
        pages = text.count("\f") + 1
        if pages > limits.pages:
            raise PermanentError("page_limit", f"{pages} pages")
        blocks = tuple(_blocks(text.split("\n"), paged=pages > 1))
        return RawDocument(blocks, pages if pages > 1 else None)


def _blocks(lines: list[str], *, paged: bool) -> list[Block]:
    blocks: list[Block] = []
    page = 1
    for number, line in enumerate(lines, start=1):
        for index, piece in enumerate(line.split("\f")):
            if index:
                blocks.append(PageBreak(page))
                page += 1
            blocks.append(Line(piece, line=number, page=page if paged else None))
    return blocks


READER = TextReader()
