"""减：… is subtracted, 加：… is added: never the other way round, and never a false alarm."""

from tests.support.tables import outcomes, table, verdict

HEAD = "L:收入/项目 A:收入/本年 A:收入/上年"
ROWS = """
    一、财政拨款收入|100.00|90.00
    二、事业收入|50.00|40.00
    本年收入合计|150.00|130.00
    加：上年结转|20.00|5.00
    减：结转下年|{}|{}
    收入总计|{}|133.00
"""


def rows(less: tuple[str, str] = ("10.00", "2.00"), total: str = "160.00") -> str:
    return ROWS.format(*less, total)


def test_what_is_marked_as_less_is_subtracted() -> None:
    found = outcomes(table(HEAD, rows()))
    assert found["收入总计/收入/本年"] == found["收入总计/收入/上年"] == "pass"
    assert outcomes(table(HEAD, rows(total="165.00")))["收入总计/收入/本年"] == "fail"


def test_a_figure_that_shows_its_minus_is_not_subtracted_again() -> None:
    assert set(outcomes(table(HEAD, rows(("-10.00", "-2.00")))).values()) == {"pass"}


def test_where_the_figures_add_it_up_all_the_same_nothing_is_claimed() -> None:
    found = outcomes(table(HEAD, rows(total="180.00")))
    assert found["收入总计/收入/本年"] == "pass"


def test_the_sign_is_told() -> None:
    check = next(c for c in verdict(table(HEAD, rows())).checks if c.operands[0].source.label == "收入总计")
    assert [o.sign for o in check.operands] == [1, 1, 1, -1]
    assert "加减之和" in check.message_zh


def test_columns_that_are_marked_as_less() -> None:
    lines = "甲|100.00|120.00|20.00\n乙|50.00|75.00|25.00\n丙|30.00|34.00|4.00"
    head = "L:单位 A:合计 A:本年收入 A:减：结转下年"
    assert set(outcomes(table(head, lines, kind="income_summary"), "row_crossfooting").values()) == {"pass"}
