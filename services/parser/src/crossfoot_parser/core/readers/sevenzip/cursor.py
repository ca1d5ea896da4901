"""Reads the numbers, bits and names of a 7z header.

Source: 7zFormat.txt of the LZMA SDK (public domain).
"""

import struct


class Cursor:
    """A place in a header. Whatever goes behind its end is a torn header.

    Every method raises `ValueError` there.
    """

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def take(self, count: int) -> bytes:
        """So many bytes."""
        if count < 0 or self._at + count > len(self._data):
            raise ValueError("the header is torn")
        self._at += count
        return self._data[self._at - count : self._at]

    def byte(self) -> int:
        """One byte."""
        return self.take(1)[0]

    def number(self) -> int:
        """A number of one to nine bytes: as many follow as the first byte begins with ones."""
        first = self.byte()
        mask, value = 0x80, 0
        for place in range(8):
            if not first & mask:
                return value | (first & (mask - 1)) << (8 * place)
            value |= self.byte() << (8 * place)
            mask >>= 1
        return value

    def count(self, most: int) -> int:
        """A number of things of which there are not too many."""
        value = self.number()
        if value > most:
            raise ValueError(f"{value} of something, {most} are allowed")
        return value

    def bits(self, count: int) -> list[bool]:
        """So many bits, the highest of each byte first."""
        data = self.take((count + 7) // 8)
        return [bool(data[at // 8] & (0x80 >> at % 8)) for at in range(count)]

    def marked(self, count: int) -> list[bool]:
        """Bits, or a byte that says that all are set."""
        return [True] * count if self.byte() else self.bits(count)

    def digests(self, count: int) -> list[int | None]:
        """Check sums of those that have one."""
        return [struct.unpack("<I", self.take(4))[0] if has else None for has in self.marked(count)]

    def name(self) -> str:
        """A name up to its end mark."""
        start = self._at
        while self.take(2) != b"\0\0":
            pass
        return self._data[start : self._at - 2].decode("utf-16-le", errors="replace")
