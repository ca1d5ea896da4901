"""Writes RAR archives (version 1.5 to 4, members stored), which no free library does."""

import struct
import zlib

MARK = b"Rar!\x1a\x07\x00"


def rar(*files: tuple[str, bytes]) -> bytes:
    """An archive of stored members."""
    return MARK + _block(0x73, 0, b"\0" * 6) + b"".join(_file(*file) for file in files) + _block(0x7B, 0, b"")


def _block(kind: int, flags: int, body: bytes) -> bytes:
    head = struct.pack("<BHH", kind, flags, 7 + len(body)) + body
    return struct.pack("<H", zlib.crc32(head) & 0xFFFF) + head


def _file(name: str, data: bytes) -> bytes:
    plain = name.encode()
    body = struct.pack(
        "<IIBIIBBHI", len(data), len(data), 3, zlib.crc32(data), 0x5A21_0000, 20, 0x30, len(plain), 0o100644
    )
    return _block(0x74, 0x8000, body + plain) + data
