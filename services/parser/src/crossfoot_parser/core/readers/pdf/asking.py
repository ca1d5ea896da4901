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

_Address, _Int = ctypes.c_void_p, ctypes.c_int


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
_CHANNEL = ctypes.sizeof(ctypes.c_uint)
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
