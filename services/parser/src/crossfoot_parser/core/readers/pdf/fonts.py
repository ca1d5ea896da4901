"""Keeps pdfium away from the machine's fonts: what a file names and does not hold is drawn with our boxes."""

import ctypes
from functools import cache
from typing import Any

from pypdfium2 import raw

from crossfoot_parser.core.readers.pdf.last_resort import last_resort

_FONT = 1  # what pdfium calls our only font by
_WESTERN = raw.FXFONT_ANSI_CHARSET


@cache
def leave_the_machines_fonts() -> Any:  # noqa: ANN401 — a ctypes structure
    """Make pdfium ask us for fonts, once for a process; the answer must live as long as it does.

    Western fonts are left to those that pdfium brings along: their files may give no widths of their own.
    """
    kinds = dict(raw.FPDF_SYSFONTINFO._fields_)
    answers = {
        "Release": _nothing,
        "EnumFonts": _nothing,
        "MapFont": _map,
        "GetFontData": _data,
        "GetFaceName": _zero,
        "GetFontCharset": _zero,
        "DeleteFont": _nothing,
    }
    info = raw.FPDF_SYSFONTINFO(version=1, **{name: kinds[name](answer) for name, answer in answers.items()})
    raw.FPDF_SetSystemFontInfo(ctypes.byref(info))
    return info


def _nothing(*_: object) -> None:
    return None


def _zero(*_: object) -> int:
    return 0


def _map(_info: object, _weight: int, _italic: int, charset: int, *_: object) -> int | None:
    return None if charset == _WESTERN else _FONT


def _data(_info: object, _font: object, table: int, buffer: int | None, size: int) -> int:
    """The whole font where no table of it is asked for: how long it is, and itself where there is room."""
    if table:
        return 0
    font = last_resort()
    if buffer and size >= len(font):
        ctypes.memmove(buffer, font, len(font))
    return len(font)
