"""An archive is taken apart within its limits, and its names stay below it."""

import io
import stat
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot_common import media_types
from crossfoot_common.errors import PermanentError
from crossfoot_parser.core.blocks import Limits, Member
from crossfoot_parser.core.readers.archives import members
from tests.support.outcomes import or_reason
from tests.support.rars import rar
from tests.support.seven_zips import MEMBERS, seven_zip


def archive(*files: tuple[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", compression) as package:
        for name, data in files:
            package.writestr(name, data)
    return buffer.getvalue()


def unmarked(data: bytes, name: str, encoding: str) -> bytes:
    """The archive as Chinese Windows writes it: the name in its code page, no flag for UTF-8."""
    raw, placeholder = name.encode(encoding), b"~" * len(name.encode(encoding))
    return data.replace(placeholder, raw)


def read(data: bytes, limits: Limits | None = None) -> tuple[Member, ...]:
    return members(data, media_types.ZIP, limits or Limits())


def test_members_in_their_order() -> None:
    found = read(archive(("预算/表.xlsx", b"1"), ("说明.docx", b"2"), ("空/", b"")))
    assert [(member.name, member.data) for member in found] == [("预算/表.xlsx", b"1"), ("说明.docx", b"2")]


@pytest.mark.parametrize("encoding", ["gbk", "utf-8"])
def test_names_without_a_declared_encoding(encoding: str) -> None:
    name = "部门预算公开表.xls"
    placeholder = "~" * len(name.encode(encoding))
    found = read(unmarked(archive((placeholder, b"1"), compression=zipfile.ZIP_STORED), name, encoding))
    assert [member.name for member in found] == [name]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("../../etc/passwd", "etc/passwd"),
        ("/abs/甲.pdf", "abs/甲.pdf"),
        ("C:\\temp\\乙.pdf", "temp/乙.pdf"),
        ("a/./b//c.pdf", "a/b/c.pdf"),
    ],
)
def test_names_stay_below_the_archive(name: str, expected: str) -> None:
    assert [member.name for member in read(archive((name, b"1")))] == [expected]


def test_litter_and_links_are_no_members() -> None:
    link = zipfile.ZipInfo("link.pdf")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    buffer = io.BytesIO(
        archive(("__MACOSX/._a.pdf", b"x"), ("Thumbs.db", b"x"), ("~$表.docx", b"x"), ("a.pdf", b"1"))
    )
    with zipfile.ZipFile(buffer, "a") as package:
        package.writestr(link, "/etc/passwd")
    assert [member.name for member in read(buffer.getvalue())] == ["a.pdf"]


def test_archives_in_archives_are_opened_and_office_files_are_not() -> None:
    sheet = archive(("[Content_Types].xml", b"x"), ("xl/workbook.xml", b"x"))
    found = read(archive(("内.zip", archive(("a.txt", b"1"))), ("表.xlsx", sheet)))
    assert [member.name for member in found] == ["内.zip/a.txt", "表.xlsx"]


def test_limits_have_their_reasons() -> None:
    with pytest.raises(PermanentError, match="archive_limit"):
        read(archive(*((f"{i}.txt", b"x") for i in range(5))), Limits(archive_members=4))
    with pytest.raises(PermanentError, match="archive_limit"):
        read(archive(("bomb.txt", b"\0" * 20_000_000)))
    with pytest.raises(PermanentError, match="archive_limit"):
        read(archive(("a.txt", b"x" * 600), ("b.txt", b"x" * 600)), Limits(archive_bytes=1000))
    nested = archive(("a.txt", b"x"))
    for _ in range(6):
        nested = archive(("inner.zip", nested))
    with pytest.raises(PermanentError, match="nesting_limit"):
        read(nested)


def test_a_directory_that_lies_about_sizes_is_not_believed() -> None:
    data = archive(("a.txt", b"\0" * 100_000))
    lying = data.replace((100_000).to_bytes(4, "little"), (10).to_bytes(4, "little"))
    with pytest.raises(PermanentError, match=r"archive_limit|damaged"):
        read(lying, Limits(archive_bytes=5_000))


def test_locked_members() -> None:
    data = bytearray(archive(("a.txt", b"x"), compression=zipfile.ZIP_STORED))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(PermanentError, match="encrypted"):
        read(bytes(data))


def test_what_cannot_be_unpacked_says_what_would_help() -> None:
    with pytest.raises(PermanentError, match=r"unsupported_format: .*ZIP"):
        members(b"x", media_types.RAR, Limits())


def test_archives_of_either_kind_inside_each_other() -> None:
    found = read(archive(("甲.7z", seven_zip("lzma2")), ("乙.txt", b"1")))
    assert [member.name for member in found] == [*(f"甲.7z/{name}" for name in MEMBERS), "乙.txt"]


def test_a_rar_inside_is_a_member_of_its_own() -> None:
    assert [member.name for member in read(archive(("甲.rar", rar(("a.txt", b"1")))))] == ["甲.rar"]


@pytest.mark.parametrize(
    ("data", "reason"), [(b"", "empty_file"), (b"PK\x03\x04", "damaged"), (archive(), "no_content")]
)
def test_bad_input(data: bytes, reason: str) -> None:
    with pytest.raises(PermanentError, match=reason):
        read(data)


@given(st.integers(0, 10_000), st.integers(0, 255))
def test_a_changed_byte_is_an_outcome(place: int, value: int) -> None:
    data = bytearray(archive(("a.txt", b"hello " * 50), ("b/c.txt", b"world")))
    data[place % len(data)] = value
    found = or_reason(lambda: read(bytes(data)))
    if isinstance(found, str):
        assert found in {"damaged", "archive_limit", "encrypted", "no_content", "nesting_limit"}
    else:
        assert all(".." not in member.name.split("/") for member in found)
