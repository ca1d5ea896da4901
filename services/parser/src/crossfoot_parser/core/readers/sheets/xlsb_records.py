"""Cuts a part of a binary workbook (XLSB) into its records.

Source: [MS-XLSB] 2.1.4. Why no library: none that is kept up hands out number formats.
"""

import struct
from collections.abc import Iterator

_LONGEST = 0xFFFF  # characters; what claims more is torn


def records(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Number and body of each record; a torn last one is left out.

    Raises:
        ValueError: a record is longer than the part.
    """
    at = 0
    while at < len(data):
        kind, at = _variable(data, at, 2)
        size, at = _variable(data, at, 4)
        if at + size > len(data):
            raise ValueError(f"record {kind} ends behind its part")
        yield kind, data[at : at + size]
        at += size


def _variable(data: bytes, at: int, most: int) -> tuple[int, int]:
    """A number of seven bits a byte. Of a record's number the marks themselves do not count."""
    value = 0
    for place in range(most):
        if at >= len(data):
            raise ValueError("a record is torn")
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << (7 * place)
        if byte < 0x80:
            break
    return value, at


def text_at(body: bytes, at: int) -> tuple[str, int]:
    """A text with its length in front, and where it ends.

    Raises:
        ValueError: the text is longer than its record.
    """
    (length,) = struct.unpack_from("<I", body, at)
    end = at + 4 + 2 * length
    if length > _LONGEST or end > len(body):
        raise ValueError("a text ends behind its record")
    return body[at + 4 : end].decode("utf-16-le", errors="replace"), end


def rk_value(stored: int) -> float:
    """A number in four bytes: the upper half of a double, or a whole number; each perhaps times a hundred."""
    if stored & 2:
        value = float((stored >> 2) - (1 << 30 if stored & 0x80000000 else 0))
    else:
        value = float(struct.unpack("<d", struct.pack("<Q", (stored & 0xFFFFFFFC) << 32))[0])
    return value / 100 if stored & 1 else value
