"""Walks a page in the order in which it is read, and leaves out what it does not show."""

from collections.abc import Iterator

from lxml.html import HtmlElement

from crossfoot_common.errors import PermanentError
from crossfoot_common.tables.model import Remark
from crossfoot_parser.core.blocks import Block, Grid, Limits, Line, PageBreak
from crossfoot_parser.core.readers.added import without_added
from crossfoot_parser.core.readers.html.hiding import is_hidden, is_panel
from crossfoot_parser.core.readers.html.tables import is_layout, is_struck, rows_of, struck_cells, table_rows
from crossfoot_parser.core.readers.placing import RowPlace, lay_out, without_unbegun
from crossfoot_parser.core.readers.stacked_rows import unstacked
from crossfoot_parser.core.readers.struck import STRUCK, struck_figures
from crossfoot_parser.core.readers.wrapping import collapse

SILENT = frozenset(
    (
        "script", "style", "noscript", "template", "select", "textarea", "button", "svg", "math",
        "object", "iframe", "canvas", "audio", "video", "title", "noframes",
    )
)  # fmt: skip
_BREAKING = frozenset(
    (
        "p", "div", "br", "hr", "li", "ul", "ol", "dl", "dt", "dd", "tr", "td", "th", "caption",
        "section", "article", "header", "footer", "main", "aside", "nav", "form", "fieldset", "address",
        "blockquote", "pre", "center", "head", "body", "html", "h1", "h2", "h3", "h4", "h5", "h6",
    )
)  # fmt: skip
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))


class Walk:
    """Collects blocks. Depth is bounded by libxml2 (256), tables in tables by the limits."""

    def __init__(self, limits: Limits) -> None:
        self.blocks: list[Block] = []
        self.remarks: list[Remark] = []
        self._limits = limits
        self._text: list[str] = []
        self._line: int | None = None
        self._heading = False
        self._tables = 0

    def page(self, root: HtmlElement, *, titled: bool = True) -> None:
        """Everything that a page shows: its title (if wanted), unless the body repeats it, and its body."""
        for part in root.iter("head", "body"):  # libxml2 takes a page that begins with a script for its head
            self._element(part)
        self._flush()
        titles = root.iterfind("head/title")
        title = collapse(" ".join(text for node in titles for text in node.itertext())).strip()
        shown = {block.text.strip() for block in self.blocks if isinstance(block, Line)}
        if titled and title and title not in shown:
            # it stands on the frame of the window, before the first page: no half of a title below it
            self.blocks[:0] = [Line(title, page=0, heading=True), PageBreak(0)]

    def _element(self, element: HtmlElement) -> None:
        tag = element.tag
        if not isinstance(tag, str):
            return
        if tag in SILENT:
            if tag == "noscript" and any(map(str.isdigit, element.text_content())):
                self._remark_unseen("text for browsers without scripts left out", element)
        elif is_hidden(element) and not is_panel(element):
            self._remark_unseen("hidden text left out", element)
        elif is_struck(element):
            self._remark_unseen(STRUCK, element)
        elif tag == "table":
            self._table(element)
        elif tag == "pre":
            self._preformatted(element)
        else:
            self._inside(element, tag)

    def _inside(self, element: HtmlElement, tag: str) -> None:
        breaking = tag in _BREAKING
        if breaking:
            self._flush()
        self._heading = self._heading or tag in _HEADINGS
        self._say(element.text, element)
        for child in element:
            self._element(child)
            self._say(child.tail, element)
        if breaking:
            self._flush()

    def _preformatted(self, element: HtmlElement) -> None:
        """Lines as they stand: tables are laid out in them with blanks."""
        self._flush()
        first = source_line(element)
        for number, text in enumerate(element.text_content().splitlines()):
            self.blocks.append(Line(text, line=first and first + number))

    def _say(self, text: str | None, element: HtmlElement) -> None:
        if text:
            if not self._text:
                self._line = source_line(element)
            self._text.append(text)

    def _flush(self) -> None:
        text = collapse("".join(self._text)).replace("\xa0", " ").rstrip()
        self._text.clear()
        if text.strip():
            self.blocks.append(Line(text, line=self._line, heading=self._heading))
        self._heading = False

    def _table(self, table: HtmlElement) -> None:
        self._flush()
        self._tables += 1
        if self._tables > self._limits.nesting:
            raise PermanentError("nesting_limit", "tables nested too deeply")
        caption = " ".join(collapse("".join(node.itertext())).strip() for node in table.iterfind("caption"))
        if is_layout(table):
            for cell in _cells(table):
                self._element(cell)
        else:
            self._grid(table, caption)
        self._flush()
        self._tables -= 1

    def _grid(self, table: HtmlElement, caption: str) -> None:
        cells, rows = table_rows(table, self._limits, is_hidden)
        cells, origins = unstacked(without_unbegun(cells), len(rows))
        places = [RowPlace(line=source_line(rows[origin])) for origin in origins]
        laid = lay_out(cells, places, self._limits)
        if any(cell.text for row in laid for cell in row.cells):
            remarks = (*_unseen(table), *struck_figures(struck_cells(table, is_hidden)))
            self.blocks.append(Grid(without_added(laid)[0], caption=caption, remarks=remarks, addressed=True))

    def _remark_unseen(self, what: str, element: HtmlElement) -> None:
        text = collapse("".join(element.itertext())).strip()
        if text:
            self.remarks.append(Remark(what=what, why=f"{len(text)} characters: {text[:40]}"))


def _unseen(table: HtmlElement) -> Iterator[Remark]:
    """Rows and cells with figures that are not shown: totals that are shown may count them in."""
    hidden = [row for row in rows_of(table) if is_hidden(row)]
    hidden += [cell for row in rows_of(table) if not is_hidden(row) for cell in row if _is_hidden_cell(cell)]
    count = sum(any(map(str.isdigit, element.text_content())) for element in hidden)
    if count:
        yield Remark(what="hidden cells left out", why=f"{count} rows or cells with figures are not shown")


def _is_hidden_cell(cell: HtmlElement) -> bool:
    return cell.tag in {"td", "th"} and is_hidden(cell)


def _cells(table: HtmlElement) -> Iterator[HtmlElement]:
    for row in rows_of(table):
        if not is_hidden(row):
            yield from (cell for cell in row if cell.tag in {"td", "th"})


def source_line(element: HtmlElement) -> int | None:
    """The line of the element; libxml2 does not count beyond 65535."""
    line = element.sourceline
    return int(line) if isinstance(line, int) and line < 65535 else None
