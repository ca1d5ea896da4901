"""What goes on over a page is one table; what only looks alike is another."""

from dataclasses import replace

import pytest

from crossfoot_parser.core.blocks import Line, PageBreak
from crossfoot_parser.core.joining.continuing import goes_on
from crossfoot_parser.core.joining.drafts import Draft, Part
from crossfoot_parser.core.joining.joins import join
from crossfoot_parser.core.joining.leads import Lead
from crossfoot_parser.core.layout import Item, Piece
from tests.support.small_tables import only, piece, read, row, rows_of, tabbed

HEAD = "科目编码|科目名称|合计"


def titles(*parts: str) -> list[str]:
    return [table.title for table in read(*parts).tables]


def test_a_blank_line_inside_a_table() -> None:
    table = only("支出表", "单位：万元", tabbed(HEAD, "208|社保|1.00"), tabbed("210|卫生|2.00"))
    assert rows_of(table) == ["208|社保|1.00", "210|卫生|2.00"]


def test_title_and_header_again_on_the_next_page() -> None:
    page = tabbed(HEAD, "208|社保|1.00")
    table = only("支出表", "单位：万元", page, "- 2 -", "支出表", "单位：万元", tabbed(HEAD, "210|卫生|2.00"))
    assert rows_of(table) == ["208|社保|1.00", "210|卫生|2.00"]
    assert table.place.last_line == 15


def test_the_same_table_of_another_unit() -> None:
    page = tabbed(HEAD, "208|社保|1.00")
    for first in ("单位名称：甲局", "部门：甲局"):
        parts = ["支出表", first, "单位：万元", page, "支出表", "单位名称：乙局", "单位：万元", page]
        assert titles(*parts) == ["支出表", "支出表"]


def test_each_begins_with_its_total() -> None:
    page = tabbed(HEAD, "|合计|1.00", "208|社保|1.00")
    assert titles("支出表", "单位：万元", page, "支出表", "单位：万元", page) == ["支出表", "支出表"]


def test_behind_its_total_the_first_line_with_other_figures_is_that_of_another_table() -> None:
    head = "收入|金额|支出|金额"
    first = tabbed(head, "一、拨款|9.00|一、教育|9.00", "收入总计|9.00|支出总计|9.00")
    other = tabbed(head, "一、拨款|5.00|一、教育|5.00", "收入总计|5.00|支出总计|5.00")
    assert titles("收支总表", "单位：万元", first, "收支总表", "单位：万元", other) == [
        "收支总表",
        "收支总表",
    ]
    goes_on_below = tabbed(head, "二、其他|5.00|二、卫生|5.00", "收入总计|14.00|支出总计|14.00")
    assert titles("收支总表", "单位：万元", first, "收支总表", "单位：万元", goes_on_below) == ["收支总表"]


def test_another_header_without_a_title_is_another_table() -> None:
    found = read(
        "支出表",
        "单位：万元",
        tabbed(HEAD, "208|社保|1.00"),
        tabbed("单位名称|三公经费合计|会议费", "甲局|1.00|2.00"),
    )
    assert len(found.tables) == 2


def test_a_page_with_the_first_row_of_the_header_alone_goes_on() -> None:
    first = tabbed("科目编码|科目名称|本年支出|", "||合计|基本支出", "208|社保|1.00|1.00")
    table = only(
        "支出表", "单位：万元", first, "- 2 -", tabbed("科目编码|科目名称|本年支出|", "210|卫生|2.00|2.00")
    )
    assert rows_of(table) == ["208|社保|1.00|1.00", "210|卫生|2.00|2.00"]


def test_forms_under_one_title_begin_with_another_name() -> None:
    def form(name: str) -> str:
        return tabbed(f"项目名称|{name}||", "一级指标|二级指标|三级指标|指标值", "产出指标|数量指标|次数|3次")

    title = "项目支出绩效目标申报表"
    assert titles(title, form("甲"), title, form("乙"), title, form("丙")) == [title] * 3


def test_the_next_page_of_a_form() -> None:
    first = tabbed("项目名称|甲||", "一级指标|二级指标|三级指标|指标值", "产出指标|数量指标|次数|3次")
    second = tabbed("效益指标|社会效益|知晓率|≥90%")
    assert len(titles("项目绩效目标申报表", first, "项目绩效目标申报表", second)) == 1


def test_a_lone_label_between_two_pieces_is_a_cell() -> None:
    first = tabbed("项目名称|甲||", "一级指标|二级指标|三级指标|指标值", "产出指标|数量指标|次数|3次")
    table = only("项目绩效目标申报表", first, "影响力目标", tabbed("|长效管理|制度|健全"))
    assert "影响力目标|||" in rows_of(table)
    assert table.repairs[-1].what == "loose line taken into the table"


def test_notes_and_nil_statements_belong_to_the_table_above() -> None:
    table = only("基金表", "单位：万元", tabbed(HEAD, "合计||"), "注：本表反映基金情况。", "说明：本表无数据")
    assert table.empty
    assert table.nil_statement == "说明：本表无数据"
    assert table.notes == ("注：本表反映基金情况。", "说明：本表无数据")


def test_a_note_that_goes_on_in_the_next_line_is_one() -> None:
    broken = "注：本表反映部门本年度一般公共预算财政拨款、政府性基金预算财政拨款和国有"
    rest, secret = "资本经营预算财政拨款的总收支情况。", "注：涉密项目未列示，故各项之和与合计数不等。"
    table = only("基金表", tabbed(HEAD, "合计|1.00|1.00"), f"{broken}\n{rest}", secret)
    assert table.notes == (broken, rest, secret)
    prose = "2031年部门收入总计310.5万元，比上年增加。"
    assert read("基金表", tabbed(HEAD, "合计|1.00|1.00"), f"{secret}\n{prose}").prose


def test_a_declared_table_without_any_cells() -> None:
    table = only("国有资本经营预算支出表", "单位：万元", "本单位没有国有资本经营预算拨款安排的支出。")
    assert table.empty
    assert table.columns == ()
    assert table.nil_statement is not None


def test_prose_between_two_tables_parts_them() -> None:
    page = tabbed(HEAD, "208|社保|1.00")
    found = read(
        "支出表",
        "单位：万元",
        page,
        "2022年支出合计1.00万元，比上年增加0.10万元。",
        tabbed("210|卫生|2.00", "221|住房|1.00"),
    )
    assert len(found.tables) == 2
    assert [line.text for line in found.prose] == ["2022年支出合计1.00万元，比上年增加0.10万元。"]


def test_cells_that_only_lay_out_text_are_prose() -> None:
    found = read(tabbed("（一）|负责综合协调。", "（二）|负责预报服务。"))
    assert found.tables == ()
    assert [line.text for line in found.prose] == ["（一）\t负责综合协调。", "（二）\t负责预报服务。"]


def test_scraps_below_a_form_are_notes_and_said() -> None:
    form = tabbed("项目名称|甲||", "一级指标|二级指标|三级指标|指标值", "产出指标|数量指标|次数|3次")
    table = only("项目绩效目标申报表", form, "填报人：王某", "常运行", "效率")
    assert table.notes == ("填报人：王某", "常运行", "效率")
    assert [doubt.what for doubt in table.doubts] == ["text torn off the form"]


def test_a_header_that_the_page_cuts_off() -> None:
    table = only(
        "收支总表", "单位：万元", tabbed("收入|支出"), tabbed("项目|金额|项目|金额", "税收|1.00|教育|2.00")
    )
    assert [column.name for column in table.columns] == ["收入/项目", "收入/金额", "支出/项目", "支出/金额"]


def test_a_whole_header_at_the_foot_of_a_page_heads_the_rows_of_the_next() -> None:
    rows = tabbed("|合计|3.00", "201|一般公共服务支出|1.00", "205|教育支出|2.00")
    table = only("支出总表", "单位：万元", tabbed("科目编码|科目名称|金额"), rows)
    assert [column.name for column in table.columns] == ["科目编码", "科目名称", "金额"]
    assert len(table.rows) == 3


def test_another_sheet_with_a_heading_of_its_own_is_another_table() -> None:
    def piece(sheet: str, *rows: str) -> Piece:
        return Piece(tuple(row(text) for text in rows), "grid", sheet=sheet)

    first = piece("一", "地区|本年|上年", "甲县|5.00|4.00", "乙县|3.00|2.00")
    draft = Draft(Lead(), [Part(first, 0, 1)], form=False)
    assert not goes_on(draft, piece("二", "指标|总量|增长", "工业|9.00|1.00"), Lead())
    assert goes_on(draft, piece("二", "丙县|9.00|1.00"), Lead())
    assert goes_on(draft, piece("一", "指标|总量|增长", "工业|9.00|1.00"), Lead())


def test_a_heading_left_alone_above_those_that_come_again_is_no_title() -> None:
    first = tabbed("科目编码|科目名称|合计|基本支出|", "|||人员经费|公用经费", "208|社保|3.00|1.00|2.00")
    again = tabbed("科目编码|科目名称|合计|人员经费|公用经费", "210|卫生|7.00|4.00|3.00")
    table = only("支出表", "单位：万元", first, "基本支出", again)
    assert rows_of(table) == ["208|社保|3.00|1.00|2.00", "210|卫生|7.00|4.00|3.00"]
    assert len(read("支出表", "单位：万元", first, "基本支出", "单位：万元", again).tables) == 2


def test_the_line_that_says_so_is_no_label_of_the_table() -> None:
    table = only("支出表", "单位：万元", tabbed(HEAD, "208|社保|1.00"), "续表", tabbed(HEAD, "210|卫生|2.00"))
    assert rows_of(table) == ["208|社保|1.00", "210|卫生|2.00"]


@pytest.mark.parametrize("shown", ["本页小计", "本页合计", "过次页", "每页小计"])
def test_the_sum_of_a_page_is_no_row_of_the_table(shown: str) -> None:
    pages = tabbed(HEAD, "208|社保|1.00", f"|{shown}|1.00"), tabbed(HEAD, "|承前页|1.00", "210|卫生|2.00")
    table = only("支出表", "单位：万元", pages[0], "- 2 -", "支出表", "单位：万元", pages[1])
    assert rows_of(table) == ["208|社保|1.00", "210|卫生|2.00"]
    assert table.notes == (f"{shown}  1.00", "承前页  1.00")


def test_a_sum_that_names_no_page_is_a_row() -> None:
    table = only("支出表", "单位：万元", tabbed(HEAD, "208|社保|1.00", "|小计|1.00", "|主页建设合计|1.00"))
    assert rows_of(table) == ["208|社保|1.00", "|小计|1.00", "|主页建设合计|1.00"]


def test_the_name_of_a_sheet_that_goes_on_is_no_label_of_the_table() -> None:
    def piece(sheet: str, *rows: str) -> Piece:
        return Piece(tuple(row(text) for text in rows), "grid", sheet=sheet, header_rows=(0, 1))

    first = piece("支出", HEAD, "208|社保|1.00")
    items: list[Item] = [
        *(Line("支出", heading=True), Line("2024年支出表"), first),
        *(Line("支出续", heading=True), Line("2024年支出表（续）"), piece("支出续", HEAD, "210|卫生|2.00")),
    ]
    (draft,) = join(items).drafts
    assert [line.text for part in draft.parts for line in part.loose] == []
    assert len(draft.parts) == 2


def test_rows_that_nobody_filled_in_are_no_header_of_another_table() -> None:
    first = piece("科目|名称|金额", "咨询费|咨询费|3.00", "劳务费|劳务费|", layout="grid")
    second = piece("接待费|接待费|", "出国费|出国费|", "维修费|维修费|2.00", layout="grid")
    taken = replace(first, header_rows=(0, 1)), replace(second, header_rows=(0, 1))
    (draft,) = join([Line("支出明细表"), taken[0], PageBreak(1), taken[1]]).drafts
    assert [len(part.body) for part in draft.parts] == [2, 3]
