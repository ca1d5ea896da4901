"""Walks the folders of a 7z archive and hands out its files, within limits and with their check sums."""

import struct
import zlib
from collections.abc import Iterator

from crossfoot_common.errors import PermanentError
from crossfoot_parser.core.blocks import Limits
from crossfoot_parser.core.readers.guard import guarded
from crossfoot_parser.core.readers.sevenzip.header import Entry, Folder, Streams, read_header
from crossfoot_parser.core.readers.sevenzip.methods import unpacked

_FIRST = 32  # bytes: the mark, the version, and where the header lies
_SMALL = 8 * 1024 * 1024  # below this a ratio says nothing
_LONGEST_HEADER = 16 * 1024 * 1024
_PACKED_HEADERS = 4  # a packed header may hold a packed header


def seven_zip_members(data: bytes, limits: Limits) -> Iterator[tuple[str, bytes]]:
    """Names and contents in their order, empty files first; folders are no members.

    Raises:
        PermanentError: `encrypted`, `damaged`, `unsupported_format` (a method), `archive_limit`.
    """
    with guarded("7z"):
        streams, entries = _header(data)
        _check_sizes(streams, limits)
    yield from (
        (entry.name, b"") for entry in entries if entry.name and not entry.filled and not entry.folder
    )
    named = iter([entry.name for entry in entries if entry.filled])
    for folder, packed in _packed(streams, data):
        with guarded("7z"):
            content = unpacked(folder, packed)
            at = 0
            for size, digest in folder.parts:
                part = content[at : at + size]
                at += size
                if digest is not None and zlib.crc32(part) != digest:
                    raise PermanentError("damaged", "7z: a check sum does not hold")
                name = next(named, "")
                if name:
                    yield name, part


def _header(data: bytes) -> tuple[Streams, list[Entry]]:
    offset, size, digest = struct.unpack_from("<QQI", data, 12)
    header = data[_FIRST + offset : _FIRST + offset + size]
    if not size:
        return Streams(), []
    if size > _LONGEST_HEADER or len(header) < size or zlib.crc32(header) != digest:
        raise PermanentError("damaged", "7z: the header is torn")
    for _ in range(_PACKED_HEADERS):
        streams, entries, packed = read_header(header)
        if not packed:
            return streams, entries
        folder, content = next(_packed(streams, data))
        if folder.size > _LONGEST_HEADER:
            raise PermanentError("archive_limit", "7z: a header of its own size")
        header = unpacked(folder, content)
    raise PermanentError("damaged", "7z: headers within headers")


def _packed(streams: Streams, data: bytes) -> Iterator[tuple[Folder, bytes]]:
    """Each folder with its packed bytes; a folder of several packed streams has the first of them."""
    at, index = _FIRST + streams.start, 0
    for folder in streams.folders:
        count = max(1, sum(coder.inputs for coder in folder.coders) - len(folder.bound))
        sizes = streams.packed[index : index + count]
        if len(sizes) < count or at + sum(sizes) > len(data):
            raise PermanentError("damaged", "7z: a packed stream is not there")
        yield folder, data[at : at + sizes[0]]
        at += sum(sizes)
        index += count


def _check_sizes(streams: Streams, limits: Limits) -> None:
    total, packed = sum(folder.size for folder in streams.folders), sum(streams.packed)
    if total > limits.archive_bytes:
        raise PermanentError("archive_limit", f"{total} bytes unpacked")
    if total > _SMALL and total > packed * limits.archive_ratio:
        raise PermanentError("archive_limit", f"unpacks {total // max(packed, 1)} to one")
