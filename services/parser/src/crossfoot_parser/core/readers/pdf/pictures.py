"""Counts the pictures of pages that are read: what is beyond the limit stays in need of OCR, and says so."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from crossfoot_common.errors import PermanentError
from crossfoot_common.tables.model import Remark
from crossfoot_parser.core.blocks import Limits
from crossfoot_parser.core.readers.guard import guarded
from crossfoot_parser.core.readers.pdf.drafts import Piece
from crossfoot_parser.core.readers.pdf.model import Page
from crossfoot_parser.core.readers.pdf.scanned import UNCERTAIN, read_picture, remarks_of
from crossfoot_parser.core.readers.pdf.segments import Columns
from crossfoot_parser.ocr.models import installed

if TYPE_CHECKING:  # numpy is there only where pictures are read
    from crossfoot_parser.ocr.arrays import Colour

Take = Callable[[], "tuple[Colour, float]"]
"""Gives a picture in colour and its dots an inch."""


class Pictures:
    """The pictures of one document."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self.read: set[int] = set()
        self.uncertain: set[int] = set()
        self.turned: dict[int, int] = {}
        self.remarks: list[Remark] = []
        if limits.ocr_pages and not installed():
            raise PermanentError("needs_ocr", "pictures are to be read, and the extra `ocr` is not installed")

    @property
    def wanted(self) -> bool:
        """Whether one more may be read."""
        return len(self.read) < self._limits.ocr_pages

    def pieces(self, page: Page, take: Take, above: Columns) -> list[Piece]:
        """What is read off one picture.

        Raises:
            PermanentError: `cell_limit`, `memory_limit`, `reader_failed`.
        """
        with guarded("picture", "reader_failed"):
            colour, dpi = take()
            blank = Page(page.number, page.width, page.height)
            found = read_picture(blank, colour, dpi, self._limits, above)
            if found:
                self.read.add(page.number)
                if blank.turned:
                    self.turned[page.number] = blank.turned
                said = list(remarks_of(blank, colour, dpi))
                self.remarks.extend(said)
                if any(remark.what in UNCERTAIN for remark in said):
                    self.uncertain.add(page.number)
        return found
