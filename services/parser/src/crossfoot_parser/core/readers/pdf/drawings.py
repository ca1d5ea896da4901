"""Takes rules, filled areas and pictures off a page: thin boxes and strokes are rules, whoever drew them."""

import ctypes
from collections.abc import Callable, Iterator
from functools import partial
from itertools import pairwise
from typing import Any

import pypdfium2 as pdfium
from pypdfium2 import raw

from crossfoot_common.errors import PermanentError
from crossfoot_parser.core.blocks import Limits
from crossfoot_parser.core.readers.pdf.frame import Frame
from crossfoot_parser.core.readers.pdf.model import Box, Page, Rule

_THIN = 3.0  # points: what is thinner is a line
_SHORTEST = 2.0
_FORM_DEPTH = 16
_MAX_SEGMENTS = 2000
Matrix = tuple[float, float, float, float, float, float]
_IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def read_drawings(pdf_page: pdfium.PdfPage, frame: Frame, page: Page, limits: Limits) -> None:
    """Add rules, fills and the number of pictures to `page`.

    Raises:
        PermanentError: `cell_limit` (more objects than cells are allowed), `nesting_limit`.
    """
    for seen, (handle, matrix) in enumerate(_objects(pdf_page)):
        if seen > limits.cells:
            raise PermanentError("cell_limit", "drawing objects on one page")
        kind = raw.FPDFPageObj_GetType(handle)
        if kind == raw.FPDF_PAGEOBJ_PATH:
            _path(handle, matrix, frame, page)
        elif kind == raw.FPDF_PAGEOBJ_IMAGE:
            _picture(_bounds(handle, matrix, frame), page)


def _objects(page: pdfium.PdfPage) -> Iterator[tuple[Any, Matrix]]:
    yield from _walk(raw.FPDFPage_CountObjects(page), partial(raw.FPDFPage_GetObject, page), _IDENTITY, 0)


def _walk(count: int, get: Callable[[int], Any], matrix: Matrix, depth: int) -> Iterator[tuple[Any, Matrix]]:
    if depth > _FORM_DEPTH:
        raise PermanentError("nesting_limit", "forms within forms")
    for index in range(count):
        handle = get(index)
        if raw.FPDFPageObj_GetType(handle) == raw.FPDF_PAGEOBJ_FORM:
            inner = _times(_matrix(handle), matrix)
            members = raw.FPDFFormObj_CountObjects(handle)
            yield from _walk(members, partial(raw.FPDFFormObj_GetObject, handle), inner, depth + 1)
        else:
            yield handle, matrix


def _matrix(handle: Any) -> Matrix:  # noqa: ANN401 — a ctypes pointer
    m = raw.FS_MATRIX()
    return (m.a, m.b, m.c, m.d, m.e, m.f) if raw.FPDFPageObj_GetMatrix(handle, m) else _IDENTITY


def _times(m: Matrix, n: Matrix) -> Matrix:
    a, b, c, d, e, f = m
    return (
        a * n[0] + b * n[2],
        a * n[1] + b * n[3],
        c * n[0] + d * n[2],
        c * n[1] + d * n[3],
        e * n[0] + f * n[2] + n[4],
        e * n[1] + f * n[3] + n[5],
    )


def _apply(m: Matrix, x: float, y: float) -> tuple[float, float]:
    return m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]


def _bounds(handle: Any, matrix: Matrix, frame: Frame) -> Box:  # noqa: ANN401
    sides = [ctypes.c_float() for _ in range(4)]
    raw.FPDFPageObj_GetBounds(handle, *sides)
    left, bottom, right, top = (side.value for side in sides)
    return frame.box(*_apply(matrix, left, bottom), *_apply(matrix, right, top))


def _picture(box: Box, page: Page) -> None:
    if not _add_rule(box, page) and box.x1 - box.x0 > 20 and box.bottom - box.top > 20:
        page.pictures += 1
        page.fills.append(box)


def _path(handle: Any, matrix: Matrix, frame: Frame, page: Page) -> None:  # noqa: ANN401
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(handle, fill, stroke)
    filled = fill.value != raw.FPDF_FILLMODE_NONE and _alpha(handle, raw.FPDFPageObj_GetFillColor)[3] > 0
    stroked = bool(stroke.value) and _alpha(handle, raw.FPDFPageObj_GetStrokeColor)[3] > 0
    if not filled and not stroked:
        return
    box = _bounds(handle, matrix, frame)
    if _add_rule(box, page):
        return
    if stroked:
        _strokes(handle, matrix, frame, page)
    elif raw.FPDFPath_CountSegments(handle) > 5:
        _strokes(handle, matrix, frame, page, boxes=True)
    if filled and min(_alpha(handle, raw.FPDFPageObj_GetFillColor)[:3]) < 230:
        page.fills.append(box)


def _alpha(handle: Any, get: Callable[..., int]) -> tuple[int, ...]:  # noqa: ANN401
    colour = [ctypes.c_uint() for _ in range(4)]
    return tuple(c.value for c in colour) if get(handle, *colour) else (0, 0, 0, 255)


def _add_rule(box: Box, page: Page) -> bool:
    """A box that is thin in one direction is a rule, whether it was stroked, filled or painted."""
    width, height = box.x1 - box.x0, box.bottom - box.top
    if min(width, height) >= _THIN or max(width, height) < _SHORTEST:
        return max(width, height) < _SHORTEST
    if width >= height:
        page.horizontal.append(Rule((box.top + box.bottom) / 2, box.x0, box.x1))
    else:
        page.vertical.append(Rule((box.x0 + box.x1) / 2, box.top, box.bottom))
    return True


def _strokes(handle: Any, matrix: Matrix, frame: Frame, page: Page, *, boxes: bool = False) -> None:  # noqa: ANN401
    """The straight segments of a path; with `boxes` its subpaths are thin filled boxes, many in one path."""
    count = min(raw.FPDFPath_CountSegments(handle), _MAX_SEGMENTS)
    whole = _times(_matrix(handle), matrix)
    x, y = ctypes.c_float(), ctypes.c_float()
    paths: list[list[tuple[float, float]]] = []
    for index in range(count):
        segment = raw.FPDFPath_GetPathSegment(handle, index)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        point = _apply(whole, x.value, y.value)
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_MOVETO or not paths:
            paths.append([point])
        elif kind == raw.FPDF_SEGMENT_LINETO:
            paths[-1].append(point)
        else:
            paths.append([point])  # a curve: no rule of a table; go on from its end
        if raw.FPDFPathSegment_GetClose(segment):
            paths[-1].append(paths[-1][0])
    for points in paths:
        if boxes:
            xs, ys = [p[0] for p in points], [p[1] for p in points]
            _add_rule(frame.box(min(xs), min(ys), max(xs), max(ys)), page)
        else:
            for (x0, y0), (x1, y1) in pairwise(points):
                _add_rule(frame.box(x0, y0, x1, y1), page)
