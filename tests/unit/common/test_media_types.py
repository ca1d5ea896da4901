"""A file is what its bytes say, whatever it is called."""

import io
import os
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot_common import media_types as media

CHINESE = "部门预算公开\n一、收入总计 1,234.50 万元\n二、支出总计 1,234.50 万元\n"


def package(*names: str, compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", compression) as archive:
        for name in names:
            archive.writestr(name, "x" * 50)
    return buffer.getvalue()


def open_document(kind: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("mimetype", f"application/vnd.oasis.opendocument.{kind}")
        archive.writestr("content.xml", "<x/>")
    return buffer.getvalue()


def compound(*streams: str) -> bytes:
    header = bytearray(512)
    header[:8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    header[30:32] = (9).to_bytes(2, "little")
    header[48:52] = (1).to_bytes(4, "little")
    entries = b"".join(name.encode("utf-16-le").ljust(128, b"\0") for name in ("Root Entry", *streams))
    return bytes(header) + b"\0" * 512 + entries


@pytest.mark.parametrize(
    ("data", "name", "expected"),
    [
        (b"%PDF-1.7\n...", "a.doc", media.PDF),
        (b"\r\n\r\n%PDF-1.4\n", "a.txt", media.PDF),
        (package("[Content_Types].xml", "xl/workbook.xml"), "a.zip", media.XLSX),
        (package("[Content_Types].xml", "xl/workbook.bin"), "a.xlsx", media.XLSB),
        (package("[Content_Types].xml", "word/document.xml"), "a.xlsx", media.DOCX),
        (package("word/document.xml", "word/embeddings/x.xlsx", "xl/x"), "", media.DOCX),
        (package("OFD.xml", "Doc_0/Document.xml"), "a.zip", media.OFD),
        (package("预算.xlsx", "决算.pdf"), "a.xlsx", media.ZIP),
        (open_document("spreadsheet"), "a.xlsx", media.ODS),
        (open_document("text"), "a.ods", media.ODT),
        (compound("Workbook"), "a.doc", media.XLS),
        (compound("Book"), "a.doc", media.XLS),
        (compound("WordDocument", "ObjectPool", "Workbook"), "a.xls", media.DOC),
        (compound("EncryptionInfo", "EncryptedPackage"), "a.docx", media.DOCX),
        (compound("EncryptionInfo", "EncryptedPackage"), "a.xlsx", media.XLSX),
        (b"{\\rtf1\\ansi", "a.doc", media.RTF),
        (b"Rar!\x1a\x07\x01\x00", "a.zip", media.RAR),
        (b"7z\xbc\xaf\x27\x1c\x00\x04", "a.zip", media.SEVEN_ZIP),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "a.pdf", "image/jpeg"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "a.pdf", "image/png"),
        ("<html><table><tr><td>收入".encode("gbk"), "a.xls", media.HTML),
        ("\ufeff\n<!-- 导出 --><TABLE border=1>".encode(), "a.xls", media.HTML),
        (b'<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x">\n<html>', "a.xls", media.HTML),
        (b'<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?><Workbook/>', "a.xls", media.XML),
        (CHINESE.encode(), "a.txt", media.TEXT),
        (CHINESE.encode("utf-8-sig"), "", media.TEXT),
        (CHINESE.encode("gb18030"), "a.docx", media.TEXT),
        (CHINESE.encode("utf-16"), "", media.TEXT),
        (CHINESE.encode("utf-16-le"), "", media.TEXT),
        (CHINESE.encode("utf-16-be"), "", media.TEXT),
        ("收 入".encode("gb18030"), "", media.TEXT),
        ("编码,科目,金额\n208,社会保障,1\n210,卫生健康,2\n".encode("gbk"), "", media.CSV),
        ("科目;金额\n甲;1\n".encode(), "a.csv", media.CSV),
        ("科目,金额\n甲,1\n乙,2\n".encode(), "a.txt", media.TEXT),
        (b"", "a.pdf", media.UNKNOWN),
        (b"\0" * 500, "a.txt", media.UNKNOWN),
        (bytes(range(256)) * 8, "a.txt", media.UNKNOWN),
    ],
)
def test_content_decides(data: bytes, name: str, expected: str) -> None:
    assert media.detect(data, name) == expected


def test_a_torn_workbook_is_still_a_workbook() -> None:
    data = package("[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml")
    assert media.detect(data[: len(data) // 2], "a.xlsx") == media.XLSX


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16-le"])
@pytest.mark.parametrize("shift", range(4))
def test_a_long_text_may_be_cut_anywhere_by_the_sample(encoding: str, shift: int) -> None:
    data = ("a" * shift + CHINESE * 3000).encode(encoding)
    assert len(data) > 2 * 64 * 1024
    assert media.detect(data) == media.TEXT


@given(st.binary(max_size=400), st.sampled_from(["", "a.csv", "a.xls", "x/y.docx"]))
def test_nothing_makes_it_fail(data: bytes, name: str) -> None:
    assert "/" in media.detect(data, name)


@given(
    st.sampled_from([b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"%PDF-", b"<html"]),
    st.binary(max_size=600),
)
def test_a_true_beginning_with_noise_behind_it_does_not_fail(magic: bytes, noise: bytes) -> None:
    assert "/" in media.detect(magic + noise, "a.xlsx")


@pytest.mark.corpus
def test_the_shared_documents_are_what_they_are() -> None:
    corpus = Path(os.environ.get("CROSSFOOT_SHARED", "../shared")) / "corpus"
    if not corpus.is_dir():
        pytest.skip("the shared corpus is not beside the repository (CROSSFOOT_SHARED)")
    for path in corpus.glob("seeds/*.txt"):
        assert media.detect(path.read_bytes()) == media.TEXT
    for path in corpus.glob("pdf/*.pdf"):
        assert media.detect(path.read_bytes()[:4096]) == media.PDF
