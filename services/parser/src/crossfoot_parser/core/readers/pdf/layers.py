"""Finds what lies on layers (optional content) that are off: pdfium hands out their text all the same.

pdfium does not say which layers are off, but it draws by it. A layer is off where what lies on it leaves no
trace on the page, and does leave one as soon as its marks are taken away. Of a form whose own dictionary
names its layer pdfium tells no mark: such a form is read.
"""

import ctypes
from collections import defaultdict
from collections.abc import Iterable, Sequence
from contextlib import closing
from functools import cache

import pypdfium2 as pdfium
from pypdfium2 import raw

from crossfoot_parser.core.blocks import Limits
from crossfoot_parser.core.readers.pdf.asking import Address, Int, Long, plain
from crossfoot_parser.core.readers.pdf.objects import Drawn, objects_of, take_off

_MOST_LAYERS = 20  # of one page: each is drawn twice
_PIXELS = 1_000_000  # of one drawing: enough for a trace
_GROUND = (128, 128, 128, 255)  # neither black nor white text vanishes on it
_LONGEST_NAME = 1000  # bytes
_LAYER = "OC\0".encode("utf-16-le")
_MARK_NAME = plain(raw.FPDFPageObjMark_GetName, Int, Address, Address, Long, Address)
_VALUE = plain(raw.FPDFPageObjMark_GetParamStringValue, Int, Address, ctypes.c_char_p, Address, Long, Address)
_REMOVE_MARK = plain(raw.FPDFPageObj_RemoveMark, Int, Address, Address)


def switched_off(
    document: pdfium.PdfDocument, index: int, objects: Sequence[Drawn], limits: Limits
) -> frozenset[int]:
    """The addresses of those of a page's objects that lie on a layer that is off."""
    layers: defaultdict[tuple[str | None, ...], list[int]] = defaultdict(list)
    is_layer = cache(_is_layer)  # objects share their marks
    for at, drawn in enumerate(objects):
        if marks := [mark for mark in drawn.marks if is_layer(mark)]:
            layers[tuple(map(_name, marks))].append(at)
    off = (
        places
        for places in list(layers.values())[:_MOST_LAYERS]
        if _is_off(document, index, frozenset(places), limits)
    )
    return frozenset(objects[at].address for places in off for at in places)


def _is_off(document: pdfium.PdfDocument, index: int, places: frozenset[int], limits: Limits) -> bool:
    """Whether the objects at `places`, alone on their page, are drawn only without their marks."""
    with closing(document[index]) as page:
        objects = objects_of(page, limits)
        layer = [objects[at] for at in sorted(places)]
        _take_all_off(page, (drawn for at, drawn in enumerate(objects) if at not in places))
        shown = _picture(page)
        for drawn in layer:
            for mark in filter(_is_layer, drawn.marks):
                _REMOVE_MARK(drawn.address, mark)
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


def _is_layer(mark: int) -> bool:
    """Whether a mark puts what it is on on a layer."""
    name, length = (ctypes.c_char * len(_LAYER))(), ctypes.c_ulong()
    asked = _MARK_NAME(mark, ctypes.addressof(name), len(_LAYER), ctypes.addressof(length))
    return bool(asked) and length.value == len(_LAYER) and name.raw == _LAYER


def _name(mark: int) -> str | None:
    """Of the layer; one that depends on others has none."""
    buffer, length = ctypes.create_string_buffer(_LONGEST_NAME), ctypes.c_ulong()
    written = _VALUE(mark, b"Name", ctypes.addressof(buffer), _LONGEST_NAME, ctypes.addressof(length))
    if not written or length.value > _LONGEST_NAME:
        return None
    return buffer.raw[: max(length.value - 2, 0)].decode("utf-16-le", "replace")
