"""Writes workbooks of Excel 2 to 5 as bare streams of records, which no library writes any more."""

import struct
from collections.abc import Sequence

BIFF2, BIFF3, BIFF4, BIFF5 = 2, 3, 4, 5
_BEGIN = {BIFF2: 0x0009, BIFF3: 0x0209, BIFF4: 0x0409, BIFF5: 0x0809}
_SHEET, _GLOBALS = 0x10, 0x05


def record(kind: int, body: bytes) -> bytes:
    """One record."""
    return struct.pack("<HH", kind, len(body)) + body


def bare_book(
    version: int,
    rows: Sequence[Sequence[str | float]],
    *,
    codepage: int | None = 936,
    encoding: str = "gb18030",
) -> bytes:
    """One sheet; figures of Excel 5 in the format #,##0.00, of the others as they are."""
    page = b"" if codepage is None else record(0x42, struct.pack("<H", codepage))
    cells = b"".join(
        _cell(version, row, column, value, encoding)
        for row, values in enumerate(rows)
        for column, value in enumerate(values)
        if value != ""
    )
    if version != BIFF5:
        formats = b"" if version == BIFF2 else _styles(version)
        return _begin(version, _SHEET) + page + formats + cells + record(0x0A, b"")
    name = "表".encode("gbk")
    head = _begin(version, _GLOBALS) + page + _styles(version)
    size = len(head) + 4 + 7 + len(name) + 4
    listed = record(0x85, struct.pack("<IHB", size, 0, len(name)) + name)
    return head + listed + record(0x0A, b"") + _begin(version, _SHEET) + cells + record(0x0A, b"")


def _begin(version: int, kind: int) -> bytes:
    body = struct.pack("<HH", version << 8 if version == BIFF5 else 0, kind)
    return record(
        _BEGIN[version], body + (b"\0" * 4 if version == BIFF5 else b"" if version == BIFF2 else b"\0\0")
    )


def _styles(version: int) -> bytes:
    """Fonts and two cell styles; the second of Excel 5 shows two decimals."""
    font = {BIFF3: 0x231, BIFF4: 0x231, BIFF5: 0x31}[version]
    shape = struct.pack("<HHH", 200, 0, 0x7FFF) + (
        b"" if version != BIFF5 else struct.pack("<HHBBBB", 400, 0, 0, 0, 0, 0)
    )
    fonts = record(font, shape + b"\x05Arial") * 5
    if version == BIFF5:
        style = b"".join(record(0xE0, struct.pack("<HHH", 0, code, 0) + b"\0" * 10) for code in (0, 4))
    elif version == BIFF4:
        style = record(0x443, struct.pack("<BBH", 0, 0, 0) + b"\0" * 8) * 2
    else:
        style = record(0x243, struct.pack("<BBBB", 0, 0, 0, 0) + b"\0" * 8) * 2
    return fonts + style


def _cell(version: int, row: int, column: int, value: str | float, encoding: str) -> bytes:
    place = struct.pack("<HH", row, column)
    figure = not isinstance(value, str)
    style = b"\0\0\0" if version == BIFF2 else struct.pack("<H", int(figure))
    if isinstance(value, str):
        text = value.encode(encoding)
        size = struct.pack("<B" if version == BIFF2 else "<H", len(text))
        return record(0x04 if version == BIFF2 else 0x204, place + style + size + text)
    return record(0x03 if version == BIFF2 else 0x203, place + style + struct.pack("<d", value))
