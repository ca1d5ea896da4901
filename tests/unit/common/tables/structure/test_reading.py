"""Entries: what a row is, panel by panel."""

from crossfoot_common.tables.structure import read_structure
from tests.support.tables import table


def test_relative_codes_become_whole_where_the_sums_prove_their_level() -> None:
    rows = "|合计|5.00\n208|社保|5.00\n01|事务|2.00\n09|经办|2.00\n05|养老|3.00\n02|离退休|1.00\n05|缴费|2.00"
    entries = read_structure(table("C:编码 L:名称 A:合计", rows)).entries[0]
    assert [e.code for e in entries] == [None, "208", "20801", "2080109", "20805", "2080502", "2080505"]
    assert [e.level for e in entries] == [None, 1, 2, 3, 2, 3, 3]


def test_relative_codes_stay_open_where_two_readings_are_possible() -> None:
    rows = "208|社保|0.00\n01|甲|0.00\n01|乙|0.00\n02|丙|0.00\n03|丁|0.00"
    entries = read_structure(table("C:编码 L:名称 A:合计", rows)).entries[0]
    assert any(e.relative for e in entries)


def test_panels_have_their_own_entries() -> None:
    columns = "L:收入/项目 A:收入/金额 | L:支出/项目 A:支出/金额"
    structure = read_structure(table(columns, "一、拨款|1.00|一、社保|1.00\n||二、卫生|"))
    assert [[e.label.name for e in entries] for entries in structure.entries] == [["拨款"], ["社保", "卫生"]]
    assert [panel.heading for panel in structure.panels] == ["收入", "支出"]


def test_names_that_begin_again_begin_a_panel_even_without_a_header() -> None:
    rows = "本年收入合计|5.00|本年支出合计|5.00\n总计|5.00|总计|5.00"
    structure = read_structure(table("L: A: L: A:", rows))
    assert [panel.amounts for panel in structure.panels] == [(1,), (3,)]


def test_a_total_in_the_code_column_is_the_label() -> None:
    entries = read_structure(table("C:编码 L:名称 A:金额", "合计||5.00\n208|社保|5.00")).entries[0]
    assert [(e.label.total, e.code) for e in entries] == [("grand", None), (None, "208")]


def test_a_second_code_system_is_no_part_of_the_code() -> None:
    columns = "C:部门/类 C:部门/款 C:政府/类 C:政府/款 L:名称 A:金额"
    entries = read_structure(table(columns, "301|01|501|01|基本工资|5.00")).entries[0]
    assert [e.code for e in entries] == ["30101"]


def test_levels_whose_common_heading_is_lost_are_one_code() -> None:
    columns = "C:科目编码/类 C:款 C:项 L:名称 A:金额"
    entries = read_structure(table(columns, "205|08|03|培训支出|5.00")).entries[0]
    assert [e.code for e in entries] == ["2050803"]


def test_the_unit_of_a_row_is_told_apart_from_its_code() -> None:
    entries = read_structure(table("C:单位编码 C:科目编码 L:名称 A:金额", "036001|208|社保|5.00")).entries[0]
    assert [(e.unit_code, e.code) for e in entries] == [("036001", "208")]


def test_a_total_in_the_column_that_counts_the_rows_is_a_total() -> None:
    structure = read_structure(table("O:序号 L:项目 A:金额", "1|甲|3\n2|乙|4\n合计||7"))
    (entries,) = structure.entries
    assert [(e.serial, e.label.total) for e in entries] == [(1, None), (2, None), (None, "grand")]
