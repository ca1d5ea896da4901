"""Takes rules, filled areas and pictures off a page: thin boxes and strokes are rules, whoever drew them."""

import ctypes
from collections.abc import Sequence
from itertools import pairwise

from pypdfium2 import raw

from crossfoot_parser.core.readers.pdf.asking import Address, Colour, Int, colours_of, plain, written
from crossfoot_parser.core.readers.pdf.frame import Frame
from crossfoot_parser.core.readers.pdf.model import Box, Page, Rule
from crossfoot_parser.core.readers.pdf.objects import Drawn, apply, bounds_of, matrix_of, times

_THIN = 3.0  # points: what is thinner is a line
_SHORTEST = 2.0
_MAX_SEGMENTS = 2000
_WHITE, _GROUND = 250, 230  # white, and what is dark enough to show white text
_NOTHING = 0.05  # points: a side without a border
_BOX = 5  # segments of a rectangle
_BLACK: Colour = (0, 0, 0, 255)
_NOTHING_SEEN: Colour = (0, 0, 0, 0)
_SHAPES = frozenset((raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_IMAGE))
_DRAW_MODE = plain(raw.FPDFPath_GetDrawMode, Int, Address, Address, Address)
_SEGMENTS = plain(raw.FPDFPath_CountSegments, Int, Address)
_SEGMENT = plain(raw.FPDFPath_GetPathSegment, Address, Address, Int)
_SEGMENT_KIND = plain(raw.FPDFPathSegment_GetType, Int, Address)
_POINT = plain(raw.FPDFPathSegment_GetPoint, Int, Address, Address, Address)
_CLOSES = plain(raw.FPDFPathSegment_GetClose, Int, Address)


def read_drawings(objects: Sequence[Drawn], frame: Frame, page: Page) -> None:
    """Add rules, fills and the numbers of pictures and of outlines to `page`."""
    shapes = [drawn for drawn in objects if drawn.kind in _SHAPES]
    addresses = [drawn.address for drawn in shapes]
    columns = (
        bounds_of(addresses),
        written(_DRAW_MODE, "2i", 2, len(addresses), addresses)[1],
        colours_of(addresses, "fill"),
    )
    for drawn, (left, bottom, right, top), (fill, stroke), colour in zip(shapes, *columns, strict=True):
        box = frame.box(*apply(drawn.matrix, left, bottom), *apply(drawn.matrix, right, top))
        if drawn.kind == raw.FPDF_PAGEOBJ_IMAGE:
            _picture(box, page)
        else:
            filling = (colour or _BLACK) if fill != raw.FPDF_FILLMODE_NONE else _NOTHING_SEEN
            _path(drawn, filling, box, frame, page, stroked=bool(stroke) and _is_stroked(drawn))


def _picture(box: Box, page: Page) -> None:
    if not add_rule(box, page) and box.x1 - box.x0 > 20 and box.bottom - box.top > 20:
        page.pictures += 1
        page.fills.append(box)


def _path(drawn: Drawn, filling: Colour, box: Box, frame: Frame, page: Page, *, stroked: bool) -> None:
    filled = filling[3] > 0
    if not (filled or stroked) or add_rule(box, page):
        return
    segments = _SEGMENTS(drawn.address)
    page.outlines += filled and segments > _BOX
    if stroked:
        _strokes(drawn, frame, page)
    elif segments > _BOX:
        _strokes(drawn, frame, page, boxes=True)
    darkest = min(filling[:3]) if filled else _WHITE
    if darkest < _WHITE and segments <= _BOX:
        page.tiles.append(box)
    if darkest < _GROUND:
        page.fills.append(box)


def _is_stroked(drawn: Drawn) -> bool:
    return (colours_of([drawn.address], "stroke")[0] or _BLACK)[3] > 0


def add_rule(box: Box, page: Page) -> bool:
    """A box that is thin in one direction is a rule, whether it was stroked, filled or painted."""
    width, height = box.x1 - box.x0, box.bottom - box.top
    if min(width, height) >= _THIN or max(width, height) < _SHORTEST:
        return max(width, height) < _SHORTEST
    if width >= height:
        page.horizontal.append(Rule((box.top + box.bottom) / 2, box.x0, box.x1))
    else:
        page.vertical.append(Rule((box.x0 + box.x1) / 2, box.top, box.bottom))
    return True


def _strokes(drawn: Drawn, frame: Frame, page: Page, *, boxes: bool = False) -> None:
    """The straight segments of a path; with `boxes` its subpaths are thin filled boxes, many in one path."""
    count = min(_SEGMENTS(drawn.address), _MAX_SEGMENTS)
    whole = times(matrix_of(drawn.address), drawn.matrix)
    x, y = ctypes.c_float(), ctypes.c_float()
    paths: list[list[tuple[float, float]]] = []
    for index in range(count):
        segment = _SEGMENT(drawn.address, index)
        _POINT(segment, ctypes.addressof(x), ctypes.addressof(y))
        point = apply(whole, x.value, y.value)
        kind = _SEGMENT_KIND(segment)
        if kind == raw.FPDF_SEGMENT_MOVETO or not paths:
            paths.append([point])
        elif kind == raw.FPDF_SEGMENT_LINETO:
            paths[-1].append(point)
        else:
            paths.append([point])  # a curve: no rule of a table; go on from its end
        if _CLOSES(segment):
            paths[-1].append(paths[-1][0])
    if boxes:
        _boxes([frame.box(*_extent(points)) for points in paths], page)
        return
    for points in paths:
        for (x0, y0), (x1, y1) in pairwise(points):
            add_rule(frame.box(x0, y0, x1, y1), page)


def _extent(points: Sequence[tuple[float, float]]) -> tuple[float, float, float, float]:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)


def _boxes(boxes: Sequence[Box], page: Page) -> None:
    """Rules out of the boxes of one filled path: thin ones, and the rims of rings (a box inside another)."""
    wide = [box for box in boxes if not add_rule(box, page)]
    for inner in wide:
        for outer in wide:
            if (
                inner is not outer
                and outer.holds(inner.x0, inner.top)
                and outer.holds(inner.x1, inner.bottom)
            ):
                for rim in (
                    outer._replace(x1=inner.x0),
                    outer._replace(x0=inner.x1),
                    outer._replace(bottom=inner.top),
                    outer._replace(top=inner.bottom),
                ):
                    if min(rim.x1 - rim.x0, rim.bottom - rim.top) > _NOTHING:
                        add_rule(rim, page)
