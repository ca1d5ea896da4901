"""A row is repaired when one reading fits, by its neighbours, or by sums; else it stands and is doubted."""

from crossfoot_parser.core.cells.mending import mend
from tests.support.small_tables import rows_under, shown

UNITS = [("单位",), ("合计",), ("基本", "小计"), ("基本", "工资"), ("基本", "公用"), ("股室",)]
SOUND = [
    "甲|9.00|4.00|3.00|1.00|人事",
    "乙|8.00|9.00|7.00|2.00|业务",
    "丙|8.50|6.50|5.00|1.50|业务",
    "丁|1.00|2.00|1.50|0.50|人事",
]


def repaired(*rows: str) -> tuple[list[str], list[str], list[str]]:
    cells = rows_under(UNITS, *rows)
    repairs, doubts = mend(cells, literal=False)
    return shown(cells.grid), [remark.why for remark in repairs], [remark.what for remark in doubts]


def test_sound_rows_are_left_alone() -> None:
    assert repaired(*SOUND) == (SOUND, [], [])


def test_sums_choose_and_it_is_said() -> None:
    found, why, doubts = repaired(*SOUND, "戊|4.00|3.00|1.00|业务|")
    assert found[-1] == "戊||4.00|3.00|1.00|业务"
    assert "sums chose" in why[0]
    assert doubts == []


def test_a_tie_leaves_the_literal_reading_and_a_doubt() -> None:
    literal = "戊|3.00|3.00|3.00|业务|"
    found, why, doubts = repaired(*SOUND, literal)
    assert found[-1] == literal
    assert why == []
    assert doubts == ["cells may be shifted"]


def test_a_whole_amount_is_no_code_where_the_row_adds_up_as_it_stands() -> None:
    literal = "戊||310|300|10|人事"
    assert repaired(*SOUND, literal) == ([*SOUND, literal], [], [])


def test_a_wrong_sum_never_makes_a_choice() -> None:
    literal = "戊|4.00|3.00|1.50|业务|"
    found, why, doubts = repaired(*SOUND, literal)
    assert (found[-1], why, doubts) == (literal, [], ["cells may be shifted"])


def test_a_table_too_wide_to_repair_says_which_rows_do_not_fit() -> None:
    wide = [("单位",), *((f"第{n}月",) for n in range(70))]
    sound = [f"{name}|" + "|".join(f"{n}.00" for n in range(70)) for name in "甲乙丙丁"]
    shifted = "戊|己|" + "|".join(f"{n}.00" for n in range(69))
    cells = rows_under(wide, *sound, shifted)
    repairs, doubts = mend(cells, literal=False)
    assert repairs == []
    assert [(remark.what, remark.row) for remark in doubts] == [("row read as it stands", 4)]
    assert shown(cells.grid)[-1] == shifted
