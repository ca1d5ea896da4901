"""Rows that count things are no parts of money, and a lone row is none of the row above it."""

from tests.support.tables import outcomes, table

SPENT = "（一）支出合计|9.00|7.50\n1.出国费|4.00|3.00\n2.接待费|5.00|5.00\n3.{}||1.00"
HEAD = "L:项目 A:预算数 A:决算数"


def test_what_is_counted_in_pieces_is_no_part_of_money() -> None:
    found = outcomes(table(HEAD, SPENT.format("出国团组数（个）")), "column_footing")
    assert found["（一）支出合计/决算数"] == "not_checkable"


def test_another_item_of_money_is_a_part_of_it() -> None:
    found = outcomes(table(HEAD, SPENT.format("会议费")), "column_footing")
    assert found["（一）支出合计/决算数"] == "fail"


def test_what_the_panel_beside_counts_says_nothing_of_a_row() -> None:
    rows = """1.出国团组数（个）|1|政府采购支出合计|{}
2.车辆数（辆）|7|1.政府采购货物支出|4.20
3.接待批次（个）|30|2.政府采购工程支出|3.10
4.接待人次（人）|90|3.政府采购服务支出|2.70"""
    columns = "L:统计项目 A:数量 | L:项目 A:决算数"
    for total, outcome in (("10.00", "pass"), ("11.00", "fail")):
        found = outcomes(table(columns, rows.format(total), kind="info_statistics"), "column_footing")
        assert found["政府采购支出合计/决算数"] == outcome


def test_vehicles_add_up_whether_each_row_says_so_or_only_their_total() -> None:
    for unit in ("", "（辆）"):
        rows = f"（一）车辆合计（辆）|9|9\n1.应急用车{unit}|4|4\n2.执法用车{unit}|3|5"
        found = outcomes(table(HEAD, rows), "column_footing")
        assert found["（一）车辆合计（辆）/预算数"] == "fail"


def test_a_whole_number_is_taken_for_a_code_only_where_rows_have_codes() -> None:
    rows = """合计|542.46
出国费|1.7
接待费|196.48
公务用车购置及运行费|344.28
其中：公务用车运行费|298
公务用车购置费|77.98"""
    found = outcomes(table("L:项目 A:预算数", rows, kind="three_public_expenses"), "column_footing")
    assert found == {"合计/预算数": "pass", "公务用车购置及运行费/预算数": "fail"}
