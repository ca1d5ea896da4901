"""Columns that blanks alone hold apart are found by where their cells stand on the screen."""

import pytest

from crossfoot_common.tables.doubts import DROPPED, UNSURE
from crossfoot_parser.core.blocks import Line
from crossfoot_parser.core.layout.aligned import find_aligned
from crossfoot_parser.core.layout.aligned.spans import is_spaced
from crossfoot_parser.core.layout.pieces import Piece
from tests.support.small_tables import lines, pieces_of, printed, texts

NAMES = ("农业综合技术推广服务体系建设", "教育", "卫生健康支出")


def test_figures_stay_in_their_columns_when_a_cell_is_blank() -> None:
    (piece,) = find_aligned(
        lines(
            "科目编码   科目名称            合计      基本支出    项目支出",
            "           合计             1,240.00     200.00   1,040.00",
            "213        农林水支出       1,040.00              1,040.00",
            "2130301    行政运行           200.00     200.00",
        )
    )
    assert isinstance(piece, Piece)
    assert texts(piece.rows[2]) == ["213", "农林水支出", "1,040.00", "", "1,040.00"]
    assert texts(piece.rows[3]) == ["2130301", "行政运行", "200.00", "200.00", ""]


@pytest.mark.parametrize(
    "rule", ["=======  ==========  ========  ========", "-" * 40, "──  ─────  ────  ────"]
)
def test_rules_that_are_written_around_header_and_rows_are_no_rows(rule: str) -> None:
    head = "编码     名称        合计      基本支出"
    body = [
        "205      教育支出      240.00    200.00",
        "213      农林水支出   1,040.00    940.00",
    ]
    found = find_aligned(lines(rule, head, rule, *body, rule))
    (piece,) = (item for item in found if isinstance(item, Piece))
    assert [texts(row) for row in piece.rows] == [row.split() for row in (head, *body)]


@pytest.mark.parametrize("rule", ["=====  =====", "-----"])
def test_rules_alone_are_no_table(rule: str) -> None:
    found = lines(rule, rule, rule)
    assert find_aligned(found) == found


def test_two_panels_with_long_names() -> None:
    found = find_aligned(
        lines(
            "一、财政拨款收入    1,234.50     一、一般公共服务支出     200.00",
            "二、事业收入                     二、教育支出",
            "三、其他收入          10.00      三、农林水支出        1,044.50",
        )
    )
    (piece,) = found
    assert isinstance(piece, Piece)
    assert texts(piece.rows[1]) == ["二、事业收入", "", "二、教育支出", ""]


def test_prose_with_wide_blanks_stays_prose() -> None:
    text = lines("本单位2022年收入  640.20万元。", "其中财政拨款  600.20万元，比上年增加  3.00万元。")
    assert find_aligned(text) == text


def test_a_full_width_blank_holds_cells_apart() -> None:
    (piece,) = find_aligned(lines("办公费　　　　12.00　　　3.00", "印刷费　　　　 2.00　　　1.00"))
    assert isinstance(piece, Piece)
    assert texts(piece.rows[0]) == ["办公费", "12.00", "3.00"]


def test_a_heading_without_anything_below_it_is_a_column() -> None:
    text = lines(
        "单位        合计     基本支出    上缴上级支出   对附属单位补助",
        "某县林业站  250.50     150.50",
        "某县苗圃     60.00      40.00",
    )
    (piece,) = find_aligned(text)
    assert isinstance(piece, Piece)
    assert texts(piece.rows[0]) == ["单位", "合计", "基本支出", "上缴上级支出", "对附属单位补助"]
    assert texts(piece.rows[1]) == ["某县林业站", "250.50", "150.50", "", ""]


def test_one_row_below_header_words_is_a_table() -> None:
    (piece,) = find_aligned(
        lines(
            "编制部门：云溪市气象局                        单位：万元",
            "",
            "   “三公”经费预算数                                       机关经费预算数",
            "   合计     因公出国（境）费   公务接待费   公务用车购置费",
            "   8.50                2.00         1.50             5.00          30.00",
        )
    )
    assert isinstance(piece, Piece)
    assert texts(piece.rows[-1]) == ["8.50", "2.00", "1.50", "5.00", "30.00"]
    assert texts(piece.rows[-2])[:4] == ["合计", "因公出国（境）费", "公务接待费", "公务用车购置费"]


def test_a_header_without_any_figure_below_is_a_table() -> None:
    found = find_aligned(
        lines(
            "项目                              政府性基金预算支出",
            "科目编码         科目名称         合计        基本支出      项目支出",
            "类    款   项",
        )
    )
    (piece,) = found
    assert isinstance(piece, Piece)
    assert texts(piece.rows[1]) == ["科目编码", "", "", "科目名称", "合计", "基本支出", "项目支出"]
    assert texts(piece.rows[2]) == ["类", "款", "项", "", "", "", ""]


def test_wide_words_without_figures_stay_lines() -> None:
    text = lines("办公室    人事科    业务科", "张三      李四      王五")
    assert find_aligned(text) == text


def test_words_set_wide_are_one_cell_and_levels_of_codes_are_three() -> None:
    found = find_aligned(
        lines(
            "类    款    项    科目名称          预算数",
            "201   03    01    行政运行            5.00",
            "201   03    02    事务                3.00",
            "                  合　　计            8.00",
        )
    )
    (piece,) = found
    assert isinstance(piece, Piece)
    assert texts(piece.rows[0]) == ["类", "款", "项", "科目名称", "预算数"]
    assert texts(piece.rows[3]) == ["", "", "", "合计", "8.00"]


def test_a_heading_without_figures_below_keeps_its_column() -> None:
    (piece,) = find_aligned(
        lines(
            "项目              合计    本年拨款                            单位资金",
            "                          一般公共预算      政府性基金预算",
            "合计              9.00            8.00                            1.00",
            "甲                5.00            4.00                            1.00",
        )
    )
    assert isinstance(piece, Piece)
    assert texts(piece.rows[1]) == ["", "", "一般公共预算", "政府性基金预算", ""]
    assert texts(piece.rows[2]) == ["合计", "9.00", "8.00", "", "1.00"]


def test_pages_with_columns_in_other_places_are_pieces_of_their_own() -> None:
    found = find_aligned(
        lines(
            "科目编码   科目名称        合计     人员经费",
            "301        工资            9.00         9.00",
            "30101      基本工资        5.00         5.00",
            "",
            "30113   住房公积金   4.00    4.00",
            "302     商品         2.00",
            "        合计        11.00    9.00",
        )
    )
    assert [len(item.rows) for item in found if isinstance(item, Piece)] == [3, 3]


@pytest.mark.parametrize(("page", "found"), [(None, []), (3, [UNSURE])])
def test_on_a_page_whose_reader_found_no_table_blanks_are_a_doubt(page: int | None, found: list[str]) -> None:
    texts = ("项目      合计      基本支出", "甲        10.00      4.00", "乙        11.00      5.00")
    (piece,) = find_aligned([Line(text, page=page) for text in texts])
    assert isinstance(piece, Piece)
    assert [remark.what for remark in piece.remarks] == found


def test_signs_that_are_narrow_in_this_text_do_not_push_figures_out_of_their_columns() -> None:
    (piece,) = find_aligned(
        lines(
            "项目              行次    预算数",
            "“三公”经费“合计”     1      9.00",
            "接待费               2      4.00",
            "车辆费               3      5.00",
        )
    )
    assert isinstance(piece, Piece)
    assert [texts(row) for row in piece.rows][1:3] == [
        ["“三公”经费“合计”", "1", "9.00"],
        ["接待费", "2", "4.00"],
    ]


def test_a_total_that_begins_left_of_the_codes_stands_in_their_column() -> None:
    (piece,) = find_aligned(
        lines(
            "科目编码  科目名称      合计",
            "     210  卫生健康    300.00",
            " 2101101  行政医疗    300.00",
            "合计                  300.00",
        )
    )
    assert isinstance(piece, Piece)
    assert [texts(row) for row in piece.rows][1:] == [
        ["210", "卫生健康", "300.00"],
        ["2101101", "行政医疗", "300.00"],
        ["合计", "", "300.00"],
    ]


def test_a_header_that_comes_again_begins_a_page_with_columns_of_its_own() -> None:
    found = find_aligned(
        lines(
            "科目编码  科目名称                  合计      项目支出",
            "210       卫生健康支出              580.67    449.11",
            "2101101   行政单位的医疗支出        580.67    449.11",
            "",
            "科目编码  科目名称    合计      项目支出",
            "221       住房保障    60.59     10.00",
            "合计                  641.26    459.11",
        )
    )
    assert [[texts(row) for row in piece.rows][-1] for piece in found if isinstance(piece, Piece)] == [
        ["2101101", "行政单位的医疗支出", "580.67", "449.11"],
        ["合计", "", "641.26", "459.11"],
    ]


def test_a_heading_left_of_its_figures_is_no_column_beside_them() -> None:
    (piece,) = find_aligned(
        lines(
            "合计              出国（境）费用",
            "预算数  决算数    预算数              决算数",
            "104.04   88.20                 47.63   39.77",
        )
    )
    assert isinstance(piece, Piece)
    assert texts(piece.rows[2]) == ["104.04", "88.20", "47.63", "39.77"]


def test_a_comma_in_a_name_before_wide_blanks_is_no_prose() -> None:
    assert is_spaced("（二）单价100万元以上设备（台，套）      38           7")
    assert not is_spaced("比上年增加  3.00万元，主要原因是本年新增了专项工作经费")


def test_a_heading_between_two_that_have_their_figures_keeps_a_column_of_its_own() -> None:
    (piece,) = find_aligned(
        lines(
            "合计    因公出国（境）费  公务用车购置及运行费                                  公务接待费",
            "                          小计                  公务用车购置费  公务用车运行费",
            "302.64             65.60                131.15                          131.15      105.89",
        )
    )
    assert isinstance(piece, Piece)
    assert texts(piece.rows[2]) == ["302.64", "65.60", "131.15", "", "131.15", "105.89"]


def test_blanks_that_are_always_two_are_delimiters_and_set_no_columns() -> None:
    (piece,) = find_aligned(
        lines(
            "科目编码  科目名称  合计  基本支出  项目支出",
            "201  一般公共服务支出  300.00  200.00  100.00",
            "20103  政府办公厅及相关机构事务  300.00  200.00  100.00",
            "2010301  行政运行  200.00  200.00",
        )
    )
    assert isinstance(piece, Piece)
    assert texts(piece.rows[2])[2:] == ["300.00", "200.00", "100.00"]
    assert [(remark.what, remark.row) for remark in piece.remarks] == [(DROPPED, 3)]


def test_chinese_counts_as_one_column_where_figures_stand_below_each_other_so() -> None:
    body = [
        printed((0, name), (40, f"{10**at}.00"), (60, f"{10**at}.50"), right=True)
        for at, name in enumerate(NAMES)
    ]
    head = printed((6, "项目"), (35, "预算数"), (56, "决算数"))
    (rows,) = pieces_of(head, *body)
    assert rows[0] == ["项目", "预算数", "决算数"]
    assert rows[1:] == [[name, f"{10**at}.00", f"{10**at}.50"] for at, name in enumerate(NAMES)]


@pytest.mark.parametrize("between", [1, 2, 3])
def test_rows_that_are_all_as_far_apart_are_of_one_table(between: int) -> None:
    table = ["项目      预算数     决算数", "教育      12.00      11.00", "卫生      13.00      12.00"]
    apart = [line for row in table for line in (row, *[""] * between)]
    assert pieces_of(*apart) == [[row.split() for row in table]]


def test_two_blank_lines_between_close_rows_still_end_a_table() -> None:
    first = ["项目      预算数", "教育      12.00", "卫生      13.00"]
    second = ["单位      决算数", "甲局      22.00", "乙局      23.00"]
    assert len(pieces_of(*first, "", "", *second)) == 2


def test_rows_behind_a_blank_line_that_show_fewer_columns_stand_in_the_same() -> None:
    head = printed((2, "项目"), (20, "合计"), (34, "基本支出"), (48, "项目支出"))
    full = [
        printed((0, name), (24, f"{n}9.00"), (40, f"{n}6.00"), (54, f"{n}3.00"), right=True)
        for n, name in enumerate(NAMES, 1)
    ]
    fewer = [
        printed((0, name), (24, f"{n}9.00"), (54, f"{n}9.00"), right=True) for n, name in enumerate(NAMES, 1)
    ]
    (rows,) = pieces_of(head, *full, "", *fewer)
    assert rows[-1] == [NAMES[2], "39.00", "", "39.00"]


def test_rows_that_were_set_differently_below_one_header_prove_no_columns() -> None:
    head = printed((2, "项目"), (20, "合计"), (40, "基本支出"))
    first = [printed((0, name), (24, "9.00"), (46, "6.00"), right=True) for name in NAMES]
    other = [printed((0, name), (36, "9.00"), (60, "6.00"), right=True) for name in NAMES]
    (sound,) = find_aligned(lines(head, *first))
    (piece,) = find_aligned(lines(head, *first, *other))
    assert isinstance(sound, Piece)
    assert not sound.remarks
    assert isinstance(piece, Piece)
    assert [remark.what for remark in piece.remarks] == [UNSURE]
