"""DOCX: the document as it stands with all changes accepted."""

import io
import zipfile
from collections.abc import Callable

import docx
import pytest
from docx.document import Document
from docx.enum.text import WD_BREAK
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.table import Table

from crossfoot_common.errors import PermanentError
from crossfoot_parser.core.blocks import Grid, Limits, Line, PageBreak, RawDocument
from crossfoot_parser.core.readers.word.docx import READER
from tests.support.blocks import grids, lines, order, remarks
from tests.support.small_files import flat

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
ROWS = [["科目", "金额"], ["甲", "1.00"]]


def read(build: Callable[[Document], object]) -> RawDocument:
    document = docx.Document()
    build(document)
    buffer = io.BytesIO()
    document.save(buffer)
    return READER.read(buffer.getvalue(), Limits())


def add_table(document: Document, rows: list[list[str]]) -> Table:
    table: Table = document.add_table(len(rows), len(rows[0]))
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    return table


def add_xml(document: Document, xml: str) -> None:
    document.element.body.insert(0, parse_xml(xml.replace("<w:p>", f"<w:p {W}>", 1)))


def test_paragraphs_and_tables_in_their_order() -> None:
    def build(document: Document) -> None:
        document.add_heading("部门预算", 1)
        document.add_paragraph("单位：万元")
        add_table(document, ROWS)
        document.add_paragraph("注：无")

    document = read(build)
    assert order(document) == ["Line", "Line", "Grid", "Line"]
    assert [block.heading for block in document.blocks if isinstance(block, Line)] == [True, False, False]
    assert grids(document) == [ROWS]


def test_merged_cells() -> None:
    def build(document: Document) -> None:
        table = add_table(document, [["项目", "金额", ""], ["", "小计", "其中"], ["甲", "1.00", "0.50"]])
        table.cell(0, 1).merge(table.cell(0, 2))
        table.cell(0, 0).merge(table.cell(1, 0))

    assert grids(read(build)) == [[["项目", "金额", "<"], ["<", "小计", "其中"], ["甲", "1.00", "0.50"]]]


def test_a_table_in_a_cell_is_its_text() -> None:
    def build(document: Document) -> None:
        table = add_table(document, [["a", "b"], ["c", "d"], ["e", "f"]])
        inner = table.cell(1, 1).add_table(1, 2)
        inner.cell(0, 0).text, inner.cell(0, 1).text = "甲", "乙"

    document = read(build)
    assert len(grids(document)) == 1
    assert grids(document)[0][1] == ["c", "d甲乙"]
    assert remarks(document) == ["table inside a cell"]


def test_a_table_that_only_frames_others_is_looked_through() -> None:
    def build(document: Document) -> None:
        frame = document.add_table(1, 1)
        inner = frame.cell(0, 0).add_table(2, 2)
        for row, texts in zip(inner.rows, ROWS, strict=True):
            row.cells[0].text, row.cells[1].text = texts

    assert grids(read(build)) == [ROWS]


def test_tracked_changes_are_accepted() -> None:
    document = read(
        lambda d: add_xml(
            d,
            "<w:p><w:r><w:t>收入</w:t></w:r><w:del w:id='1'><w:r><w:delText>旧</w:delText></w:r></w:del>"
            "<w:ins w:id='2'><w:r><w:t>合计</w:t></w:r></w:ins>"
            "<w:moveFrom w:id='3'><w:r><w:t>移走</w:t></w:r></w:moveFrom></w:p>",
        )
    )
    assert lines(document) == ["收入合计"]


def test_a_deleted_row_is_gone() -> None:
    def build(document: Document) -> None:
        table = add_table(document, [*ROWS, ["乙", "2.00"]])
        table.rows[1]._tr.get_or_add_trPr().append(parse_xml(f"<w:del {W} w:id='9'/>"))

    assert grids(read(build)) == [[ROWS[0], ["乙", "2.00"]]]


def test_hidden_text_is_left_out_and_declared() -> None:
    def build(document: Document) -> None:
        paragraph = document.add_paragraph("正文")
        paragraph.add_run("暗记").font.hidden = True

    document = read(build)
    assert lines(document) == ["正文"]
    assert remarks(document) == ["hidden text left out"]


def test_field_codes_and_breaks() -> None:
    document = read(
        lambda d: add_xml(
            d,
            "<w:p><w:r><w:t>一</w:t><w:br/><w:t>二</w:t><w:tab/><w:t>三</w:t></w:r>"
            "<w:r><w:instrText>PAGE</w:instrText></w:r></w:p>",
        )
    )
    assert lines(document) == ["一", "二\t三"]


def test_text_boxes_are_read_once() -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>框内</w:t></w:r></w:p></w:txbxContent>"
    namespace = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    document = read(
        lambda d: add_xml(
            d,
            f"<w:p><w:r><mc:AlternateContent {namespace}><mc:Choice>{box}</mc:Choice>"
            f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>正文</w:t></w:r></w:p>",
        )
    )
    assert lines(document) == ["正文", "框内"]


def test_notes_are_read_behind_the_paragraph_or_table_that_refers_to_them() -> None:
    def build(document: Document) -> None:
        notes = "".join(
            f'<w:footnote w:id="{at}"><w:p><w:r><w:t>{text}</w:t>'
            f'<w:footnoteReference w:id="{at}"/></w:r></w:p></w:footnote>'
            for at, text in enumerate(("不含转移支付", "含结转 2.00 万元", "无人提及"), start=1)
        )
        content = f"<w:footnotes {W}>{notes}</w:footnotes>".encode()
        part = Part(PackURI("/word/footnotes.xml"), "application/xml", content, document.part.package)
        document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
        paragraph = document.add_paragraph("支出 5.00 万元")
        cell = add_table(document, ROWS).cell(1, 1).paragraphs[0]
        document.add_paragraph("正文")
        for at, holder in enumerate((paragraph, cell), start=1):
            holder._p.append(parse_xml(f'<w:r {W}><w:footnoteReference w:id="{at}"/></w:r>'))

    document = read(build)
    assert order(document) == ["Line", "Line", "Grid", "Line", "Line"]
    assert lines(document) == ["支出 5.00 万元", "不含转移支付", "含结转 2.00 万元", "正文"]
    assert grids(document) == [ROWS]


def test_page_breaks() -> None:
    def build(document: Document) -> None:
        document.add_paragraph("一")
        document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        document.add_paragraph("二")

    assert [block.number for block in read(build).blocks if isinstance(block, PageBreak)] == [1]


def test_rows_that_begin_inside_the_grid() -> None:
    def build(document: Document) -> None:
        table = add_table(document, [["a", "b", "c"], ["d", "e", "f"]])
        row = table.rows[1]._tr
        row.remove(row.tc_lst[0])
        row.get_or_add_trPr().append(parse_xml(f'<w:gridBefore {W} w:val="1"/>'))

    assert grids(read(build)) == [[["a", "b", "c"], ["", "e", "f"]]]


def test_pictures_only_need_ocr_and_nothing_is_no_content() -> None:
    buffer = io.BytesIO()
    docx.Document().save(buffer)
    with pytest.raises(PermanentError, match="no_content"):
        READER.read(buffer.getvalue(), Limits())
    with zipfile.ZipFile(buffer, "a") as package:
        package.writestr("word/media/image1.png", b"x")
    with pytest.raises(PermanentError, match="needs_ocr"):
        READER.read(buffer.getvalue(), Limits())


def test_the_cell_limit() -> None:
    with pytest.raises(PermanentError, match="cell_limit"):
        READER.read(_saved([["a"] * 10] * 10), Limits(cells=50))


def _saved(rows: list[list[str]]) -> bytes:
    document = docx.Document()
    add_table(document, rows)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty_file"),
        (b"PK\x03\x04broken", "damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "encrypted"),
    ],
)
def test_bad_input(data: bytes, reason: str) -> None:
    with pytest.raises(PermanentError, match=reason):
        READER.read(data, Limits())


def test_grids_have_no_pages() -> None:
    document = READER.read(_saved(ROWS), Limits())
    assert all(row.page is None for block in document.blocks if isinstance(block, Grid) for row in block.rows)


def one_table(document: Document) -> None:
    document.add_heading("支出表", 1)
    table = add_table(document, [["科目", "金额", ""], ["甲", "1.00", "2.00"]])
    table.cell(0, 1).merge(table.cell(0, 2))


def saved() -> bytes:
    document = docx.Document()
    one_table(document)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def repacked(change: Callable[[str, bytes], tuple[str, bytes] | None]) -> bytes:
    """The saved document with its members changed or left out."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(saved())) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            if changed := change(name, old.read(name)):
                new.writestr(*changed)
    return buffer.getvalue()


def strict(name: str, data: bytes) -> tuple[str, bytes]:
    for word in (b"wordprocessingml", b"officeDocument"):
        old = b"http://schemas.openxmlformats.org/" + word + b"/2006/"
        data = data.replace(old, b"http://purl.oclc.org/ooxml/" + word + b"/")
    return name, data


SAME: dict[str, Callable[[], bytes]] = {
    "as python-docx writes it": saved,
    "Strict": lambda: repacked(strict),
    "backslashes": lambda: repacked(lambda name, data: (name.replace("/", "\\"), data)),
    "without parts that nobody needs": lambda: repacked(
        lambda name, data: (
            None if "settings" in name or "theme" in name or "numbering" in name else (name, data)
        )
    ),
    "flat": lambda: flat(saved()),
}


@pytest.mark.parametrize("kind", SAME)
def test_the_same_document_in_other_wrappings(kind: str) -> None:
    document = READER.read(SAME[kind](), Limits())
    assert [(b.text, b.heading) for b in document.blocks if isinstance(b, Line)] == [("支出表", True)]
    assert grids(document) == [[["科目", "金额", "<"], ["甲", "1.00", "2.00"]]]


def test_word_2003() -> None:
    def run(text: str) -> str:
        return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"

    top = f'<w:tc><w:tcPr><w:vmerge w:val="restart"/></w:tcPr>{run("甲")}</w:tc><w:tc>{run("1.00")}</w:tc>'
    below = f"<w:tc><w:tcPr><w:vmerge/></w:tcPr>{run('')}</w:tc><w:tc>{run('2.00')}</w:tc>"
    gone = '<aml:annotation aml:id="0" w:type="Word.Deletion"><aml:content>'
    gone += run("旧稿") + "</aml:content></aml:annotation>"
    style = '<w:style w:type="paragraph" w:styleId="a1"><w:name w:val="heading 1"/></w:style>'
    head = '<w:p><w:pPr><w:pStyle w:val="a1"/></w:pPr><w:r><w:t>支出表</w:t></w:r></w:p>'
    data = (
        '<?xml version="1.0"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" '
        'xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint" '
        f'xmlns:aml="http://schemas.microsoft.com/aml/2001/core"><w:styles>{style}</w:styles><w:body><wx:sect>{head}{gone}'
        f"<w:tbl><w:tr>{top}</w:tr><w:tr>{below}</w:tr></w:tbl></wx:sect></w:body></w:wordDocument>"
    )
    document = READER.read(data.encode(), Limits())
    assert [(b.text, b.heading) for b in document.blocks if isinstance(b, Line)] == [("支出表", True)]
    assert grids(document) == [[["甲", "1.00"], ["<", "2.00"]]]


def test_packages_that_are_no_document() -> None:
    with pytest.raises(PermanentError, match="damaged"):
        READER.read(
            repacked(lambda name, data: None if name == "word/document.xml" else (name, data)), Limits()
        )
    with pytest.raises(PermanentError, match="damaged"):
        READER.read(flat(saved())[:-200], Limits())
