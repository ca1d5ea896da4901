import zipfile
from collections.abc import Callable
from io import BytesIO

import docx
import pytest
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from crossfoot_common.errors import PermanentError
from crossfoot_parser.core.blocks import Block, Grid, Limits, Line, PageBreak
from crossfoot_parser.core.readers.word.docx import READER


def blocks_of(build: Callable[[Document], object]) -> tuple[Block, ...]:
    document = docx.Document()
    build(document)
    buffer = BytesIO()
    document.save(buffer)
    return READER.read(buffer.getvalue(), Limits()).blocks


def read(build: Callable[[Document], object]) -> list[str]:
    blocks = blocks_of(build)
    names = {Grid: "TABLE", PageBreak: "---"}
    return [block.text if isinstance(block, Line) else names[type(block)] for block in blocks]


def table(document: Document, amount: str = "3.00") -> None:
    cells = document.add_table(1, 2).rows[0].cells
    cells[0].text, cells[1].text = "合计", amount


def field(paragraph: Paragraph, code: str, result: str = "") -> None:
    for kind, text in (("begin", ""), ("", code), ("separate", ""), ("result", result), ("end", "")):
        run = paragraph.add_run(text if kind == "result" else "")
        if kind != "result":
            node = OxmlElement("w:fldChar" if kind else "w:instrText")
            node.text = text or None
            if kind:
                node.set(qn("w:fldCharType"), kind)
            run._r.append(node)


def test_each_section_is_read_with_what_its_pages_show_and_what_goes_on_is_said_once() -> None:
    def build(document: Document) -> None:
        for number, title in enumerate(("河口区收支总表", None, "河口区支出总表")):
            section = document.add_section() if number else document.sections[0]
            if title:
                section.header.is_linked_to_previous = False
                section.header.paragraphs[0].text = f"{title}\t\t单位：万元"
                section.footer.is_linked_to_previous = False
                section.footer.paragraphs[0].text = "注：数字取整" if number else ""
            table(document)

    assert [line for line in read(build) if line] == [
        *("河口区收支总表", "单位：万元", "TABLE", "---"),
        *("TABLE", "---"),
        *("河口区支出总表", "单位：万元", "TABLE", "注：数字取整"),
    ]


def test_numbers_of_pages_are_left_out_with_the_words_around_them() -> None:
    def build(document: Document) -> None:
        paragraph = document.sections[0].header.paragraphs[0]
        paragraph.add_run("河口区收支总表\t第")
        field(paragraph, " PAGE ", "12")
        paragraph.add_run("页\t")
        field(paragraph, "TITLE", "单位：万元")
        field(document.sections[0].footer.paragraphs[0], "NUMPAGES")
        table(document)

    assert read(build) == ["河口区收支总表", "单位：万元", "TABLE"]


def test_heads_of_first_and_even_pages_count_where_the_document_uses_them() -> None:
    def build(document: Document) -> None:
        section = document.sections[0]
        section.first_page_header.paragraphs[0].text = "首页"
        section.even_page_header.paragraphs[0].text = "偶数页"
        section.header.paragraphs[0].text = "其余"
        table(document)

    def using(document: Document) -> None:
        build(document)
        document.sections[0].different_first_page_header_footer = True
        document.settings.odd_and_even_pages_header_footer = True

    assert read(build) == ["其余", "TABLE"]
    assert read(using) == ["首页", "其余", "偶数页", "TABLE"]


def test_a_running_head_is_no_half_of_the_title_below_it() -> None:
    def build(document: Document) -> None:
        document.sections[0].header.paragraphs[0].text = "2031年河口区部门预算公开材料汇总"
        document.add_paragraph("2031年收支总表")
        table(document)

    first, title, _ = blocks_of(build)
    assert isinstance(first, Line)
    assert isinstance(title, Line)
    assert (first.page, title.page) == (0, None)


def test_what_the_section_says_itself_is_not_said_again() -> None:
    def build(document: Document) -> None:
        document.sections[0].header.paragraphs[0].text = "河口区预算公开"
        document.add_paragraph("河口区预算公开")
        table(document)

    assert read(build) == ["河口区预算公开", "TABLE"]


def test_a_document_of_nothing_but_a_running_head_has_no_content() -> None:
    def build(document: Document) -> None:
        document.sections[0].header.paragraphs[0].text = "河口区预算公开"

    with pytest.raises(PermanentError) as raised:
        read(build)
    assert raised.value.reason == "no_content"


def test_a_broken_head_leaves_the_body_as_it_is() -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "河口区收支总表"
    document.add_paragraph("正文")
    whole, broken = BytesIO(), BytesIO()
    document.save(whole)
    with zipfile.ZipFile(whole) as parts, zipfile.ZipFile(broken, "w") as others:
        for name in parts.namelist():
            others.writestr(name, "<broken" if "header" in name else parts.read(name))
    (block,) = READER.read(broken.getvalue(), Limits()).blocks
    assert isinstance(block, Line)
    assert block.text == "正文"


def test_word_2003_writes_heads_where_the_section_ends() -> None:
    def said(text: str, properties: str = "") -> str:
        return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"

    head = f'<w:sectPr><w:hdr w:type="odd">{said("河口区收支总表")}</w:hdr></w:sectPr>'
    body = said("上", head) + said("下") + "<w:sectPr/>"
    xml = f'<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"><w:body>{body}</w:body></w:wordDocument>'
    blocks = READER.read(xml.encode(), Limits()).blocks
    assert [getattr(block, "text", "---") for block in blocks] == ["河口区收支总表", "上", "---", "下"]
