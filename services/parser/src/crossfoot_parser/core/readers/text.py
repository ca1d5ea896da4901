"""Reads plain text in the encodings and line ends in which disclosures are published."""

import re

from crossfoot_common import media_types
from crossfoot_common.encodings import Decoded, decode
from crossfoot_common.errors import PermanentError
from crossfoot_common.tables.model import Remark
from crossfoot_parser.core.blocks import Block, Limits, Line, PageBreak, RawDocument

_QUOTED = re.compile(r'(?:(?<=\t)|^)"((?:[^"\t]|"")*)"(?=\t|$)')
_FEW = 4  # characters that may be unreadable in any text, however short
_SHARE = 50  # of so many characters one may be


class TextReader:
    """Lines as they stand; a form feed ends a page."""

    media_types = frozenset({media_types.TEXT, "text/markdown"})

    def read(self, data: bytes, limits: Limits) -> RawDocument:
        """The lines of a text file.

        Raises:
            PermanentError: `empty_file`, `damaged`, `cell_limit` (more lines than cells are allowed),
                `too_large` (a line longer than any document's), `page_limit`.
        """
        decoded = _readable(data)
        text = decoded.text.replace("\r\n", "\n").replace("\r", "\n")
        if text.count("\n") > limits.cells:
            raise PermanentError("cell_limit", "too many lines")
        lines = text.split("\n")
        if (longest := max(map(len, lines))) > limits.line:
            raise PermanentError("too_large", f"a line of {longest} characters; {limits.line} are read")
        pages = text.count("\f") + 1
        if pages > limits.pages:
            raise PermanentError("page_limit", f"{pages} pages")
        blocks = tuple(_blocks(lines, paged=pages > 1))
        return RawDocument(blocks, pages if pages > 1 else None, _remarks(decoded))


def _readable(data: bytes) -> Decoded:
    """A few damaged bytes do not make a file unreadable; many do."""
    decoded = decode(data)
    if not decoded.text.strip("\0 \t\r\n\f\ufeff"):
        raise PermanentError("empty_file", f"{len(data)} bytes")
    if decoded.unreadable > max(_FEW, len(decoded.text) // _SHARE):
        raise PermanentError("damaged", "not text in UTF-8, UTF-16 or GB18030")
    return decoded


def _remarks(decoded: Decoded) -> tuple[Remark, ...]:
    if not decoded.unreadable:
        return ()
    return (Remark(what="unreadable characters", why=f"{decoded.unreadable} in no known encoding"),)


def _blocks(lines: list[str], *, paged: bool) -> list[Block]:
    blocks: list[Block] = []
    page = 1
    for number, line in enumerate(lines, start=1):
        for index, piece in enumerate(line.split("\f")):
            if index:
                blocks.append(PageBreak(page))
                page += 1
            blocks.append(Line(_unquoted(piece), line=number, page=page if paged else None))
    return blocks


def _unquoted(line: str) -> str:
    """A line without the quotes that spreadsheets put around a cell between tabs that holds a comma."""
    if '"' not in line or "\t" not in line:
        return line
    return _QUOTED.sub(lambda cell: cell[1].replace('""', '"'), line)


READER = TextReader()
