"""What is drawn on a page, one object after the other, also inside forms, with how it is placed."""

import ctypes
import struct
from collections.abc import Callable, Collection, Iterator
from functools import partial
from typing import NamedTuple

import pypdfium2 as pdfium
from pypdfium2 import raw

from crossfoot_common.errors import PermanentError
from crossfoot_parser.core.blocks import Limits
from crossfoot_parser.core.readers.pdf.asking import Address, Int, Long, address_of, plain, written

_FORM_DEPTH = 16
Matrix = tuple[float, float, float, float, float, float]
_IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)

_DRAWN = plain(raw.FPDFPage_GetObject, Address, Address, Int)
_MEMBER = plain(raw.FPDFFormObj_GetObject, Address, Address, Long)
_MEMBERS = plain(raw.FPDFFormObj_CountObjects, Int, Address)
_KIND = plain(raw.FPDFPageObj_GetType, Int, Address)
_PLACED = plain(raw.FPDFPageObj_GetMatrix, Int, Address, Address)
_BOUNDS = plain(raw.FPDFPageObj_GetBounds, Int, *[Address] * 5)
_MARKS = plain(raw.FPDFPageObj_CountMarks, Int, Address)
_MARK = plain(raw.FPDFPageObj_GetMark, Address, Address, Long)
_FORGET = plain(raw.FPDFPageObjMark_RemoveParam, Int, Address, Address, ctypes.c_char_p)
_REMOVE = plain(raw.FPDFPage_RemoveObject, Int, Address, Address)
_REMOVE_MEMBER = plain(raw.FPDFFormObj_RemoveObject, Int, Address, Address)
_DESTROY = plain(raw.FPDFPageObj_Destroy, None, Address)


class Drawn(NamedTuple):
    """One object: it, its marks and the form that holds it by pdfium's addresses, and how that is placed."""

    address: int
    kind: int
    marks: tuple[int, ...]  # objects that are drawn one after the other share them
    matrix: Matrix = _IDENTITY  # of the forms around it; of a form, its own as well
    form: int = 0


def objects_of(page: pdfium.PdfPage, limits: Limits) -> list[Drawn]:
    """All objects of a page but the forms themselves, in the order in which they are painted.

    Raises:
        PermanentError: `cell_limit` (more objects than cells are allowed), `nesting_limit`.
    """
    found: list[Drawn] = []
    get = partial(_DRAWN, address_of(page.raw))
    for drawn in _walk(get, raw.FPDFPage_CountObjects(page), Drawn(0, 0, ()), limits):
        found.append(drawn)
        if len(found) > limits.cells:
            raise PermanentError("cell_limit", "drawing objects on one page")
    return found


def _walk(
    get: Callable[[int], int], count: int, form: Drawn, limits: Limits, depth: int = 0
) -> Iterator[Drawn]:
    """The members of a form, or of the page itself."""
    if depth > _FORM_DEPTH:
        raise PermanentError("nesting_limit", "forms within forms")
    if count > limits.cells:
        raise PermanentError("cell_limit", "drawing objects on one page")
    addresses = list(map(get, range(count)))
    for address, kind, marks in zip(addresses, map(_KIND, addresses), map(_MARKS, addresses), strict=True):
        if kind == raw.FPDF_PAGEOBJ_FORM:
            inner = Drawn(address, kind, (), times(matrix_of(address), form.matrix))
            yield from _walk(partial(_MEMBER, address), _MEMBERS(address), inner, limits, depth + 1)
        else:
            said = tuple([_MARK(address, number) for number in range(marks)]) if marks else ()
            yield Drawn(address, kind, said, form.matrix, form.address)


def draw_as_shown(objects: list[Drawn]) -> None:
    """Forget what marks say that texts stand for (/ActualText): what is drawn is what people see."""
    forgotten = set[int]()
    for drawn in objects:
        if drawn.kind == raw.FPDF_PAGEOBJ_TEXT and not forgotten.issuperset(drawn.marks):
            for mark in drawn.marks:
                _FORGET(drawn.address, mark, b"ActualText")
            forgotten.update(drawn.marks)


def take_off(page: pdfium.PdfPage, drawn: Drawn) -> None:
    """Take an object off its page, as if it had never been drawn."""
    if drawn.form:
        _REMOVE_MEMBER(drawn.form, drawn.address)
    else:
        _REMOVE(address_of(page.raw), drawn.address)
    _DESTROY(drawn.address)


def matrix_of(address: int) -> Matrix:
    """How an object is placed in what holds it."""
    m = raw.FS_MATRIX()
    return struct.unpack("6f", m) if _PLACED(address, ctypes.addressof(m)) else _IDENTITY


def bounds_of(addresses: Collection[int]) -> list[tuple[float, ...]]:
    """Left, bottom, right and top of objects where they are placed in what holds them."""
    return written(_BOUNDS, "4f", 4, len(addresses), addresses)[1]


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
