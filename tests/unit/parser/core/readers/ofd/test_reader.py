"""OFD: what its pages show, in reading order, and the reasons for what they do not."""

import pytest

from crossfoot_common.errors import PermanentError
from crossfoot_parser.core.blocks import Limits, RawDocument
from crossfoot_parser.core.readers.ofd.reader import READER
from tests.support.blocks import grids, lines, order, remarks
from tests.support.ofds import ROOT, ofd, page, path, table, text

ROWS = [["科目", "金额"], ["教育", "1,530.00"], ["卫生", "245.67"]]


def read(content: str, **more: str) -> RawDocument:
    return READER.read(ofd(page(content), **more), Limits())  # type: ignore[arg-type]


def shown(content: str) -> list[str]:
    return [line.strip() for line in lines(read(content))]


def test_a_ruled_table_between_lines() -> None:
    document = read(text(60, 20, "支出总表") + table(20, 40, ROWS) + text(20, 80, "注：无"))
    assert order(document) == ["Line", "Grid", "Line", "PageBreak"]
    assert grids(document) == [ROWS]


def test_rules_as_thin_filled_boxes_and_white_lines_that_are_none() -> None:
    def bar(x: float, y: float, width: float, height: float) -> str:
        return path(
            x, y, f"M 0 0 L {width} 0 L {width} {height} L 0 {height} C", 'Stroke="false" Fill="true"'
        )

    bars = [bar(20, 40 + 7 * at, 80, 0.3) for at in range(4)] + [
        bar(20 + 40 * at, 40, 0.3, 21) for at in range(3)
    ]
    white = path(40, 40, "M 0 0 L 0 21", inside='<ofd:StrokeColor Value="255 255 255"/>')
    texts = table(20, 40, ROWS).partition("<ofd:TextObject")
    assert grids(read("".join(bars) + white + "<ofd:TextObject" + texts[2])) == [ROWS]


def test_pages_templates_and_absolute_places() -> None:
    parts = {"Doc_0/T/T1.xml": page(table(20, 40, [["科目", "金额"], ["", ""]]))}
    use = '<ofd:Template TemplateID="t" ZOrder="Background"/>'
    first = page(text(21, 48.5, "教育") + text(61, 48.5, "1.00"), template=use)
    common = '<ofd:TemplatePage ID="t" BaseLoc="/Doc_0/T/T1.xml"/>'
    document = READER.read(ofd(first, page(text(20, 20, "第二页")), common=common, parts=parts), Limits())
    assert grids(document) == [[["科目", "金额"], ["教育", "1.00"]]]
    assert document.pages == 2
    assert lines(document)[-1].strip() == "第二页"


def test_a_page_drawn_sideways_is_read_upright() -> None:
    turned = f"<ofd:PageBlock>{table(20, 40, ROWS)}</ofd:PageBlock>"
    unit = f'<ofd:CompositeGraphicUnit ID="u"><ofd:Content>{turned}</ofd:Content></ofd:CompositeGraphicUnit>'
    unit = f"<ofd:Res {ROOT}>{unit}</ofd:Res>"
    content = '<ofd:CompositeObject ResourceID="u" Boundary="0 0 210 297" CTM="0 1 -1 0 200 0"/>'
    data = ofd(page(content), common="<ofd:DocumentRes>R.xml</ofd:DocumentRes>", parts={"Doc_0/R.xml": unit})
    assert grids(READER.read(data, Limits())) == [ROWS]


def test_notes_are_read_and_watermarks_are_not() -> None:
    def note(kind: str, content: str, more: str = "") -> str:
        appearance = f'<ofd:Appearance Boundary="20 30 100 10">{content}</ofd:Appearance>'
        return f'<ofd:Annot Type="{kind}" {more}>{appearance}</ofd:Annot>'

    notes = (
        note("Path", text(0, 0, "批注"))
        + note("Watermark", text(0, 0, "内部"))
        + note("Stamp", text(0, 0, "章"))
    )
    notes += note("Path", text(0, 0, "不见"), 'Visible="false"')
    listed = '<ofd:Page PageID="0"><ofd:FileLoc>P0.xml</ofd:FileLoc></ofd:Page>'
    parts = {
        "Doc_0/A/Annotations.xml": f"<ofd:Annotations {ROOT}>{listed}</ofd:Annotations>",
        "Doc_0/A/P0.xml": f"<ofd:PageAnnot {ROOT}>{notes}</ofd:PageAnnot>",
    }
    more = "<ofd:Annotations>A/Annotations.xml</ofd:Annotations>"
    document = READER.read(ofd(page(text(20, 20, "正文")), more=more, parts=parts), Limits())
    assert [line.strip() for line in lines(document)] == ["正文", "批注"]
    assert remarks(document) == ["hidden text left out"] * 2


@pytest.mark.parametrize(
    "hidden",
    [
        text(20, 40, "密", attributes='Visible="false"'),
        text(20, 40, "密", attributes='Alpha="0"'),
        text(20, 40, "密", attributes='Fill="false"'),
        text(20, 40, "密", inside='<ofd:FillColor Value="255 255 255"/>'),
        text(20, 40, "密", inside='<ofd:FillColor Value="0 0 0 0"/>'),
        text(20, 400, "密"),
        text(20, 40, "密", attributes='CTM="0.7 0.7 -0.7 0.7 0 0"'),
    ],
)
def test_what_nobody_sees_is_left_out(hidden: str) -> None:
    assert shown(text(20, 20, "正文") + hidden) == ["正文"]


def test_white_text_on_a_dark_field_is_seen() -> None:
    field = path(10, 35, "M 0 0 L 60 0 L 60 12 L 0 12 C", 'Fill="true" Stroke="false"')
    assert shown(field + text(20, 40, "标题", inside='<ofd:FillColor Value="255"/>')) == ["标题"]


def test_drawing_parameters_of_a_layer_and_of_others() -> None:
    res = (
        f'<ofd:Res {ROOT}><ofd:DrawParam ID="a"><ofd:FillColor Value="255 255 255"/></ofd:DrawParam>'
        '<ofd:DrawParam ID="b" Relative="a"/><ofd:DrawParam ID="c" Relative="c"/></ofd:Res>'
    )
    content = (
        text(20, 20, "甲")
        + text(20, 40, "乙", attributes='DrawParam="b"')
        + text(20, 60, "丙", attributes='DrawParam="c"')
    )
    data = ofd(page(content), common="<ofd:PublicRes>R.xml</ofd:PublicRes>", parts={"Doc_0/R.xml": res})
    assert [line.strip() for line in lines(READER.read(data, Limits()))] == ["甲", "丙"]


def test_other_namespaces_and_nested_blocks() -> None:
    content = f"<ofd:PageBlock><ofd:PageBlock>{text(20, 20, '深处')}</ofd:PageBlock></ofd:PageBlock>"
    plain = page(content).replace("ofd:", "").replace(":ofd", "")
    assert [line.strip() for line in lines(READER.read(ofd(plain), Limits()))] == ["深处"]


def test_pages_that_cannot_be_read_are_named() -> None:
    document = READER.read(ofd(page(text(20, 20, "甲")), "<broken", ""), Limits())
    assert document.pages == 3
    assert remarks(document) == ["page not read"] * 2


IMAGE = '<ofd:ImageObject Boundary="10 10 190 270" ResourceID="1"/>'
CURVES = path(20, 20, "M 0 0 B 1 0 2 1 2 2 L 0 2 C", 'Fill="true" Stroke="false"') * 30


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (ofd(page(IMAGE)), "needs_ocr"),
        (ofd(page(CURVES)), "needs_ocr"),
        (ofd(page(text(20, 20, "\ue001\ue002\ue003"))), "needs_ocr"),
        (ofd(page("")), "no_content"),
        (ofd(""), "damaged"),
        (ofd(), "no_content"),
        (ofd(page("x"), parts={"Encryptions.xml": "<x/>"}), "encrypted"),
        (ofd(page("x"), parts={"OFD.xml": "<x/>"}), "damaged"),
        (ofd(page("x"), parts={"Doc_0/Document.xml": "<"}), "damaged"),
        (ofd(*[page("x")] * 3), "page_limit"),
        (ofd(page("<ofd:PageBlock>" * 80 + "</ofd:PageBlock>" * 80)), "nesting_limit"),
        (ofd(page(text(20, 20, "甲" * 3000))), "cell_limit"),
        (b"", "empty_file"),
    ],
)
def test_reasons(data: bytes, reason: str) -> None:
    with pytest.raises(PermanentError, match=reason):
        READER.read(data, Limits(pages=2, cells=2000))
