"""Writes binary workbooks (XLSB) record by record, which no library in use here does."""

import io
import struct
import zipfile

KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"


def record(kind: int, body: bytes = b"") -> bytes:
    """One record: number and length in seven bits a byte."""
    number = bytes([kind]) if kind < 0x80 else bytes([kind & 0x7F | 0x80, kind >> 7])
    size, length = b"", len(body)
    while True:
        size += bytes([length & 0x7F | (0x80 if length >= 0x80 else 0)])
        length >>= 7
        if not length:
            return number + size + body


def text(value: str) -> bytes:
    """A text with its length."""
    return struct.pack("<I", len(value)) + value.encode("utf-16-le")


def row(number: int, *cells: bytes, hidden: bool = False) -> bytes:
    """A row and its cells."""
    flags = struct.pack("<IIHBBB", number, 0, 300, 0, 0x10 if hidden else 0, 0) + b"\0" * 4
    return record(0, flags) + b"".join(cells)


def real(column: int, value: float, style: int = 0) -> bytes:
    """A figure."""
    return record(5, struct.pack("<IId", column, style, value))


def rk(column: int, stored: int, style: int = 0) -> bytes:
    """A figure in four bytes."""
    return record(2, struct.pack("<III", column, style, stored))


def inline(column: int, value: str, style: int = 0) -> bytes:
    """A text in its cell."""
    return record(6, struct.pack("<II", column, style) + text(value))


def shared(column: int, number: int) -> bytes:
    """A text of the shared ones."""
    return record(7, struct.pack("<III", column, 0, number))


def summed(column: int, value: float, top: int, bottom: int) -> bytes:
    """A formula SUM over rows of its own column, with its stored value."""
    tokens = b"\x25" + struct.pack("<IIHH", top, bottom, column | 0xC000, column | 0xC000) + b"\x19\x10\0\0"
    body = struct.pack("<IIdH", column, 0, value, 0) + struct.pack("<I", len(tokens)) + tokens
    return record(9, body)


def style(code: int, indent: int = 0) -> bytes:
    """A cell style."""
    return record(47, struct.pack("<HHHHHBBI", 0, code, 0, 0, 0, 0, indent, 0))


def book(
    *sheets: bytes,
    strings: tuple[str, ...] = (),
    formats: tuple[str, ...] = (),
    styles: bytes = b"",
    hidden: tuple[int, ...] = (),
    names: tuple[str, ...] = (),
    parts: tuple[tuple[str, str], ...] = (),
) -> bytes:
    """A package; sheets are named by their numbers unless names are given, formats are numbered from 164."""
    listed = b"".join(
        record(156, struct.pack("<II", int(at in hidden), at + 1) + text(f"r{at}") + text(name))
        for at, name in enumerate(names or [f"表{at}" for at in range(len(sheets))])
    )
    codes = b"".join(record(44, struct.pack("<H", 164 + at) + text(code)) for at, code in enumerate(formats))
    relations = "".join(
        f'<Relationship Id="r{at}" Type="{KIND}" Target="worksheets/s{at}.bin"/>' for at in range(len(sheets))
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        package.writestr("xl/workbook.bin", record(131) + record(153, b"\0" * 12) + listed + record(132))
        package.writestr("xl/_rels/workbook.bin.rels", f"<Relationships>{relations}</Relationships>")
        package.writestr("xl/styles.bin", codes + record(626) + style(1) + record(617) + styles + record(618))
        package.writestr("xl/sharedStrings.bin", b"".join(record(19, b"\0" + text(each)) for each in strings))
        for at, sheet in enumerate(sheets):
            package.writestr(f"xl/worksheets/s{at}.bin", record(129) + sheet + record(130))
        for name, content in parts:
            package.writestr(name, content)
    return buffer.getvalue()
