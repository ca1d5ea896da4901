"""Unpacks one folder of a 7z archive with the decoders of Python's standard library."""

import bz2
import lzma
import zlib

from crossfoot_common.errors import PermanentError
from crossfoot_parser.core.readers.sevenzip.header import Coder, Folder

_AES = b"\x06\xf1\x07\x01"
_COPY, _LZMA2, _DELTA, _LZMA = b"\x00", b"\x21", b"\x03", b"\x03\x01\x01"
_DEFLATE, _BZIP2 = b"\x04\x01\x08", b"\x04\x02\x02"
_BCJ = {b"\x04": lzma.FILTER_X86, b"\x03\x03\x01\x03": lzma.FILTER_X86}
_SMALLEST_DICTIONARY = 4096
_ADVICE = "publish or upload the members, or a ZIP"


def unpacked(folder: Folder, data: bytes) -> bytes:
    """What a folder holds; never more than it claims.

    Raises:
        PermanentError: `encrypted`, `unsupported_format` (a method that is not known here).
        ValueError: it is torn; what the decoders raise on broken data goes through.
    """
    chain = _chain(folder)
    if any(coder.method == _AES for coder in chain):
        raise PermanentError("encrypted", "the 7z archive is locked with a password")
    methods = [coder.method for coder in chain]
    size = folder.size
    if methods == [_COPY]:
        return data[:size]
    if methods == [_DEFLATE]:
        return zlib.decompressobj(-15).decompress(data, max(size, 1))
    if methods == [_BZIP2]:
        return bz2.BZ2Decompressor().decompress(data, size)
    filters = [_filter(coder, size) for coder in chain]
    out = lzma.LZMADecompressor(lzma.FORMAT_RAW, filters=filters).decompress(data, max(size, 1))
    if len(out) < size and _LZMA in methods and len(methods) > 1:
        # liblzma keeps the last bytes of a filter back where the stream has no end mark
        raise PermanentError("unsupported_format", f"7z with a filter for programs; {_ADVICE}")
    if len(out) < size:
        raise ValueError(f"{len(out)} bytes of {size}")
    return out[:size]


def _chain(folder: Folder) -> list[Coder]:
    """The methods from what comes out to what is packed, where each has one way in and one way out."""
    if not folder.coders or any(coder.inputs != 1 or coder.outputs != 1 for coder in folder.coders):
        raise PermanentError("unsupported_format", f"7z with streams of several parts; {_ADVICE}")
    at = next((index for index in range(len(folder.coders)) if index not in folder.bound.values()), 0)
    chain: list[Coder] = []
    while len(chain) < len(folder.coders):
        if at >= len(folder.coders):
            raise ValueError("methods that are bound to nothing")
        chain.append(folder.coders[at])
        if at not in folder.bound:
            break
        at = folder.bound[at]
    return chain


def _filter(coder: Coder, size: int) -> dict[str, int]:
    """A decoder's description. No dictionary is larger than what comes out: it looks back on nothing else."""
    room = max(size, _SMALLEST_DICTIONARY)
    if coder.method == _LZMA2 and coder.properties:
        bits = coder.properties[0] & 0x3F
        wanted = 0xFFFFFFFF if bits >= 40 else (2 | bits & 1) << (bits // 2 + 11)
        return {"id": lzma.FILTER_LZMA2, "dict_size": min(wanted, room)}
    if coder.method == _LZMA and len(coder.properties) >= 5 and coder.properties[0] < 225:
        rest, context = divmod(coder.properties[0], 9)
        position, literal = divmod(rest, 5)
        wanted = max(int.from_bytes(coder.properties[1:5], "little"), _SMALLEST_DICTIONARY)
        return {
            "id": lzma.FILTER_LZMA1,
            "dict_size": min(wanted, room),
            "lc": context,
            "lp": literal,
            "pb": position,
        }
    if coder.method == _DELTA and coder.properties:
        return {"id": lzma.FILTER_DELTA, "dist": coder.properties[0] + 1}
    if coder.method in _BCJ:
        return {"id": _BCJ[coder.method]}
    raise PermanentError("unsupported_format", f"7z method {coder.method.hex()}; {_ADVICE}")
