"""Formulas that a form prints."""

from crossfoot_validator.core.table.structure.formulas import Formula, formulas


def lines(*texts: str) -> list[Formula]:
    return list(formulas(enumerate(texts)))


def test_letters_and_numbers_name_lines() -> None:
    assert lines("A=B+D", "B", "C", "D") == [Formula(0, ((1, 1), (3, 1)))]
    assert lines("1", "2", "3", "4＝1+2－3") == [Formula(3, ((0, 1), (1, 1), (2, -1)))]
    assert lines("", "1栏=2栏+3栏", "2栏", "3栏") == [Formula(1, ((2, 1), (3, 1)))]


def test_what_is_left_open_is_no_formula() -> None:
    assert not lines("A=B+X", "B", "C")
    assert not lines("A=(B+C)-D", "B", "C", "D")
    assert not lines("A=B+B", "B", "C")
    assert not lines("A=A+B", "B", "C")


def test_a_line_that_holds_anything_else_names_nothing() -> None:
    assert not lines("A=B+C", "B", "C", "合计")
    assert not lines("A=B+C", "B", "B", "C")
    assert not lines("A=1+2", "1", "2")
    assert not lines("A=B", "B")
