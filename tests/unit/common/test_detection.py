"""A file is what its bytes say, whatever it is called."""

import io
import os
import tracemalloc
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot_common import media_types as media
from crossfoot_common.detection import detect, detect_file

CHINESE = "部门预算公开\n一、收入总计 1,234.50 万元\n二、支出总计 1,234.50 万元\n"


def package(*names: str, compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", compression) as archive:
        for name in names:
            archive.writestr(name, "x" * 50)
    return buffer.getvalue()


WORKBOOK_2003 = (
    b'<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>'
    b'<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'
)
FLAT_PACKAGE = b'<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"/>'


def flat_open_document(kind: str) -> bytes:
    return (
        '<?xml version="1.0"?>\n<o:document xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        f'o:mimetype="application/vnd.oasis.opendocument.{kind}"/>'
    ).encode()


def open_document(kind: str, first: str = "") -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        if first:
            archive.writestr(first, "<x/>")
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
        ("<h1>支出总表</h1><p>单位：万元</p><table>".encode(), "a.doc", media.HTML),
        ("<b>支出总表</b><br>".encode("gbk"), "a.xls", media.HTML),
        ("支出总表<p>单位：万元</p><table><tr><td>合计</td></tr></table>".encode(), "a.xls", media.HTML),
        ("<!-- <p> --><!-- 导出 -->\n<tr><td>合计</td></tr>".encode(), "", media.HTML),
        (b"<!--" + b"x" * 70_000 + b"--><table>", "a.xls", media.HTML),
        ("第一部分\n<p>概况</p>\n<p>一、职责</p>\n| 收入 | 1.00 |\n".encode(), "a.txt", media.TEXT),
        ("第一部分\n<p>概况</p>\n<p>一、职责</p>\n| 收入 | 1.00 |\n".encode(), "", media.TEXT),
        ("# 预算\n\n<table><tr><td>1</td></tr></table>\n".encode(), "a.md", media.TEXT),
        ("若 a < b 且 c > d，则 1 < 2\n".encode(), "", media.TEXT),
        ("名称,备注,金额\n甲,<b>x</b></td>,1\n乙,,2\n".encode(), "a.csv", media.CSV),
        (WORKBOOK_2003, "a.xls", media.SPREADSHEET_XML),
        (b"\xef\xbb\xbf<!-- x -->" + WORKBOOK_2003.partition(b"?>")[2], "a.xls", media.SPREADSHEET_XML),
        (WORKBOOK_2003.decode().encode("utf-16"), "a.xls", media.SPREADSHEET_XML),
        (
            b'<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml">',
            "a",
            media.WORD_XML,
        ),
        (FLAT_PACKAGE, "a.doc", media.FLAT_DOCX),
        (flat_open_document("spreadsheet"), "a.xml", media.FLAT_ODS),
        (flat_open_document("text"), "a.xml", media.FLAT_ODT),
        (flat_open_document("graphics"), "a.xml", media.XML),
        (b'<?xml version="1.0"?><rows><row/></rows>', "a.xml", media.XML),
        (
            b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x",
            "a.xls",
            media.MHTML,
        ),
        (
            b'From: <Saved by Blink>\nSubject: x\nContent-Type: multipart/related;\n\tboundary="x"\n\n',
            "",
            media.MHTML,
        ),
        ("Date: 2024年\nContent-Type 是什么\n\n正文".encode(), "", media.TEXT),
        (b"ID;PWXL;N;E\r\nC;Y1;X1;K1\r\nE\r\n", "a.xls", media.SYLK),
        (b'TABLE\r\n0,1\r\n"EXCEL"\r\n', "a.dif", media.DIF),
        (package("xl\\workbook.xml", "[Content_Types].xml"), "a.zip", media.XLSX),
        (open_document("spreadsheet", first="META-INF/manifest.xml"), "a.zip", media.ODS),
        (open_document("text", first="meta.xml"), "a.zip", media.ODT),
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
        (open_document("presentation"), "a.ods", media.ODP),
        (package("[Content_Types].xml", "FixedDocumentSequence.fdseq"), "a.zip", media.XPS),
        (package("Index/Document.iwa", "preview.jpg"), "a.zip", media.IWORK),
        (package("附件/Index.fdseq.pdf"), "a.zip", media.ZIP),
        (b"Founder CEB 2.50\x00\x01", "a.pdf", media.CEB),
        (b"%!PS-Adobe-3.0\n(1.00) show", "a.txt", media.POSTSCRIPT),
        (b"GIF89a\x01\x00", "a.jpg", media.GIF),
        (b"BM\x46\x00\x00\x00\x00\x00\x00\x00\x36\x00\x00\x00\x28", "a.jpg", media.BMP),
        (b"RIFF\x24\x00\x00\x00WEBPVP8 ", "a.jpg", media.WEBP),
        (b"RIFF\x24\x00\x00\x00WAVEfmt ", "a.wav", media.UNKNOWN),
        (b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00", "a.jpg", media.HEIC),
        (b"", "a.pdf", media.UNKNOWN),
        (b"\0" * 500, "a.txt", media.UNKNOWN),
        (bytes(range(256)) * 8, "a.txt", media.UNKNOWN),
    ],
)
def test_content_decides(data: bytes, name: str, expected: str) -> None:
    assert detect(data, name) == expected


def test_a_torn_workbook_is_still_a_workbook() -> None:
    data = package("[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml")
    assert detect(data[: len(data) // 2], "a.xlsx") == media.XLSX


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16-le"])
@pytest.mark.parametrize("shift", range(4))
def test_a_long_text_may_be_cut_anywhere_by_the_sample(encoding: str, shift: int) -> None:
    data = ("a" * shift + CHINESE * 3000).encode(encoding)
    assert len(data) > 2 * 64 * 1024
    assert detect(data) == media.TEXT


@given(st.binary(max_size=400), st.sampled_from(["", "a.csv", "a.xls", "x/y.docx"]))
def test_nothing_makes_it_fail(data: bytes, name: str) -> None:
    assert "/" in detect(data, name)


@given(
    st.sampled_from([b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"%PDF-", b"<html"]),
    st.binary(max_size=600),
)
def test_a_true_beginning_with_noise_behind_it_does_not_fail(magic: bytes, noise: bytes) -> None:
    assert "/" in detect(magic + noise, "a.xlsx")


@pytest.mark.corpus
def test_the_shared_documents_are_what_they_are() -> None:
    corpus = Path(os.environ.get("CROSSFOOT_SHARED", "../shared")) / "corpus"
    if not corpus.is_dir():
        pytest.skip("the shared corpus is not beside the repository (CROSSFOOT_SHARED)")
    for path in corpus.glob("seeds/*.txt"):
        assert detect(path.read_bytes()) == media.TEXT
    for path in corpus.glob("pdf/*.pdf"):
        assert detect(path.read_bytes()[:4096]) == media.PDF


def test_a_large_file_is_told_by_its_ends_and_not_held(tmp_path: Path) -> None:
    package = io.BytesIO()
    with zipfile.ZipFile(package, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/media/picture.png", bytes(24 * 1024 * 1024))
        archive.writestr("xl/workbook.xml", "<workbook/>")
    with (tmp_path / "large").open("w+b") as file:
        file.write(package.getvalue())
        tracemalloc.start()
        assert detect_file(file) == media.XLSX
        assert tracemalloc.get_traced_memory()[1] < 20 * 1024 * 1024
        tracemalloc.stop()
