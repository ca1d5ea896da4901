"""Finds what lies on layers (optional content) that are off: pdfium hands out their text all the same.

pdfium does not say which layers are off, but it draws by it. A layer is off where what lies on it leaves no
trace on the page, and does leave one as soon as its marks are taken away. Of a form whose own dictionary
names its layer pdfium tells no mark: such a form is read.
"""

import ctypes
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from functools import partial
from typing import Any

import pypdfium2 as pdfium
from pypdfium2 import raw

from crossfoot_parser.core.blocks import Limits
from crossfoot_parser.core.readers.pdf.asking import address_of, is_layer, marks_of
from crossfoot_parser.core.readers.pdf.objects import Drawn, objects_of, take_off

_MOST_LAYERS = 20  # of one page: each is drawn twice
_PIXELS = 1_000_000  # of one drawing: enough for a trace
_GROUND = (128, 128, 128, 255)  # neither black nor white text vanishes on it
_LONGEST_NAME = 1000  # bytes


def switched_off(
    document: pdfium.PdfDocument, index: int, objects: Sequence[Drawn], limits: Limits
) -> frozenset[int]:
    """The addresses of those of a page's objects that lie on a layer that is off."""
    layers: defaultdict[tuple[str | None, ...], list[int]] = defaultdict(list)
    for at, drawn in enumerate(objects):
        if marks := _marks(drawn):
            layers[tuple(map(_name, marks))].append(at)
    off = (
        places
        for places in list(layers.values())[:_MOST_LAYERS]
        if _is_off(document, index, frozenset(places), limits)
    )
    return frozenset(address_of(objects[at].handle) for places in off for at in places)


def _is_off(document: pdfium.PdfDocument, index: int, places: frozenset[int], limits: Limits) -> bool:
    """Whether the objects at `places`, alone on their page, are drawn only without their marks."""
    with closing(document[index]) as page:
        objects = objects_of(page, limits)
        layer = [objects[at] for at in sorted(places)]
        _take_all_off(page, (drawn for at, drawn in enumerate(objects) if at not in places))
        shown = _picture(page)
        for drawn in layer:
            for mark in _marks(drawn):
                raw.FPDFPageObj_RemoveMark(drawn.handle, mark)
        unmarked = _picture(page)
        _take_all_off(page, layer)
        return shown == _picture(page) != unmarked


def _take_all_off(page: pdfium.PdfPage, objects: Iterable[Drawn]) -> None:
    for drawn in objects:
        take_off(page, drawn)


def _picture(page: pdfium.PdfPage) -> bytes:
    width, height = page.get_size()
    scale = min(1.0, (_PIXELS / max(width * height, 1.0)) ** 0.5)
    bitmap = page.render(
        scale=scale, fill_color=_GROUND, grayscale=True, draw_annots=False, may_draw_forms=False
    )
    with closing(bitmap):
        return bytes(bitmap.buffer)


def _marks(drawn: Drawn) -> list[Any]:
    """The marks that put an object on a layer."""
    numbers = (number for number in marks_of(drawn.handle) if is_layer(drawn.handle, number))
    return [raw.FPDFPageObj_GetMark(drawn.handle, number) for number in numbers]


def _name(mark: Any) -> str | None:  # noqa: ANN401 — a ctypes pointer
    """Of the layer; one that depends on others has none."""
    return _written(partial(raw.FPDFPageObjMark_GetParamStringValue, mark, b"Name"), _LONGEST_NAME)


def _written(get: Callable[..., int], room: int) -> str | None:
    """What pdfium writes into a buffer of `room` bytes, in UTF-16; nothing where it does not fit."""
    buffer, length = (raw.FPDF_WCHAR * (room // 2))(), ctypes.c_ulong()
    if not get(buffer, room, length) or length.value > room:
        return None
    return bytes(buffer)[: max(length.value - 2, 0)].decode("utf-16-le", "replace")
