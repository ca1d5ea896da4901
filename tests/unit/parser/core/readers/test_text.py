"""Plain text: every line as it stands, whatever its encoding and line ends."""

import pytest

from crossfoot_common.errors import PermanentError
from crossfoot_parser.core.blocks import Limits, Line, PageBreak
from crossfoot_parser.core.readers.text import READER
from tests.support.blocks import remarks

TEXT = "收支总表\n  一、收入\t1,234.50\n\n二、支出"


def lines_of(data: bytes) -> list[tuple[str, int | None]]:
    return [
        (block.text, block.line) for block in READER.read(data, Limits()).blocks if isinstance(block, Line)
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le"])
def test_lines_keep_blanks_tabs_and_numbers(encoding: str, end: str) -> None:
    data = TEXT.replace("\n", end).encode(encoding)
    assert lines_of(data) == [("收支总表", 1), ("  一、收入\t1,234.50", 2), ("", 3), ("二、支出", 4)]


def test_form_feeds_end_pages() -> None:
    document = READER.read("一\n\f二\f".encode(), Limits())
    assert document.pages == 3
    assert [block.number for block in document.blocks if isinstance(block, PageBreak)] == [1, 2]
    assert [b.page for b in document.blocks if isinstance(b, Line) and b.text] == [1, 2]


def test_a_broken_byte_is_declared() -> None:
    assert remarks(READER.read("预算".encode("gbk") * 100 + b"\xff\n", Limits())) == ["unreadable characters"]


@pytest.mark.parametrize(
    ("data", "reason"),
    [(b"", "empty_file"), (b" \r\n\0", "empty_file"), (bytes(range(128, 256)) * 9, "damaged")],
)
def test_bad_input(data: bytes, reason: str) -> None:
    with pytest.raises(PermanentError, match=reason):
        READER.read(data, Limits())


def test_limits() -> None:
    with pytest.raises(PermanentError, match="cell_limit"):
        READER.read(b"a\n" * 100, Limits(cells=50))
    with pytest.raises(PermanentError, match="page_limit"):
        READER.read(b"a\f" * 100, Limits(pages=50))
