"""Numbers, bits and names of a 7z header."""

import pytest

from crossfoot_parser.core.readers.sevenzip.cursor import Cursor


@pytest.mark.parametrize(
    ("data", "number"),
    [
        (b"\x00", 0),
        (b"\x7f", 127),
        (b"\x80\x80", 128),
        (b"\xbf\xff", 0x3FFF),
        (b"\xc0\x00\x40", 0x4000),
        (b"\xff\x01\x00\x00\x00\x00\x00\x00\x80", 0x8000000000000001),
    ],
)
def test_numbers(data: bytes, number: int) -> None:
    assert Cursor(data).number() == number


def test_bits_names_and_sums() -> None:
    assert Cursor(b"\xa0").bits(3) == [True, False, True]
    assert Cursor(b"\x01").marked(2) == [True, True]
    assert Cursor(b"\x00\x40\x2a\0\0\0").digests(2) == [None, 42]
    assert Cursor("甲.txt".encode("utf-16-le") + b"\0\0x").name() == "甲.txt"


@pytest.mark.parametrize("read", [Cursor.byte, Cursor.number, Cursor.name, lambda cursor: cursor.bits(1)])
def test_the_end(read: object) -> None:
    with pytest.raises(ValueError, match="torn"):
        read(Cursor(b""))  # type: ignore[operator]


def test_too_many() -> None:
    with pytest.raises(ValueError, match="are allowed"):
        Cursor(b"\x7f").count(10)
