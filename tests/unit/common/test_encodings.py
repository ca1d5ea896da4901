"""The encoding of a text follows from its bytes, and what cannot be read is counted, not lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot_common.encodings import decode, is_chinese

TEXT = "单位：万元\r\n工资福利支出\t1,234.50\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "gbk", "gb18030", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
def test_every_encoding_of_the_domain_gives_the_same_text(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)).text == TEXT


def test_short_gbk_is_not_taken_for_something_else() -> None:
    assert decode("支出".encode("gbk")).text == "支出"


def test_one_broken_byte_costs_one_character_and_is_counted() -> None:
    data = ("预算" * 200).encode("gbk")
    decoded = decode(data[:100] + b"\xff" + data[100:])
    assert decoded.encoding == "gb18030"
    assert decoded.unreadable == 1
    assert decoded.text.count("预算") >= 198


def test_a_false_declaration_is_not_believed() -> None:
    assert decode(TEXT.encode(), declared="gb2312").text == TEXT


def test_gb2312_is_read_as_gb18030_because_rare_names_need_it() -> None:
    assert decode("镕㐀".encode("gb18030"), declared="GB2312").text == "镕㐀"


@pytest.mark.parametrize("declared", ["nonsense", "", "base64", "rot13", "hex"])
def test_a_declaration_that_is_no_encoding_is_ignored(declared: str) -> None:
    assert decode(TEXT.encode("gbk"), declared=declared).text == TEXT


@given(st.binary(max_size=200))
def test_any_bytes_decode(data: bytes) -> None:
    assert isinstance(decode(data).text, str)


@pytest.mark.parametrize(
    ("raw", "chinese"),
    [
        ("支出总表 2024".encode("gbk"), True),
        ("Crédit à l'été réel".encode("cp1252"), False),
        ("Über Größe".encode("cp1252"), False),
        (b"total 1", False),
        (b"", False),
        ("支出".encode("gbk") + b"\xff", False),
    ],
)
def test_what_bytes_are(raw: bytes, chinese: bool) -> None:
    assert is_chinese(raw) is chinese
