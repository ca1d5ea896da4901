"""Walks the body of a text: headings, paragraphs, lists, tables and page breaks in their order."""

from lxml import etree

from crossfoot_common.errors import PermanentError
from crossfoot_common.tables.model import Remark
from crossfoot_parser.core.blocks import Block, Grid, Limits, Line, PageBreak
from crossfoot_parser.core.readers.odt.lists import Lists
from crossfoot_parser.core.readers.odt.page_heads import PageHeads
from crossfoot_parser.core.readers.odt.styles import Styles
from crossfoot_parser.core.readers.odt.tables import cells_of, is_frame, place_cells, rows_of
from crossfoot_parser.core.readers.odt.text import Paragraph, read_paragraph
from crossfoot_parser.core.readers.open_document import OFFICE, TABLE, TEXT
from crossfoot_parser.core.readers.placing import RowPlace, lay_out, without_unbegun
from crossfoot_parser.core.readers.stacked_rows import unstacked
from crossfoot_parser.core.readers.struck import STRUCK, has_figure, struck_figures
from crossfoot_parser.core.readers.xml import local

_PASSED_OVER = frozenset(
    (TEXT + "tracked-changes", TEXT + "sequence-decls", OFFICE + "forms", OFFICE + "annotation")
)


class Walk:
    """Collects blocks; tables in tables are bounded by the limits."""

    def __init__(self, limits: Limits, root: etree._Element, common: etree._Element) -> None:
        self.blocks: list[Block] = []
        self.remarks: list[Remark] = []
        self._limits = limits
        self._styles = Styles(root)
        self.heads = PageHeads(common, self._styles)
        self._master = ""
        self._lists = Lists(root)
        self._page = 1
        self._depth = 0
        self._struck_cells = 0  # of the table that is being read

    def body(self, element: etree._Element) -> None:
        """Everything under `element` that is shown."""
        for child in element:
            if not local(child.tag) or child.tag in _PASSED_OVER:
                continue
            if child.get(TEXT + "display") == "none":
                self._remark("hidden text left out", "".join(map(str, child.itertext())))
            elif child.tag in {TEXT + "p", TEXT + "h", TABLE + "table"}:
                self._on_its_page(child)
            else:
                self.body(child)

    def _on_its_page(self, element: etree._Element) -> None:
        master = self._styles.master_of(element) or self._master or self.heads.first
        if (self._styles.begins_page(element) or master != self._master) and self.blocks:
            self._break()
        if master != self._master:
            self._master = master
            self.blocks.extend(Line(line, page=0) for line in self.heads.lines(master))
        if element.tag == TABLE + "table":
            self._table(element)
        else:
            self._paragraph(element)
        if self._styles.ends_page(element):
            self._break()

    def _break(self) -> None:
        self.blocks.append(PageBreak(self._page))
        self._page += 1

    def _paragraph(self, element: etree._Element) -> None:
        read = self._read(element)
        lines = read.text.split("\n")
        heading = element.tag == TEXT + "h"
        self.blocks.extend(Line(text, heading=heading) for text in lines if text.strip() or len(lines) == 1)
        for inside in (*read.boxes, *read.notes):
            self.body(inside)

    def _read(self, element: etree._Element) -> Paragraph:
        """What a paragraph shows behind its number, if a list gives it one; nothing where it is hidden."""
        read = read_paragraph(element, self._styles)
        if self._styles.is_hidden(element):
            read = Paragraph(hidden=read.text + read.hidden)
        if self._styles.is_struck(element):
            read = Paragraph(hidden=read.hidden, struck=read.text + read.struck)
        if read.text.strip():
            read.parts.insert(0, self._lists.label(element))
        if read.hidden.strip():
            self._remark("hidden text left out", read.hidden)
        self._remark(STRUCK, read.struck)
        if read.objects:
            self._remark("embedded file left out", "it is drawn in the text")
        return read

    def _table(self, element: etree._Element) -> None:
        self._depth += 1
        if self._depth > self._limits.nesting:
            raise PermanentError("nesting_limit", "tables nested too deeply")
        if is_frame(element):
            for row in rows_of(element):
                for cell in cells_of(row):
                    self.body(cell)
        else:
            self._grid(element)
        self._depth -= 1

    def _grid(self, element: etree._Element) -> None:
        behind: list[etree._Element] = []
        self._struck_cells = 0
        placed, height = place_cells(element, lambda cell: self._lines_of(cell, behind), self._limits)
        placed, rows_there = unstacked(without_unbegun(placed), height)
        rows = lay_out(placed, [RowPlace()] * len(rows_there), self._limits)
        if any(cell.text for row in rows for cell in row.cells):
            remarks = tuple(struck_figures(self._struck_cells))
            self.blocks.append(Grid(rows, remarks=remarks, addressed=True))
        for inside in behind:
            self.body(inside)

    def _lines_of(self, cell: etree._Element, behind: list[etree._Element]) -> list[str]:
        """The lines of a cell; notes and boxes that are anchored in it are read behind the table."""
        lines: list[str] = []
        struck = ""
        for paragraph in cell.iter(TEXT + "p", TEXT + "h"):
            if any(
                above.tag in {TEXT + "note", OFFICE + "annotation"} for above in paragraph.iterancestors()
            ):
                continue
            read = self._read(paragraph)
            lines += read.text.split("\n")
            struck += read.struck
            behind += (*read.boxes, *read.notes)
        if has_figure(struck) and not has_figure("".join(lines)):
            self._struck_cells += 1
        if next(cell.iterdescendants(TABLE + "table"), None) is not None:
            self._remark("table inside a cell", "its rows are the text of the cell")
        return lines

    def _remark(self, what: str, why: str) -> None:
        if why.strip():
            self.remarks.append(Remark(what=what, why=why[:60]))
