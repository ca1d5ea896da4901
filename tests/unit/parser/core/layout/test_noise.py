"""Page numbers, watermarks, running heads and contents go; labels and figures stay."""

from crossfoot_parser.core.blocks import Line
from crossfoot_parser.core.layout.noise import clean
from tests.support.small_tables import lines


def kept(*texts: str) -> list[str]:
    blocks, _ = clean(lines(*texts))
    return [block.text for block in blocks if isinstance(block, Line) and block.text]


def test_page_numbers_go() -> None:
    assert kept("甲", "", "— 3 —", "", "第 4 页 共 9 页", "", "12", "", "乙") == ["甲", "乙"]


def test_a_number_among_cells_is_no_page_number() -> None:
    assert kept("合计", "12", "3") == ["合计", "12", "3"]


def test_a_line_that_comes_again_and_again_is_a_watermark() -> None:
    assert kept("内部资料", "正文一", "内部资料", "正文二", "内部资料") == ["正文一", "正文二"]


def test_a_label_of_a_table_is_no_watermark() -> None:
    found = kept("影响力", "影响力\t1", "影响力", "x\t2", "影响力")
    assert found.count("影响力") == 3


def test_contents_end_where_the_first_entry_comes_again() -> None:
    found = kept(
        "目 录",
        "第一部分 概况\t1",
        "一、职责.....\t2",
        "第二部分 预算表",
        "第一部分 概况",
        "一、职责",
        "负责。",
    )
    assert found == ["第一部分 概况", "一、职责", "负责。"]


def test_bulleted_contents_go() -> None:
    assert kept("2022年部门预算公开目录", "- 一、说明", "- 二、收支总表", "云溪市气象局预算说明") == [
        "云溪市气象局预算说明"
    ]


def test_running_heads_go_whatever_their_page_number() -> None:
    blocks = [
        Line(text, page=page)
        for page in range(1, 5)
        for text in (f"云溪市气象局2022年度决算 第{page}页", "正文", f"正文{page}号", "又", "尾")
    ]
    found = [block.text for block in clean(blocks)[0] if isinstance(block, Line)]
    assert not any("2022年度决算" in text for text in found)
    assert "正文2号" in found


def test_labels_of_a_table_with_one_cell_a_line_are_no_watermarks() -> None:
    text = [
        "住房保障支出",
        "9.00",
        "住房公积金",
        "9.00",
        "221",
        "住房保障支出",
        "8.00",
        "住房保障支出",
        "7.00",
    ]
    assert kept(*text) == text


def test_header_words_that_blanks_hold_apart_are_no_watermarks() -> None:
    text = [
        "类    款    项",
        "甲",
        "类    款    项",
        "乙",
        "类    款    项",
        "科目名称",
        "丙",
        "科目名称",
        "科目名称",
    ]
    assert kept(*text) == text


def test_a_code_between_blank_lines_is_no_page_number_among_figures() -> None:
    cells = ["合计", "9.00", "208", "社会保障和就业支出", "5.00", "0", "210", "卫生健康支出", "4.00"]
    assert kept(*(line for cell in cells for line in (cell, ""))) == cells


def test_the_number_of_a_column_below_headings_is_no_page_number() -> None:
    cells = [
        "收入",
        "支出",
        "项目",
        "金额",
        "项目",
        "金额",
        "栏次",
        "1",
        "栏次",
        "2",
        "甲收入",
        "9.00",
        "乙支出",
        "9.00",
    ]
    assert kept(*(line for cell in cells for line in (cell, "", ""))) == cells


def test_what_a_browser_prints_above_and_below_each_page_goes() -> None:
    printed = [
        "11/22/31, 6:44 AM                     青石县水务局", "2031/11/22 上午6:44   青石县水务局",
        "file:///home/a/b.html      2/17", "https://www.example.org/art/2031/8/1/art_1.html  2/17",
    ]  # fmt: skip
    blocks, dropped = clean([Line(text, page=2) for text in [*printed, "正文"]])
    assert [block.text for block in blocks if isinstance(block, Line)] == ["正文"]
    assert len(dropped) == len(printed)


def test_an_address_in_a_text_without_pages_stays() -> None:
    assert kept("https://www.example.org/art.html", "正文") == ["https://www.example.org/art.html", "正文"]


def test_pages_that_begin_and_end_with_figures_keep_them() -> None:
    blocks = [Line(text, page=n) for n in (1, 2, 3) for text in (f"{n}3.50", "甲", "乙", "丙", f"{n}7.25")]
    assert len(clean(blocks)[0]) == len(blocks)
