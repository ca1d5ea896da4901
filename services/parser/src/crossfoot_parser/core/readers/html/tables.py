"""Tells tables that hold data from tables that hold the page together, and places the cells of the former."""

import re
from collections.abc import Callable, Iterator, Sequence

from lxml.html import HtmlElement

from crossfoot_parser.core.blocks import Limits
from crossfoot_parser.core.readers.guard import check_cells
from crossfoot_parser.core.readers.placing import Placed
from crossfoot_parser.core.readers.raised import raised
from crossfoot_parser.core.readers.struck import has_figure
from crossfoot_parser.core.readers.wrapping import collapse, join_lines
from crossfoot_parser.core.readers.xml import whole_number

_SECTIONS = ("thead", "tbody", "tfoot")
_BLOCKS = frozenset(["p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6"])
_COLLAPSING = " \t\r\n\f"  # blanks that alone are no line
_RAISED = frozenset(("sup", "sub"))
_UNSHOWN = frozenset(("script", "style", "noscript", "template"))
_STRUCK = frozenset(("s", "strike", "del"))
_LINE_THROUGH = re.compile(r"text-decoration(?:-line)?\s*:[^;]*line-through", re.IGNORECASE)
_TYPED = frozenset(("text", "number", ""))
_LONG = 400  # a cell with more characters in several paragraphs holds a page's text, not a figure's label
_WIDEST = 16384


def rows_of(table: HtmlElement) -> Iterator[HtmlElement]:
    """The rows of this table, not those of tables inside it."""
    for child in table:
        if child.tag == "tr":
            yield child
        elif child.tag in _SECTIONS:
            yield from (row for row in child if row.tag == "tr")


def is_layout(table: HtmlElement) -> bool:
    """A table is layout when it holds tables, or is one column of cells with running text.

    A single cell is layout as well: a frame, not a table.
    """
    if next(table.iterdescendants("table"), None) is not None:
        return not _is_data_around(table)
    cells = [[cell for cell in row if cell.tag in {"td", "th"}] for row in rows_of(table)]
    width = max((len(row) for row in cells), default=0)
    if width <= 1:
        return sum(len(row) for row in cells) <= 1 or any(_is_running_text(row[0]) for row in cells if row)
    return width == 2 and any(_is_running_text(cell) for row in cells for cell in row) and len(cells) <= 3


def _is_data_around(table: HtmlElement) -> bool:
    """Whether a table that holds tables has more to say itself: then those are the texts of its cells."""
    own = [
        cell for row in rows_of(table) for cell in row if next(cell.iterdescendants("table"), None) is None
    ]
    inner = sum(len(nested.text_content().strip()) for nested in table.iterdescendants("table"))
    texts = [text for cell in own if (text := cell.text_content().strip())]
    return len(texts) >= 8 and sum(map(len, texts)) > inner


def _is_running_text(cell: HtmlElement) -> bool:
    paragraphs = sum(1 for _ in cell.iterdescendants("p", "br", "div"))
    return paragraphs >= 4 and len(cell.text_content()) > _LONG


def table_rows(
    table: HtmlElement, limits: Limits, is_hidden: Callable[[HtmlElement], bool]
) -> tuple[list[Placed], list[HtmlElement]]:
    """The shown rows of a table and their cells, each at the column that HTML's algorithm gives it.

    Raises:
        PermanentError: `cell_limit`.
    """
    rows = [row for row in rows_of(table) if not is_hidden(row)]
    placed: list[Placed] = []
    taken: set[tuple[int, int]] = set()
    for number, row in enumerate(rows):
        column = 0
        for cell in (cell for cell in row if cell.tag in {"td", "th"} and not is_hidden(cell)):
            while (number, column) in taken:
                column += 1
            rowspan = _span(cell, "rowspan", len(rows) - number) or len(rows) - number
            colspan = _span(cell, "colspan", _WIDEST) or 1
            lines = _lines_of(cell, is_hidden)
            text = _indent(lines) + join_lines(lines)
            placed.append(Placed(number, column, text, rowspan, colspan, lines=tuple(lines)))
            _take(taken, placed[-1], limits)
            column += colspan
    return placed, rows


def is_struck(element: HtmlElement) -> bool:
    """Whether the element says that its text is struck through or deleted."""
    return element.tag in _STRUCK or bool(_LINE_THROUGH.search(element.get("style") or ""))


def struck_cells(table: HtmlElement, is_hidden: Callable[[HtmlElement], bool]) -> int:
    """Cells that are shown in which every figure is struck through."""
    cells = (cell for row in rows_of(table) if not is_hidden(row) for cell in row)
    return sum(
        has_figure(cell.text_content()) and not any(map(has_figure, _lines_of(cell, is_hidden)))
        for cell in cells
        if cell.tag in {"td", "th"} and not is_hidden(cell) and _has_struck(cell)
    )


def _has_struck(cell: HtmlElement) -> bool:
    return is_struck(cell.getparent()) or any(
        is_struck(element) for element in cell.iter() if isinstance(element.tag, str)
    )


def _take(taken: set[tuple[int, int]], cell: Placed, limits: Limits) -> None:
    check_cells(len(taken) + cell.rowspan * cell.colspan, limits)
    columns = range(cell.column, cell.column + cell.colspan)
    taken.update((row, column) for row in range(cell.row, cell.row + cell.rowspan) for column in columns)


def _span(cell: HtmlElement, name: str, most: int) -> int:
    return min(whole_number((cell.get(name) or "").strip(), 1), most)


def _lines_of(cell: HtmlElement, is_hidden: Callable[[HtmlElement], bool]) -> list[str]:
    """What a cell shows, line by line."""
    shown = _Shown()
    if not (is_struck(cell) or is_struck(cell.getparent())):
        _collect(cell, shown, is_hidden)
    return [collapse("".join(line)).replace("\xa0", " ") for line in shown.lines]


def _indent(lines: Sequence[str]) -> str:
    """Leading blanks of a cell are kept, because they indent a label under another; one says nothing."""
    first = next((line for line in lines if line.strip()), "")
    indent = first[: len(first) - len(first.lstrip())]
    return indent if len(indent) > 1 or indent == "\u3000" else ""


class _Shown:
    """The lines of a cell as they are filled."""

    def __init__(self) -> None:
        self.lines: list[list[str]] = [[]]
        self._ended = False

    def say(self, text: str | None) -> None:
        """Text goes on in the line, unless a block ended it; blanks begin no other."""
        if text and self._ended and text.strip(_COLLAPSING):
            self._ended = False
            self.lines.append([])
        if text:
            self.lines[-1].append(text)

    def break_line(self) -> None:
        """What follows stands in the next line; behind a block there is one without anything between."""
        self.lines += [[], []] if self._ended else [[]]
        self._ended = False

    def end_block(self) -> None:
        """A block begins in a line of its own, and so does what follows it."""
        self._ended = self._ended or bool("".join(self.lines[-1]).strip(_COLLAPSING))


def _collect(element: HtmlElement, shown: _Shown, is_hidden: Callable[[HtmlElement], bool]) -> None:
    shown.say(element.text)
    for child in element:
        if isinstance(child.tag, str) and child.tag not in _UNSHOWN and not _is_out(child, is_hidden):
            if child.tag in _BLOCKS:
                shown.end_block()
            if child.tag == "input":
                shown.say(_entered(child))
            if child.tag == "select":
                shown.say(_chosen(child))
            elif child.tag in _RAISED:
                shown.say(raised(child.text_content(), "".join(shown.lines[-1])[-9:]))
            else:
                _collect(child, shown, is_hidden)
            if child.tag == "br":
                shown.break_line()
            elif child.tag in _BLOCKS:
                shown.end_block()
        shown.say(child.tail)


def _is_out(element: HtmlElement, is_hidden: Callable[[HtmlElement], bool]) -> bool:
    return is_hidden(element) or is_struck(element)


def _entered(field: HtmlElement) -> str:
    """What a field of a form shows: forms are published as they were filled in."""
    return field.get("value") or "" if (field.get("type") or "text").lower() in _TYPED else ""


def _chosen(field: HtmlElement) -> str:
    """The option that a list of options shows: the chosen one, else the first."""
    options = list(field.iter("option"))
    chosen = [option for option in options if option.get("selected") is not None]
    return next((option.text_content().strip() for option in (*chosen, *options)), "")
