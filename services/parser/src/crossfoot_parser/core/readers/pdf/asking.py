"""What is asked of pdfium for every character and object of a page, told to ctypes by plain addresses.

The bindings make an object of each pointer that comes back, and check each that goes in: for the questions
that a page is asked some thousand times that costs more than the answers. So one question is put to all
of a page at a time.
"""

import ctypes
import struct
from collections.abc import Callable, Collection, Iterable, Sequence
from itertools import repeat
from typing import Any, NamedTuple

from pypdfium2 import raw

Address, Int, Long = ctypes.c_void_p, ctypes.c_int, ctypes.c_ulong


def plain(function: Any, result: Any, *arguments: Any) -> Callable[..., Any]:  # noqa: ANN401 — ctypes' types
    """The same function with other types; short as it is, it is called without giving the interpreter up."""
    return ctypes.PYFUNCTYPE(result, *arguments)(ctypes.cast(function, Address).value)  # type: ignore[arg-type]


_CODE = plain(raw.FPDFText_GetUnicode, ctypes.c_uint, Address, Int)
_UNKNOWN = plain(raw.FPDFText_HasUnicodeMapError, Int, Address, Int)
_GENERATED = plain(raw.FPDFText_IsGenerated, Int, Address, Int)
_HYPHEN = plain(raw.FPDFText_IsHyphen, Int, Address, Int)
_OBJECT = plain(raw.FPDFText_GetTextObject, Address, Address, Int)
_ANGLE = plain(raw.FPDFText_GetCharAngle, ctypes.c_float, Address, Int)
_ROOM = plain(raw.FPDFText_GetLooseCharBox, Int, Address, Int, Address)
_ORIGIN = plain(raw.FPDFText_GetCharOrigin, Int, Address, Int, Address, Address)
_MATRIX = plain(raw.FPDFText_GetMatrix, Int, Address, Int, Address)
_FONT_SIZE = plain(raw.FPDFText_GetFontSize, ctypes.c_double, Address, Int)
_COLOURS = {
    kind: plain(function, Int, *[Address] * 5)
    for kind, function in (("fill", raw.FPDFPageObj_GetFillColor), ("stroke", raw.FPDFPageObj_GetStrokeColor))
}
Colour = tuple[int, int, int, int]
"""Red, green, blue and how opaque, of 255."""
Room = tuple[float, float, float, float]
"""Left, top, right and bottom in page coordinates."""


class Asked(NamedTuple):
    """Every character of a page's text, question by question."""

    codes: Sequence[int]
    unknown: Sequence[int]  # 1 where its font does not know it
    objects: Sequence[int | None]  # the address of its text object
    rooms: Sequence[Room]
    angles: Sequence[float]  # how it is turned


def address_of(handle: Any) -> int:  # noqa: ANN401
    """By which pdfium's pointers can be told apart; 0 for none."""
    return Address.from_buffer(handle).value or 0  # a cast takes ten times as long


def written(
    ask: Callable[..., int], layout: str, parts: int, count: int, *given: Iterable[int]
) -> tuple[list[int], list[tuple[Any, ...]]]:
    """What a function says and writes of each of so many: `parts` addresses divide the room of one answer."""
    size = struct.calcsize(layout)
    room = ctypes.create_string_buffer(size * count)
    first = ctypes.addressof(room)
    begins = range(first, first + size, size // parts)
    said = list(map(ask, *given, *(range(at, at + size * count, size) for at in begins)))
    return said, list(struct.iter_unpack(layout, room))


def characters_of(text: int, count: int) -> Asked:
    """So many characters of the text of a page, which is all it has."""
    codes, unknown, objects = (
        list(map(ask, repeat(text), range(count))) for ask in (_CODE, _UNKNOWN, _OBJECT)
    )
    _, rooms = written(_ROOM, "4f", 1, count, repeat(text), range(count))
    return Asked(codes, unknown, objects, rooms, _angles_of(text, objects))


def _angles_of(text: int, objects: Sequence[int | None]) -> list[float]:
    """How each character is turned: as all of its text object are; one of no object is asked itself."""
    one_of = dict(zip(objects, range(len(objects)), strict=True))
    angles = {address: _ANGLE(text, index) for address, index in one_of.items()}
    if None not in angles:
        return [angles[address] for address in objects]
    return [angles[address] if address else _ANGLE(text, index) for index, address in enumerate(objects)]


def is_generated(text: int, index: int) -> bool:
    """Whether pdfium put a blank in that the page does not have."""
    return bool(_GENERATED(text, index) == 1)


def is_hyphen(text: int, index: int) -> bool:
    """Whether a character is the hyphen that a line ends with."""
    return bool(_HYPHEN(text, index) == 1)


def origin_of(text: int, index: int) -> tuple[float, float]:
    """Where a character stands on its base line, in page coordinates."""
    x, y = ctypes.c_double(), ctypes.c_double()
    _ORIGIN(text, index, ctypes.addressof(x), ctypes.addressof(y))
    return x.value, y.value


def matrices_of(text: int, indexes: Collection[int]) -> Sequence[tuple[float, ...]]:
    """The matrix of each of these characters."""
    return written(_MATRIX, "6f", 1, len(indexes), repeat(text), indexes)[1]


def font_sizes_of(text: int, indexes: Iterable[int]) -> list[float]:
    """The size of the font of each of these characters, before its matrix."""
    return list(map(_FONT_SIZE, repeat(text), indexes))


def colours_of(addresses: Collection[int], kind: str) -> list[Colour | None]:
    """The colour with which each object is filled or stroked; None where it has none of its own."""
    coloured, colours = written(_COLOURS[kind], "4I", 4, len(addresses), addresses)
    return [colour if has else None for has, colour in zip(coloured, colours, strict=True)]
