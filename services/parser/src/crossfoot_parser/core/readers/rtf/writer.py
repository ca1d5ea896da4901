"""Follows the tokens of an RTF document and writes down what it shows.

Source: Rich Text Format Specification 1.9.1 (Microsoft, 2008), "Table Definitions" and "Unicode RTF".
"""

from collections.abc import Callable
from dataclasses import replace

from crossfoot_common.errors import PermanentError
from crossfoot_parser.core.blocks import Block, Limits, Line, PageBreak
from crossfoot_parser.core.readers.page_heads import without_repeated
from crossfoot_parser.core.readers.rtf.open_table import MERGED, OpenTable
from crossfoot_parser.core.readers.rtf.paragraph import Paragraph
from crossfoot_parser.core.readers.rtf.state import KNOWN, LEFT_OUT, PAGE_FEET, PAGE_HEADS, Fonts, Group
from crossfoot_parser.core.readers.rtf.tokens import Token, tokens

_SAID = {
    "tab": "\t", "line": "\n", "emdash": "—", "endash": "–", "bullet": "•", "lquote": "‘", "rquote": "’",
    "ldblquote": "“", "rdblquote": "”", "emspace": "\u2003", "enspace": "\u2002", "~": "\u00a0",
    "_": "\u2011", "nestcell": "\n", "nestrow": "\n",
}  # fmt: skip
_APART = frozenset(("par", "line", "tab", "cell", "row"))
_DEEPEST = 10_000  # groups in groups


class Writer:
    """One document. Text goes to the paragraph; paragraphs go to the cell, or become lines."""

    def __init__(self, limits: Limits) -> None:
        self.pictures = self.open_groups = 0
        self._blocks: list[Block] = []
        self._table = OpenTable(limits)
        self.paragraph = Paragraph()
        self._bytes = b""
        self._group = Group()
        self._stack: list[Group] = []
        self._fonts = Fonts()
        self._table_of_fonts = 0  # depth of the group that describes them
        self._skip = 0
        self._marked = False
        self._in_table = self._heading = False
        self._page = 1
        self._words: dict[str, Callable[[int | None], None]] = {
            "par": lambda _: self._paragraph(),
            "\n": lambda _: self._paragraph(),
            "\r": lambda _: self._paragraph(),
            "cell": lambda _: self._end_cell(),
            "row": lambda _: self._end_row(),
            "trowd": lambda _: self._table.begin_row(),
            "page": lambda _: self._page_break(),
            "sect": lambda _: self._page_break(),
            "pard": lambda _: self._plain_paragraph(),
            "plain": lambda _: self._plain(),
            "strike": self._strike,
            "striked": self._strike,
            "cellx": lambda number: self._table.edge_at(number or 0),
            "u": self._unicode,
        }

    def write(self, data: bytes) -> list[Block]:
        """The blocks of a document.

        Raises:
            PermanentError: `cell_limit`, `nesting_limit`.
        """
        for token in tokens(data):
            if token.data:
                self._say_bytes(token.data)
            else:
                self._flush_bytes()
                self._control(token)
        self._flush_bytes()
        self._paragraph()
        self._end_table()
        self.open_groups = len(self._stack)
        return list(without_repeated(self._blocks))

    def _control(self, token: Token) -> None:
        word, number = token.word, token.number
        if word == "{":
            if len(self._stack) > _DEEPEST:
                raise PermanentError("nesting_limit", "groups nested too deeply")
            self._stack.append(replace(self._group))
        elif word == "}":
            self._close()
        elif word == "*":
            self._marked = True
            return
        elif word in LEFT_OUT or (self._marked and word not in KNOWN):
            self._leave_out(word)
        elif self._table_of_fonts:
            self._describe_font(word, number)
        elif not self._group.left_out:
            self._act(word, number)
        elif self._group.at_edge:
            self._at_edge(word, number)
        self._marked = False

    def _close(self) -> None:
        if self._table_of_fonts and len(self._stack) <= self._table_of_fonts:
            self._table_of_fonts = 0
        if self._stack:
            ended, self._group = self._group.at_edge, self._stack.pop()
            if ended and not self._group.at_edge:
                self._blocks.extend(Line(line, page=0) for line in self.paragraph.end_edge(ended))
        self._skip = 0

    def _at_edge(self, word: str, number: int | None) -> None:
        """What stands at head and foot of pages is read for its lines alone."""
        if word == "u":
            self._unicode(number)
        elif word in _APART:
            self.paragraph.say("\n", self._group)

    def _leave_out(self, word: str) -> None:
        if word == "fonttbl" and not self._group.left_out:
            self._table_of_fonts = len(self._stack)
        if word == "pict" and not self._group.left_out:
            self.pictures += 1
        at_edge = word if word in PAGE_HEADS | PAGE_FEET else ""
        self._group.left_out, self._group.at_edge = True, at_edge

    def _describe_font(self, word: str, number: int | None) -> None:
        if word == "f" and number is not None:
            self._group.font = number
        elif word == "fcharset" and number is not None:
            self._fonts.charsets[self._group.font] = number

    def _act(self, word: str, number: int | None) -> None:
        on = number != 0
        group = self._group
        if word in self._words:
            self._words[word](number)
        elif word in _SAID:
            self._say("" if group.list_number and word == "tab" else _SAID[word])
        elif word in {"v", "deleted"}:
            group.hidden = on
        elif word in {"super", "sub"}:
            group.raised = on
        elif word == "nosupersub":
            group.raised = False
        elif word in {"listtext", "pntext"}:
            group.list_number = True
        elif word in MERGED:
            self._table.merge(word)
        elif number is not None:
            self._set(word, number)
        elif word == "intbl":
            self._in_table = True

    def _set(self, word: str, number: int) -> None:
        if word == "f":
            self._group.font = number
        elif word == "deff":
            self._group.font = self._fonts.default = number
        elif word == "ansicpg":
            self._fonts.page = f"cp{number}"
        elif word == "uc":
            self._group.fallbacks = max(0, min(number, 8))
        elif word == "trleft":
            self._table.begin_at(number)
        elif word == "outlinelevel":
            self._heading = True

    def _say_bytes(self, data: bytes) -> None:
        if self._table_of_fonts:
            name = data.decode("latin-1").strip("; ")
            self._fonts.names.setdefault(self._group.font, name) if name else None
            return
        skipped = min(self._skip, len(data))
        self._skip -= skipped
        self._bytes += data[skipped:]

    def _flush_bytes(self) -> None:
        if self._bytes:
            data, self._bytes = self._bytes, b""
            self._say(self._fonts.text(data, self._group.font))

    def _unicode(self, number: int | None) -> None:
        code = (number or 0) % 0x10000
        self._say(chr(code))
        self._skip = self._group.fallbacks

    def _say(self, text: str) -> None:
        self.paragraph.say(text, self._group)

    def _paragraph(self) -> None:
        text = self.paragraph.end()
        if self._in_table or self._table.is_in_cell:
            self._table.say(text)
            return
        self.paragraph.end_struck()
        self._end_table()
        if text.strip():
            self._blocks.extend(Line(line, heading=self._heading) for line in text.split("\n"))

    def _end_cell(self) -> None:
        self._table.say(self.paragraph.end())
        self._table.end_cell(struck=self.paragraph.end_struck())

    def _end_row(self) -> None:
        if self._table.is_in_cell or not self.paragraph.is_blank:
            self._end_cell()
        self._table.end_row()
        self.paragraph.end()

    def _end_table(self) -> None:
        grid = self._table.end()
        if grid is not None:
            self._blocks.append(grid)

    def _page_break(self) -> None:
        self._paragraph()
        self._end_table()
        self._blocks.append(PageBreak(self._page))
        self._page += 1

    def _plain_paragraph(self) -> None:
        self._in_table = self._heading = False

    def _strike(self, number: int | None) -> None:
        self._group.struck = number != 0

    def _plain(self) -> None:
        self._group.hidden = self._group.struck = self._group.raised = False
        self._group.font = self._fonts.default
