"""What a reader hands to the stages: lines of text and grids of cells, in document order, with places.

Every format ends here, and nothing behind this point knows which format it was.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from crossfoot_common.construction import quick
from crossfoot_common.tables.model import OcrReading, PageBox, Remark


@quick
@dataclass(frozen=True, slots=True)
class Line:
    """One line of text as it stands: tabs, pipes and leading blanks are kept."""

    text: str
    line: int | None = None  # 1-based; text formats
    page: int | None = None  # 1-based; paged formats
    heading: bool = False  # the format itself marks it as a heading
    box: PageBox | None = None  # on its page


@quick
@dataclass(frozen=True, slots=True)
class GridCell:
    """One cell of a grid that the format itself delimits.

    A merged cell keeps its text at its top left corner with its span; the positions that it covers hold
    cells with `covered` set and no text. `cell` is the 0-based position in the source line or sheet row.
    """

    text: str = ""
    rowspan: int = 1
    colspan: int = 1
    covered: bool = False
    cell: int | None = None
    line: int | None = None  # its own source line, where it is not the row's
    box: PageBox | None = None  # on the row's page
    ocr: OcrReading | None = None  # how it was read off a picture


@quick
@dataclass(frozen=True, slots=True)
class GridRow:
    """One row of a grid, and where it stands."""

    cells: tuple[GridCell, ...]
    line: int | None = None
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Grid:
    """A block of cells: one piece of a table, as a page, a sheet or a run of lines shows it.

    `addressed`: the format itself says in which row and column each cell stands, so no cell is out of place.
    """

    rows: tuple[GridRow, ...]
    sheet: str | None = None
    caption: str = ""  # the format's own caption, where it has one
    remarks: tuple[Remark, ...] = ()
    addressed: bool = False


@dataclass(frozen=True, slots=True)
class PageBreak:
    """The end of a page or sheet: `number` is the page that ends."""

    number: int


Block = Line | Grid | PageBreak


@dataclass(frozen=True, slots=True)
class RawDocument:
    """Everything that a reader found in one file."""

    blocks: tuple[Block, ...]
    pages: int | None = None
    remarks: tuple[Remark, ...] = ()
    pictured: frozenset[int] = frozenset()  # the pages that were read off pictures
    uncertain: frozenset[int] = frozenset()  # those of them that are coarse, or black and white alone
    turned: Mapping[int, int] = field(
        default_factory=dict
    )  # those that lay on their side: quarters, clockwise

    @property
    def unread(self) -> bool:
        """Whether some of its pages need character recognition."""
        return any("needs_ocr" in remark.why for remark in self.remarks)


@dataclass(frozen=True, slots=True)
class Member:
    """One file in an archive."""

    name: str
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Limits:
    """What one document may cost. Each breach is a PermanentError with its own reason."""

    pages: int = 500
    cells: int = 2_000_000
    line: int = 400_000  # characters; more than any whole document that lost its line ends
    nesting: int = 64
    archive_members: int = 200
    archive_ratio: int = 100
    archive_bytes: int = 512 * 1024 * 1024
    ocr_pages: int = 0  # pages of pictures that are read; 0: none, they need OCR first


class Reader(Protocol):
    """One format. A module in `readers/` that has a `READER` is found by discovery."""

    media_types: frozenset[str]

    def read(self, data: bytes, limits: Limits) -> RawDocument:
        """The blocks of one file.

        Raises:
            PermanentError: the bytes have no reading (damaged, encrypted, needs_ocr, a limit …).
        """
        ...
