"""Titles and notes that stand in cells become lines; several tables of a sheet become several pieces."""

from crossfoot_common.tables.model import Remark
from crossfoot_parser.core.blocks import Line
from crossfoot_parser.core.layout.pieces import Item, Piece
from crossfoot_parser.core.layout.unfold import unfold
from tests.support.small_tables import piece


def outline(*items: Item) -> list[str | int]:
    found: list[str | int] = []
    for item in unfold(items):
        if isinstance(item, Line):
            found.append(item.text)
        elif isinstance(item, Piece):
            found.append(len(item.rows))
    return found


def test_title_caption_and_note_leave_the_cells() -> None:
    found = piece(
        "收支总表||", "编制单位：云溪市气象局||单位：万元", "项目|金额|备注", "合计|1.00|", "注：合计含税。||"
    )
    assert outline(found) == ["收支总表", "编制单位：云溪市气象局", "单位：万元", 2, "注：合计含税。"]


def test_a_title_written_into_every_cell_it_was_merged_over() -> None:
    found = piece(
        "||",
        "表1||",
        "收支总表|收支总表|收支总表",
        "编制单位：云溪市气象局|编制单位：云溪市气象局|单位：万元",
        "项目|金额|备注",
        "合计|1.00|",
    )
    assert outline(found) == ["表1", "收支总表", "编制单位：云溪市气象局", "单位：万元", 2]


def test_two_tables_of_one_sheet() -> None:
    found = piece("收入表|", "项目|金额", "合计|1.00", "|", "支出表|", "项目|金额", "合计|2.00")
    assert outline(found) == ["收入表", 2, "支出表", 2]


def test_the_name_of_a_sheet_names_its_table() -> None:
    found = piece("项目|金额", "合计|1.00", layout="grid")
    named = Piece(found.rows, "grid", sheet="2-收入总表")
    assert outline(named) == ["2-收入总表", 2]
    assert outline(Piece(found.rows, "grid", sheet="Sheet1")) == [2]


def test_remarks_of_the_reader_move_with_their_rows() -> None:
    found = piece("收支总表|", "项目|金额", "合计|1.00")
    marked = Piece(found.rows, "grid", remarks=(Remark(what="x", why="y", row=2),))
    (part,) = [item for item in unfold([marked]) if isinstance(item, Piece)]
    assert [remark.row for remark in part.remarks] == [1]


def test_a_name_without_a_word_for_tables_begins_the_next_table_of_a_sheet() -> None:
    found = piece(
        "项目|本年累计|上年同期",
        "税收|5.00|4.00",
        "||",
        "青泉市各地收支排名||",
        "||单位：万元",
        "地区|累计|位次",
        "青泉区|9.00|1",
    )
    assert outline(found) == [2, "青泉市各地收支排名", "单位：万元", 2]


def test_the_first_row_of_a_sheet_names_its_table() -> None:
    assert outline(piece("青泉市主要指标||", "指标|单位|数额", "总产值|亿元|9.00")) == ["青泉市主要指标", 2]


def test_a_section_below_a_blank_row_stays_in_its_table() -> None:
    for section in ("二、支出||", "支出合计||", "支出||"):
        assert outline(piece("项目|本年|上年", "税收|5.00|4.00", "||", section, "教育|9.00|8.00")) == [5]


def test_sentences_below_a_table_in_its_cells_are_prose_with_their_headings() -> None:
    found = piece(
        "项目|金额",
        "合计|1.00",
        "公务接待费|",
        "第三部分 2031年度决算情况说明|",
        "一、支出决算情况说明|",
        "本年支出1.00万元，比上年增加0.20万元。|",
        "（二）接待|",
        "接待1批次。|",
    )
    assert outline(found) == [
        3,
        "第三部分 2031年度决算情况说明",
        "一、支出决算情况说明",
        "本年支出1.00万元，比上年增加0.20万元。",
        "（二）接待",
        "接待1批次。",
    ]


def test_rows_of_one_label_at_the_end_stay_in_their_table() -> None:
    assert outline(piece("项目|金额", "合计|1.00", "公务用车购置费|", "培训费|")) == [4]


def test_a_sentence_that_goes_on_in_a_cell_of_the_last_row_stays_there() -> None:
    assert outline(
        piece("指标|分值|说明", "满意度|9.0|反映服务对象的", "||满意程度，可以有选择地设置。")
    ) == [3]


def test_whose_figures_they_are_beside_their_unit_is_no_heading_and_no_title() -> None:
    found = piece("支出表|||", "云溪市气象局|||单位：万元", "编码|项目|金额|备注", "|合计|1.00|")
    assert outline(found) == ["支出表", "云溪市气象局  单位：万元", 2]


def test_headings_with_a_unit_are_headings() -> None:
    found = piece("支出表||", "预算科目||金额：万元", "类|款|", "201|01|1.00")
    assert outline(found) == ["支出表", 3]


def test_the_number_of_a_form_above_its_title_parts_the_tables_of_a_sheet() -> None:
    first = ("表一|", "收入表|", "单位：万元|", "项目|金额", "合计|1.00", "|")
    second = ("表二|", "支出表|", "单位：万元|", "项目|金额", "合计|2.00")
    assert outline(piece(*first, *second)) == [
        "表一",
        "收入表",
        "单位：万元",
        2,
        "表二",
        "支出表",
        "单位：万元",
        2,
    ]


def test_a_row_that_says_the_same_twice_is_no_caption() -> None:
    assert outline(piece("乙费|甲费|乙费|", "丙费|1.00|2.00|")) == [2]


def test_the_day_above_a_table_and_who_signed_below_it_are_lines() -> None:
    found = piece(
        "编制日期：2031年1月20日||金额单位：万元",
        "项目|金额|备注",
        "负责人||",
        "合计|1.00|",
        "注：不含上年结转。||",
        "制表：李某||审核：王某",
        "填表人：李某||联系电话：0000-1234567",
        "||2031年2月18日",
    )
    assert outline(found)[:3] == ["编制日期：2031年1月20日", "金额单位：万元", 3]
    assert outline(found)[3:] == [
        "注：不含上年结转。",
        "制表：李某",
        "审核：王某",
        "填表人：李某",
        "联系电话：0000-1234567",
        "2031年2月18日",
    ]
