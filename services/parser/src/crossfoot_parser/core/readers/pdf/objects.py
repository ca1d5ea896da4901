"""What is drawn on a page, one object after the other, also inside forms, with how it is placed."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, NamedTuple

import pypdfium2 as pdfium
from pypdfium2 import raw

from crossfoot_common.errors import PermanentError
from crossfoot_parser.core.blocks import Limits
from crossfoot_parser.core.readers.pdf.asking import marks_of

_FORM_DEPTH = 16
Matrix = tuple[float, float, float, float, float, float]
_IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


class Drawn(NamedTuple):
    """One object: pdfium's pointer and kind, the matrix of the forms around it, the form that holds it."""

    handle: Any
    kind: int
    matrix: Matrix
    form: Any = None


def objects_of(page: pdfium.PdfPage, limits: Limits) -> list[Drawn]:
    """All objects of a page but the forms themselves, in the order in which they are painted.

    Raises:
        PermanentError: `cell_limit` (more objects than cells are allowed), `nesting_limit`.
    """
    found: list[Drawn] = []
    for drawn in _walk(
        raw.FPDFPage_CountObjects(page), partial(raw.FPDFPage_GetObject, page), _IDENTITY, None, 0
    ):
        found.append(drawn)
        if len(found) > limits.cells:
            raise PermanentError("cell_limit", "drawing objects on one page")
    return found


def _walk(
    count: int,
    get: Callable[[int], Any],
    matrix: Matrix,
    form: Any,  # noqa: ANN401 — a ctypes pointer
    depth: int,
) -> Iterator[Drawn]:
    if depth > _FORM_DEPTH:
        raise PermanentError("nesting_limit", "forms within forms")
    for index in range(count):
        handle = get(index)
        kind = raw.FPDFPageObj_GetType(handle)
        if kind == raw.FPDF_PAGEOBJ_FORM:
            inner = times(matrix_of(handle), matrix)
            members = raw.FPDFFormObj_CountObjects(handle)
            yield from _walk(members, partial(raw.FPDFFormObj_GetObject, handle), inner, handle, depth + 1)
        else:
            yield Drawn(handle, kind, matrix, form)


def draw_as_shown(objects: list[Drawn]) -> None:
    """Forget what marks say that texts stand for (/ActualText): what is drawn is what people see."""
    for drawn in objects:
        if drawn.kind == raw.FPDF_PAGEOBJ_TEXT:
            for index in marks_of(drawn.handle):
                mark = raw.FPDFPageObj_GetMark(drawn.handle, index)
                raw.FPDFPageObjMark_RemoveParam(drawn.handle, mark, b"ActualText")


def take_off(page: pdfium.PdfPage, drawn: Drawn) -> None:
    """Take an object off its page, as if it had never been drawn."""
    if drawn.form is None:
        raw.FPDFPage_RemoveObject(page, drawn.handle)
    else:
        raw.FPDFFormObj_RemoveObject(drawn.form, drawn.handle)
    raw.FPDFPageObj_Destroy(drawn.handle)


def matrix_of(handle: Any) -> Matrix:  # noqa: ANN401
    """How an object is placed in what holds it."""
    m = raw.FS_MATRIX()
    return (m.a, m.b, m.c, m.d, m.e, m.f) if raw.FPDFPageObj_GetMatrix(handle, m) else _IDENTITY


def times(m: Matrix, n: Matrix) -> Matrix:
    """First `m`, then `n`."""
    a, b, c, d, e, f = m
    return (
        a * n[0] + b * n[2],
        a * n[1] + b * n[3],
        c * n[0] + d * n[2],
        c * n[1] + d * n[3],
        e * n[0] + f * n[2] + n[4],
        e * n[1] + f * n[3] + n[5],
    )


def apply(m: Matrix, x: float, y: float) -> tuple[float, float]:
    """Where a point lies."""
    return m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]
