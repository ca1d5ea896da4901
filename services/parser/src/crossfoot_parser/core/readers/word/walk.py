"""Walks the body of a Word document: paragraphs, tables and page breaks in their order."""

from collections.abc import Iterator

from lxml import etree

from crossfoot_common.errors import PermanentError
from crossfoot_common.tables.model import Remark
from crossfoot_parser.core.blocks import Block, Grid, Limits, Line, PageBreak
from crossfoot_parser.core.readers.placing import RowPlace, lay_out
from crossfoot_parser.core.readers.stacked_rows import unstacked
from crossfoot_parser.core.readers.struck import STRUCK, has_figure, struck_figures
from crossfoot_parser.core.readers.word.embedded import read_embedded
from crossfoot_parser.core.readers.word.equations import EQUATIONS, equation_text
from crossfoot_parser.core.readers.word.names import IDENTITY, PASSED_OVER, w
from crossfoot_parser.core.readers.word.numbering import Numbering
from crossfoot_parser.core.readers.word.package import WordPackage
from crossfoot_parser.core.readers.word.sections import FOOT, HEAD, Sections
from crossfoot_parser.core.readers.word.tables import children, is_frame, place_cells, rows_of
from crossfoot_parser.core.readers.word.text import Paragraph, is_heading, read_paragraph


class Walk:
    """Collects blocks; tables in tables are bounded by the limits."""

    def __init__(self, limits: Limits, package: WordPackage, heading_styles: frozenset[str]) -> None:
        self.blocks: list[Block] = []
        self.remarks: list[Remark] = []
        self._limits = limits
        self._package = package
        self._numbering = Numbering(package)
        self._headings = heading_styles
        self._sections = Sections(package)
        self._section = 0  # where it begins in the blocks
        self._page = 1
        self._depth = 0
        self._struck_cells = 0  # of the table that is being read
        self._embeddings = 0
        self._noted: dict[str, dict[str, etree._Element]] = {}

    def body(self, element: etree._Element) -> None:
        """Everything under `element` that is shown."""
        for child in element:
            if child.tag in PASSED_OVER:
                continue
            if child.tag == w("p"):
                self._paragraph(child)
            elif child.tag == w("tbl"):
                self._table(child)
            elif child.tag == w("altChunk"):
                self._embedded(child.get(IDENTITY) or "")
            elif child.tag == w("sectPr"):
                self._end_section(child)
            elif child.tag in EQUATIONS:
                self.blocks.append(Line(equation_text(child)))
            else:
                self.body(child)

    def _paragraph(self, element: etree._Element) -> None:
        paragraph = read_paragraph(element)
        self._remark_unseen(paragraph)
        heading = is_heading(element, self._headings)
        lines = (self._numbering.label(element, paragraph.text) + paragraph.text).split("\n")
        self.blocks.extend(Line(text, heading=heading) for text in lines if text.strip() or len(lines) == 1)
        for box in (*paragraph.boxes, *self._notes(paragraph)):
            self.body(box)
        for identity in paragraph.objects:
            self._embedded(identity)
        properties = element.find(f"{w('pPr')}/{w('sectPr')}")
        if properties is not None:
            self._end_section(properties)
        if paragraph.page_breaks or properties is not None:
            self.blocks.append(PageBreak(self._page))
            self._page += 1
        if properties is not None:
            self._section = len(self.blocks)

    def _end_section(self, properties: etree._Element) -> None:
        """Sets what its pages show at head and foot around a section, unless it shows nothing or the same."""
        start, self._section = self._section, len(self.blocks)
        inside = self.blocks[start:]
        self._sections.turn(properties)
        if any(
            isinstance(block, Grid) or (isinstance(block, Line) and block.text.strip()) for block in inside
        ):
            shown = {block.text.strip() for block in inside if isinstance(block, Line)}
            self.blocks += self._around(FOOT, shown)
            self.blocks[start:start] = self._around(HEAD, shown)
            self._section = len(self.blocks)

    def _around(self, place: str, shown: set[str]) -> Iterator[Line]:
        """Lines on a page of their own (0): no half of a title that stands below them."""
        for paragraph in self._sections.paragraphs(place):
            self._remark_unseen(paragraph)
            said = (text for text in paragraph.text.split("\n") if text and text not in shown)
            yield from (Line(text, page=0) for text in said)

    def _notes(self, paragraph: Paragraph) -> Iterator[etree._Element]:
        """The notes that a paragraph refers to; each is read once, whatever refers to it."""
        for kind, identity in paragraph.notes:
            if kind not in self._noted:
                part = self._package.part(kind)
                self._noted[kind] = {} if part is None else {note.get(w("id")) or "": note for note in part}
            if (note := self._noted[kind].pop(identity, None)) is not None:
                yield note

    def _embedded(self, identity: str) -> None:
        """What an embedded file shows, in its place; one that has no reading is named with the reason."""
        self._embeddings += 1
        if self._embeddings > self._limits.archive_members:
            raise PermanentError("archive_limit", f"more than {self._limits.archive_members} embedded files")
        data = self._package.related(identity)
        if data is None:
            self._remark("embedded file left out", "it is not in the document")
            return
        try:
            read = read_embedded(data, self._limits)
        except PermanentError as error:
            self._remark("embedded file left out", str(error))
            return
        self.blocks.extend(block for block in read.blocks if not isinstance(block, PageBreak))
        self.remarks.extend(read.remarks)

    def _table(self, element: etree._Element) -> None:
        self._depth += 1
        if self._depth > self._limits.nesting:
            raise PermanentError("nesting_limit", "tables nested too deeply")
        if is_frame(element):
            for row in rows_of(element):
                for cell in children(row, "tc"):
                    self.body(cell)
        else:
            self._grid(element)
        self._depth -= 1

    def _grid(self, element: etree._Element) -> None:
        behind: list[etree._Element] = []  # notes of cells: read behind the table
        self._struck_cells = 0
        placed, height = place_cells(element, lambda cell: self._cell_lines(cell, behind), self._limits)
        placed, rows_there = unstacked(placed, height)
        rows = lay_out(placed, [RowPlace()] * len(rows_there), self._limits)
        if any(cell.text for row in rows for cell in row.cells):
            remarks = tuple(struck_figures(self._struck_cells))
            self.blocks.append(Grid(rows, remarks=remarks, addressed=True))
        for note in behind:
            self.body(note)

    def _cell_lines(self, cell: etree._Element, behind: list[etree._Element]) -> list[str]:
        """The lines of the paragraphs of a cell; a table inside it is read row by row."""
        lines: list[str] = []
        struck = ""
        for paragraph in cell.iter(w("p")):
            if any(parent.tag in PASSED_OVER for parent in paragraph.iterancestors()):
                continue
            read = read_paragraph(paragraph)
            lines.extend((self._numbering.label(paragraph, read.text) + read.text).split("\n"))
            behind += self._notes(read)
            if read.objects:
                self._remark("embedded file left out", "it stands in a cell")
            self._remark_unseen(read)
            struck += read.struck
        if has_figure(struck) and not has_figure("".join(lines)):
            self._struck_cells += 1
        if next(cell.iter(w("tbl")), None) is not None:
            self._remark("table inside a cell", "its rows are the text of the cell")
        return lines

    def _remark_unseen(self, read: Paragraph) -> None:
        if read.hidden.strip():
            self._remark("hidden text left out", read.hidden)
        if read.struck.strip():
            self._remark(STRUCK, read.struck)

    def _remark(self, what: str, why: str) -> None:
        self.remarks.append(Remark(what=what, why=why[:60]))
