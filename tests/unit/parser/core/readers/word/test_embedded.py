"""Other files inside a document: what is seen of them is read in its place."""

import io

import pytest
from xlsxwriter import Workbook

from crossfoot_common.errors import PermanentError
from crossfoot_parser.core.blocks import Limits
from crossfoot_parser.core.readers.word.docx import READER
from tests.support import small_files
from tests.support.blocks import grids, lines, order, remarks
from tests.support.word_parts import document, p, read, t, table, tc


def ole(name: str, aspect: str = "Content") -> str:
    return p(f'<w:r><w:object><o:OLEObject DrawAspect="{aspect}" r:id="{name}"/></w:object></w:r>')


@pytest.mark.parametrize("media_type", sorted(small_files.all_formats()))
def test_imported_pieces_of_any_format_stand_in_their_place(media_type: str) -> None:
    data = small_files.all_formats()[media_type]
    document = read(p(t("前")) + '<w:altChunk r:id="x"/>' + p(t("后")), {"x": ("aFChunk", data)})
    assert (lines(document)[0], lines(document)[-1]) == ("前", "后")
    assert len(order(document)) > 2, remarks(document)
    assert "1,289.52" in str(document.blocks)


def test_embedded_sheets_are_seen_and_icons_are_not() -> None:
    parts = {
        "a": ("package", small_files.xlsx()),
        "b": ("oleObject", small_files.xls()),
        "c": ("oleObject", bytes(range(200))),
    }
    document = read(ole("a") + p(t("中")) + ole("b") + ole("b", "Icon"), parts)
    assert [kind for kind in order(document) if kind == "Grid"] == ["Grid", "Grid"]
    assert lines(document) == ["中"]
    left = read(p(t("正文")) + ole("c") + ole("missing") + table(tc(ole("a") + p(t("x")))), parts)
    assert remarks(left) == ["embedded file left out"] * 3


def test_only_the_sheet_on_top_is_seen() -> None:
    buffer = io.BytesIO()
    with Workbook(buffer, {"in_memory": True}) as book:
        book.add_worksheet("甲").write(0, 0, "不见")
        top = book.add_worksheet("乙")
        top.write_row(0, 0, ["可见", "1.00"])
        top.activate()
    document = read(ole("a"), {"a": ("package", buffer.getvalue())})
    assert grids(document) == [[["可见", "1.00"]]]


def test_too_many_of_them() -> None:
    data = document('<w:altChunk r:id="x"/>' * 30, {"x": ("aFChunk", b"text\n")})
    with pytest.raises(PermanentError, match="archive_limit"):
        READER.read(data, Limits(archive_members=20))


def test_documents_in_documents_end() -> None:
    data = document(p(t("底")))
    for _ in range(6):
        data = document(p(t("层")) + '<w:altChunk r:id="x"/>', {"x": ("aFChunk", data)})
    found = READER.read(data, Limits())
    assert "底" not in str(found.blocks)
    assert any("nesting_limit" in remark.why for remark in found.remarks)
    with pytest.raises(PermanentError, match="no_content"):
        READER.read(document('<w:altChunk r:id="x"/>', {"x": ("aFChunk", b"\0")}), Limits())
