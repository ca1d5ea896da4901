"""A font in which every character is one box, so that a PDF reads the same whatever fonts a machine has.

Many files name a font (宋体, STSong-Light) and do not hold it. pdfium takes one of the machine's instead and
drops a text whose ink has no width there: a lone 甲 in a font without Chinese. Nobody looks at the shapes
here; only that there is one, where the file says it stands, counts.
"""

import struct
from array import array
from functools import cache
from sys import byteorder

_UNITS = 1000  # to the em
_ASCENT, _DESCENT = 880, -120
_LEFT, _BOTTOM, _RIGHT, _TOP = 0, 0, 200, 700  # inside of any character's room, which the file tells
_GLYPHS = 65535  # a font without a map asks for the glyph whose number is the code
_LAST = 0x10FFFF  # the last character of Unicode
_MAGIC = 0x5F0F3CF5


@cache
def last_resort() -> bytes:
    """The TrueType file."""
    glyph = _glyph()
    tables = {
        b"cmap": _characters(),
        b"glyf": glyph * _GLYPHS,
        b"head": struct.pack(
            ">IIIIHHqqhhhhHHhhh",
            *(0x10000, 0x10000, 0, _MAGIC, 0, _UNITS, 0, 0),
            *(_LEFT, _BOTTOM, _RIGHT, _TOP, 0, 8, 2, 1, 0),
        ),
        b"hhea": struct.pack(
            ">IhhhHhhhhhhhhhhhH",
            *(0x10000, _ASCENT, _DESCENT, 0, _UNITS, _LEFT, _UNITS - _RIGHT, _RIGHT, 1),
            *(0, 0, 0, 0, 0, 0, 0, 1),
        ),
        b"hmtx": struct.pack(">Hh", _UNITS, _LEFT) + struct.pack(">h", _LEFT) * (_GLYPHS - 1),
        b"loca": _places(len(glyph)),
        b"maxp": struct.pack(">I14H", 0x10000, _GLYPHS, 4, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0),
    }
    return _file(tables)


def _glyph() -> bytes:
    """One contour of four points on the line, as differences from one to the next."""
    width, height = _RIGHT - _LEFT, _TOP - _BOTTOM
    outline = struct.pack(">hhhhhHH4B", 1, _LEFT, _BOTTOM, _RIGHT, _TOP, 3, 0, 1, 1, 1, 1)
    outline += struct.pack(">4h", _LEFT, 0, width, 0) + struct.pack(">4h", _BOTTOM, height, 0, -height)
    return outline + bytes(-len(outline) % 4)


def _characters() -> bytes:
    """All characters on glyph 1: a map of format 13, many to one."""
    return struct.pack(">HHHHIHHIIIIII", 0, 1, 3, 10, 12, 13, 0, 28, 0, 1, 0, _LAST, 1)


def _places(length: int) -> bytes:
    places = array("I", range(0, length * (_GLYPHS + 1), length))
    if byteorder == "little":
        places.byteswap()
    return places.tobytes()


def _file(tables: dict[bytes, bytes]) -> bytes:
    """The tables behind their directory; nobody checks the sums of a font in memory."""
    power = len(tables).bit_length() - 1
    head = struct.pack(">IHHHH", 0x10000, len(tables), 16 << power, power, 16 * len(tables) - (16 << power))
    body, offset = b"", 12 + 16 * len(tables)
    for tag, table in sorted(tables.items()):
        head += tag + struct.pack(">III", 0, offset + len(body), len(table))
        body += table + bytes(-len(table) % 4)
    return head + body
