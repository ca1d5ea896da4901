"""Draws the objects of an OFD page onto the page model that is read like that of a PDF."""

from collections import Counter
from itertools import pairwise

from lxml import etree

from crossfoot_common.errors import PermanentError
from crossfoot_parser.core.blocks import Limits
from crossfoot_parser.core.readers.ofd.codes import place
from crossfoot_parser.core.readers.ofd.geometry import POINTS, Matrix, number, numbers, placed
from crossfoot_parser.core.readers.ofd.ink import colour, is_clear, is_on, is_white, line_width
from crossfoot_parser.core.readers.ofd.package import Shared, children
from crossfoot_parser.core.readers.ofd.paths import polylines
from crossfoot_parser.core.readers.pdf.drawings import add_rule
from crossfoot_parser.core.readers.pdf.frame import Frame
from crossfoot_parser.core.readers.pdf.model import REPLACEMENT, Box, Char, Page
from crossfoot_parser.core.readers.xml import local

_THIN, _PICTURE = 3.0, 20.0  # points
_ABOVE, _BELOW = 0.88, 0.12  # of the size: how far a character reaches from its base line
_SLANTED, _QUARTER = 22.0, 90.0  # degrees
_MOSTLY = 0.8
_BLOCKS = frozenset(("Layer", "PageBlock", "Content"))
_OFF_PAPER = frozenset(("watermark", "stamp"))


class Canvas:
    """One page. What is drawn is kept until it is known which way up it is read."""

    def __init__(self, size: tuple[float, float], shared: Shared, limits: Limits) -> None:
        self._size = size
        self._shared = shared
        self._limits = limits
        self._depth = self._runs = self._seen = self._pictures = self._outlines = 0
        self._chars: list[tuple[str, Box, int, float, str, bool]] = []
        self._lines: list[Box] = []
        self._fills: list[Box] = []

    def draw(self, element: etree._Element, outer: Matrix, layer: str = "") -> None:
        """Everything in a content, a layer, a block or an appearance.

        Raises:
            PermanentError: `nesting_limit`, `cell_limit`.
        """
        self._depth += 1
        if self._depth > self._limits.nesting:
            raise PermanentError("nesting_limit", "blocks within blocks")
        for node in element:
            self._seen += 1
            if self._seen > self._limits.cells:
                raise PermanentError("cell_limit", "drawing objects on one page")
            if local(node.tag) in _BLOCKS:
                self.draw(node, outer, node.get("DrawParam") or layer)
            elif is_on(node, "Visible", default=True):
                self._object(node, outer, layer)
        self._depth -= 1

    def _object(self, node: etree._Element, outer: Matrix, layer: str) -> None:
        name = local(node.tag)
        inner = placed(node.get("Boundary"), node.get("CTM")).then(outer)
        if name == "TextObject":
            self._text(node, inner, layer)
        elif name == "PathObject":
            self._path(node, inner, layer)
        elif name == "ImageObject":
            self._image(node, outer)
        elif name == "CompositeObject":
            for content in children(self._shared.units.get(node.get("ResourceID") or ""), "Content"):
                self.draw(content, inner)

    def annotate(self, annotation: etree._Element, outer: Matrix) -> None:
        """What a note shows on the page; watermarks and seals lie over it and are no part of its text."""
        kind = (annotation.get("Type") or "").lower()
        if not is_on(annotation, "Visible", default=True):
            return
        for appearance in children(annotation, "Appearance"):
            before = len(self._chars)
            self.draw(appearance, placed(appearance.get("Boundary"), None).then(outer))
            if kind in _OFF_PAPER:
                self._chars[before:] = [
                    (text, box, run, turn, kind, white)
                    for text, box, run, turn, _, white in self._chars[before:]
                ]

    def _text(self, node: etree._Element, matrix: Matrix, layer: str) -> None:
        ink = colour(node, "FillColor", self._shared, layer)
        unseen = "transparent" if is_clear(node, ink) else ""
        if not is_on(node, "Fill", default=True) and not is_on(node, "Stroke", default=False):
            unseen = "invisible"
        size = number(node.get("Size"), 0.0)
        turn = matrix.turn + number(node.get("ReadDirection"), 0.0)
        start = (0.0, 0.0)
        for code in children(node, "TextCode"):
            start = (number(code.get("X"), start[0]), number(code.get("Y"), start[1]))
            self._runs += 1
            text = (code.text or "").strip("\r\n")
            for char in place(text, start, (code.get("DeltaX") or "", code.get("DeltaY") or ""), size):
                box = _box(
                    matrix, (char.x, char.y - _ABOVE * size), (char.x + char.width, char.y + _BELOW * size)
                )
                self._chars.append((char.text, box, self._runs, turn, unseen, is_white(ink)))
            if len(self._chars) > self._limits.cells:
                raise PermanentError("cell_limit", f"{len(self._chars)} characters on one page")

    def _path(self, node: etree._Element, matrix: Matrix, layer: str) -> None:
        data = "".join(local(part.tag) and (part.text or "") for part in children(node, "AbbreviatedData"))
        runs, curves = polylines(data)
        drawn = [[matrix.apply(x, y) for x, y in run] for run in runs]
        stroke = colour(node, "StrokeColor", self._shared, layer)
        if is_on(node, "Stroke", default=True) and not is_white(stroke) and not is_clear(node, stroke):
            width = line_width(node, self._shared, layer) * POINTS
            for run in drawn:
                for (x0, y0), (x1, y1) in pairwise(run):
                    if width < _THIN:
                        self._lines.append(Box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)))
        fill = colour(node, "FillColor", self._shared, layer)
        if is_on(node, "Fill", default=False) and not is_white(fill) and not is_clear(node, fill):
            self._outlines += curves > 0
            for run in drawn:
                if len(run) > 2:
                    xs, ys = [x for x, _ in run], [y for _, y in run]
                    self._fills.append(Box(min(xs), min(ys), max(xs), max(ys)))

    def _image(self, node: etree._Element, outer: Matrix) -> None:
        box = numbers(node.get("Boundary"))
        if len(box) == 4:
            drawn = _box(outer, (box[0], box[1]), (box[0] + box[2], box[1] + box[3]))
            if min(drawn.x1 - drawn.x0, drawn.bottom - drawn.top) < _THIN:
                self._lines.append(drawn)
            elif min(drawn.x1 - drawn.x0, drawn.bottom - drawn.top) > _PICTURE:
                self._pictures += 1

    def page(self, page_number: int) -> Page:
        """The page as it is read: turned upright where nearly all of its text is drawn sideways."""
        turns = self._turns()
        frame = Frame(0.0, 0.0, *self._size, turns)
        page = Page(page_number, *frame.size, pictures=self._pictures, outlines=self._outlines)
        for fill in self._fills:
            box = self._upright(fill, frame)
            if not add_rule(box, page):
                page.fills.append(box)
        for line in self._lines:
            add_rule(self._upright(line, frame), page)
        for text, box, run, turn, unseen, white in self._chars:
            self._show(page, text, self._upright(box, frame), run, unseen or _slant(turn), white=white)
        page.shown = len(page.chars)
        return page

    def _turns(self) -> int:
        quarters = Counter(round(turn / _QUARTER) % 4 for _, _, _, turn, _, _ in self._chars)
        if not quarters:
            return 0
        commonest, count = quarters.most_common(1)[0]
        return -commonest % 4 if count > _MOSTLY * len(self._chars) else 0

    def _upright(self, box: Box, frame: Frame) -> Box:
        """Frames count from the bottom left, as a PDF does."""
        height = self._size[1]
        return frame.box(box.x0, height - box.bottom, box.x1, height - box.top)

    def _show(self, page: Page, text: str, box: Box, run: int, unseen: str, *, white: bool) -> None:
        x, y = (box.x0 + box.x1) / 2, (box.top + box.bottom) / 2
        if not Box(0, 0, page.width, page.height).holds(x, y):
            unseen = unseen or "outside the page"
        if white and not any(fill.holds(x, y) for fill in page.fills):
            unseen = unseen or "white"
        if unseen:
            if not text.isspace():
                page.leave_out(unseen)
        elif text < " " or "\ue000" <= text <= "\uf8ff" or text == REPLACEMENT:
            page.unmapped += 1
            page.chars.append(Char(REPLACEMENT, *box, run))
        else:
            page.chars.append(Char(text, *box, run))


def _box(matrix: Matrix, first: tuple[float, float], last: tuple[float, float]) -> Box:
    """The box around a rectangle once it is drawn."""
    corners = [matrix.apply(x, y) for x in (first[0], last[0]) for y in (first[1], last[1])]
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    return Box(min(xs), min(ys), max(xs), max(ys))


def _slant(turn: float) -> str:
    off = abs(turn - _QUARTER * round(turn / _QUARTER))
    return "slanted across the page" if off > _SLANTED else ""
