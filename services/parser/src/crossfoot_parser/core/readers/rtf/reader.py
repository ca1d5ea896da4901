"""Reads Rich Text (RTF): paragraphs and tables in their order, without what is hidden or deleted.

Why no library: those for Python hand out the text and no tables.
"""

from crossfoot_common import media_types
from crossfoot_common.errors import PermanentError
from crossfoot_common.tables.model import Remark
from crossfoot_parser.core.blocks import Grid, Limits, Line, RawDocument
from crossfoot_parser.core.readers.guard import guarded
from crossfoot_parser.core.readers.page_heads import left_out
from crossfoot_parser.core.readers.rtf.writer import Writer
from crossfoot_parser.core.readers.struck import STRUCK


class RtfReader:
    """Lines, and a grid for each table. RTF keeps no pages, so places are by order only."""

    media_types = frozenset({media_types.RTF, "text/rtf"})

    def read(self, data: bytes, limits: Limits) -> RawDocument:
        """The blocks of a document.

        Raises:
            PermanentError: `empty_file`, `damaged`, `no_content`, `needs_ocr` (only pictures), `cell_limit`.
        """
        if not data.strip(b"\0"):
            raise PermanentError("empty_file", f"{len(data)} bytes")
        if not data.lstrip().startswith(b"{\\rtf"):
            raise PermanentError("damaged", "RTF: it does not begin like one")
        writer = Writer(limits)
        with guarded("RTF", "reader_failed"):
            blocks = writer.write(data)
        if not any(
            isinstance(block, Grid) or (isinstance(block, Line) and block.text.strip()) for block in blocks
        ):
            if writer.pictures:
                raise PermanentError("needs_ocr", f"no text, {writer.pictures} pictures")
            raise PermanentError("no_content", "the document has no text")
        return RawDocument(tuple(blocks), remarks=tuple(_remarks(writer)))


def _remarks(writer: Writer) -> list[Remark]:
    found = []
    said = writer.paragraph
    if said.hidden:
        found.append(Remark(what="hidden text left out", why=f"{said.hidden} characters"))
    if said.struck:
        found.append(Remark(what=STRUCK, why=f"{said.struck} characters"))
    if writer.open_groups:
        found.append(Remark(what="file ends early", why=f"{writer.open_groups} groups have no end"))
    return [*found, *left_out("".join(said.page_feet).strip())]


READER = RtfReader()
