"""What is asked of pdfium for every character and path of a page, told to ctypes by plain addresses.

The bindings make an object of each pointer that comes back, and check each that goes in: for the questions
that a page is asked some thousand times that costs more than the answers.
"""

import ctypes
import struct
from collections.abc import Callable, Iterator
from itertools import repeat
from typing import Any

from pypdfium2 import raw

_Address, _Int, _Long = ctypes.c_void_p, ctypes.c_int, ctypes.c_ulong


def _plain(function: Any, result: Any, *arguments: Any) -> Callable[..., Any]:  # noqa: ANN401 — ctypes' types
    """The same function with other types; short as it is, it is called without giving the interpreter up."""
    return ctypes.PYFUNCTYPE(result, *arguments)(ctypes.cast(function, _Address).value)  # type: ignore[arg-type]


_CODE = _plain(raw.FPDFText_GetUnicode, ctypes.c_uint, _Address, _Int)
_UNKNOWN = _plain(raw.FPDFText_HasUnicodeMapError, _Int, _Address, _Int)
_GENERATED = _plain(raw.FPDFText_IsGenerated, _Int, _Address, _Int)
_OBJECT = _plain(raw.FPDFText_GetTextObject, _Address, _Address, _Int)
_ANGLE = _plain(raw.FPDFText_GetCharAngle, ctypes.c_float, _Address, _Int)
_ROOM = _plain(raw.FPDFText_GetLooseCharBox, _Int, _Address, _Int, _Address)
_COLOURS = {
    kind: _plain(function, _Int, *[_Address] * 5)
    for kind, function in (("fill", raw.FPDFPageObj_GetFillColor), ("stroke", raw.FPDFPageObj_GetStrokeColor))
}
_BOUNDS = _plain(raw.FPDFPageObj_GetBounds, _Int, *[_Address] * 5)
_MARKS = _plain(raw.FPDFPageObj_CountMarks, _Int, _Address)
_MARK = _plain(raw.FPDFPageObj_GetMark, _Address, _Address, _Long)
_MARK_NAME = _plain(raw.FPDFPageObjMark_GetName, _Int, _Address, _Address, _Long, _Address)
_LAYER = "OC\0".encode("utf-16-le")
_CHANNEL = ctypes.sizeof(ctypes.c_uint)
_SIDE = ctypes.sizeof(ctypes.c_float)
Colour = tuple[int, int, int, int]
"""Red, green, blue and how opaque, of 255."""


Room = tuple[float, float, float, float]
"""Left, top, right and bottom in page coordinates."""
Asked = tuple[int, int, int | None, Room]
"""A character: its code, 1 where its font does not know it, the address of its text object, its room."""


def address_of(handle: Any) -> int:  # noqa: ANN401
    """By which pdfium's pointers can be told apart; 0 for none."""
    return ctypes.c_void_p.from_buffer(handle).value or 0  # a cast takes ten times as long


def angles_of(text: Any, count: int) -> list[float]:  # noqa: ANN401
    """How each character of a page's text is turned."""
    return list(map(_ANGLE, repeat(address_of(text)), range(count)))


def characters_of(text: Any, count: int) -> Iterator[Asked]:  # noqa: ANN401
    """Every character of a page's text."""
    page = address_of(text)
    rooms = (raw.FS_RECTF * count)()
    first, size = ctypes.addressof(rooms), ctypes.sizeof(raw.FS_RECTF)
    for index in range(count):
        _ROOM(page, index, first + index * size)
    codes, unknown, objects = (map(ask, repeat(page), range(count)) for ask in (_CODE, _UNKNOWN, _OBJECT))
    return zip(codes, unknown, objects, struct.iter_unpack("4f", rooms), strict=True)


def is_generated(text: Any, index: int) -> bool:  # noqa: ANN401
    """Whether pdfium put a blank in that the page does not have."""
    return bool(_GENERATED(address_of(text), index) == 1)


def colour_of(address: int, kind: str) -> Colour | None:
    """The colour with which an object is filled or stroked; None where it has none of its own."""
    channels = (ctypes.c_uint * 4)()
    first = ctypes.addressof(channels)
    places = (first, first + _CHANNEL, first + 2 * _CHANNEL, first + 3 * _CHANNEL)
    if not _COLOURS[kind](address, *places):
        return None
    red, green, blue, opaque = channels
    return red, green, blue, opaque


def bounds_of(handle: Any) -> Room:  # noqa: ANN401
    """Left, bottom, right and top of an object where it is placed in what holds it."""
    sides = (ctypes.c_float * 4)()
    first = ctypes.addressof(sides)
    _BOUNDS(address_of(handle), first, first + _SIDE, first + 2 * _SIDE, first + 3 * _SIDE)
    left, bottom, right, top = sides
    return left, bottom, right, top


def marks_of(handle: Any) -> range:  # noqa: ANN401
    """The numbers of an object's marks."""
    return range(_MARKS(address_of(handle)))


def is_layer(handle: Any, number: int) -> bool:  # noqa: ANN401
    """Whether a mark of an object puts it on a layer."""
    mark = _MARK(address_of(handle), number)
    name, length = (ctypes.c_char * len(_LAYER))(), _Long()
    asked = _MARK_NAME(mark, ctypes.addressof(name), len(_LAYER), ctypes.addressof(length))
    return bool(asked) and length.value == len(_LAYER) and name.raw == _LAYER
