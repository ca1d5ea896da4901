"""Text is read in every encoding and with every line end in which disclosures are published."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot_common.errors import PermanentError
from crossfoot_parser.core.blocks import Limits, Line, PageBreak
from crossfoot_parser.core.readers.text import READER

TEXT = "2022年收支总表\n项目\t金额\n合计\t1.00\n"


def text_of(data: bytes) -> str:
    return "\n".join(block.text for block in READER.read(data, Limits()).blocks if isinstance(block, Line))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be"])
def test_encodings(encoding: str) -> None:
    assert text_of(TEXT.encode(encoding)) == TEXT


def test_a_big_endian_mark() -> None:
    assert text_of(b"\xfe\xff" + TEXT.encode("utf-16-be")) == TEXT


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends(end: str) -> None:
    raw = READER.read(TEXT.replace("\n", end).encode(), Limits())
    assert [block.text for block in raw.blocks if isinstance(block, Line)] == [*TEXT.split("\n")]
    assert raw.blocks[2] == Line("合计\t1.00", line=3)


def test_a_form_feed_ends_a_page() -> None:
    raw = READER.read("甲\f乙".encode(), Limits())
    assert raw.blocks == (Line("甲", 1, 1), PageBreak(1), Line("乙", 1, 2))
    assert raw.pages == 2


def test_a_few_damaged_bytes_are_read_over() -> None:
    assert "收支总表" in text_of(TEXT.encode() * 20 + b"\xff\xfe\xff")


@pytest.mark.parametrize(
    ("data", "limits", "reason"),
    [
        (b"", Limits(), "empty_file"),
        (b" \r\n\t", Limits(), "empty_file"),
        (b"\x81\xff" * 400, Limits(), "damaged"),
        (b"a\n" * 20, Limits(cells=10), "cell_limit"),
        (b"a\f" * 20, Limits(pages=10), "page_limit"),
    ],
)
def test_what_has_no_reading_says_why(data: bytes, limits: Limits, reason: str) -> None:
    with pytest.raises(PermanentError) as caught:
        READER.read(data, limits)
    assert caught.value.reason == reason


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_an_outcome(data: bytes) -> None:
    try:
        READER.read(data, Limits())
    except PermanentError as error:
        reasons = {"empty_file", "damaged"}
        assert error.reason in reasons  # noqa: PT017 -- both ends are right, and which one depends on the bytes


def test_quotes_that_spreadsheets_put_around_cells_between_tabs_are_none_of_them() -> None:
    data = '"合计"\t"1,663.86"\t""\t"a ""b"""\t"c\n他说"好"\t1\n"2,0"\n'.encode()
    assert text_of(data) == '合计\t1,663.86\t\ta "b"\t"c\n他说"好"\t1\n"2,0"\n'
