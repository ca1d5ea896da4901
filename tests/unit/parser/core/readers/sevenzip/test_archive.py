"""7z archives: members as they were packed, reasons for what is not, no harm from torn or lying ones."""

import random
import struct
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot_common import media_types
from crossfoot_common.errors import PermanentError
from crossfoot_parser.core.blocks import Limits
from crossfoot_parser.core.readers.archives import members
from crossfoot_parser.core.readers.sevenzip import seven_zip_members
from tests.support.outcomes import or_reason
from tests.support.seven_zips import LOCKED, MEMBERS, METHODS, UNKNOWN, seven_zip


def read(data: bytes, limits: Limits | None = None) -> dict[str, bytes]:
    return {member.name: member.data for member in members(data, media_types.SEVEN_ZIP, limits or Limits())}


@pytest.mark.parametrize("method", METHODS)
def test_members_as_they_were_packed(method: str) -> None:
    assert read(seven_zip(method)) == MEMBERS


@pytest.mark.parametrize("method", LOCKED)
def test_locked_archives(method: str) -> None:
    with pytest.raises(PermanentError, match="encrypted"):
        read(seven_zip(method))


@pytest.mark.parametrize("method", UNKNOWN)
def test_methods_that_are_not_known_here(method: str) -> None:
    with pytest.raises(PermanentError, match=r"unsupported_format: 7z method .*ZIP"):
        read(seven_zip(method))


def test_limits() -> None:
    with pytest.raises(PermanentError, match="archive_limit"):
        read(seven_zip("lzma2"), Limits(archive_bytes=50))
    with pytest.raises(PermanentError, match="archive_limit"):
        read(seven_zip("lzma2"), Limits(archive_members=2))


def test_a_check_sum_that_does_not_hold() -> None:
    data = bytearray(seven_zip("copy"))
    data[40] ^= 1
    with pytest.raises(PermanentError, match="damaged: 7z: a check sum"):
        read(bytes(data))


def headed(header: bytes) -> bytes:
    """An archive with nothing but a header."""
    place = struct.pack("<QQI", 0, len(header), zlib.crc32(header))
    return b"7z\xbc\xaf\x27\x1c\0\4" + struct.pack("<I", zlib.crc32(place)) + place + header


@pytest.mark.parametrize(
    "header",
    [
        b"\x01\x04\x06\0\xff" + b"\xff" * 8,  # more streams than there can be
        b"\x01\x05\xff" + b"\xff" * 8,
        b"\x17\x06\0\x01\x09\x08\0\x07\x0b\x01\0\x01\x01\0\x0c\x08\0\0",  # a header packed in nothing
        b"\x01\x04\x07\x0b\x01\x01\0\0\0",
        b"\x01",
        b"\x99",
    ],
)
def test_headers_that_lie(header: bytes) -> None:
    with pytest.raises(PermanentError, match="damaged"):
        read(headed(header))


def test_an_archive_of_nothing() -> None:
    with pytest.raises(PermanentError, match="no_content"):
        read(headed(b""))


@given(st.binary(max_size=200))
def test_any_header_has_an_outcome(header: bytes) -> None:
    or_reason(lambda: list(seven_zip_members(headed(b"\x01" + header), Limits())))


@pytest.mark.parametrize("method", METHODS)
def test_spoiled_archives_have_an_outcome(method: str) -> None:
    whole, chance = seven_zip(method), random.Random(method)
    for _ in range(60):
        data = bytearray(whole[: chance.randrange(12, len(whole) + 1)])
        for _ in range(chance.randrange(3)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        or_reason(lambda data=data: list(seven_zip_members(bytes(data), Limits())))  # type: ignore[misc]
