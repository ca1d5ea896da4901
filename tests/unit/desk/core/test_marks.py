"""A cell shows the worst that its checks say; what only could not be checked is outranked by what holds."""

from typing import Any

from crossfoot_desk.core.marks import Place, marks_of, unchecked


def check(outcome: str, *cells: tuple[int, int], reason: str = "") -> dict[str, Any]:
    operands: list[dict[str, Any]] = [{"source": {"table": 1, "row": r, "column": c}} for r, c in cells]
    operands.append({"source": {"text": "in prose"}})
    return {"outcome": outcome, "operands": operands, "family": "column_footing", "reason": reason}


def test_the_worst_outcome_marks_a_cell() -> None:
    checks = [
        check("not_checkable", (0, 0), (9, 9)),
        check("pass_within_rounding", (0, 0)),
        check("fail", (0, 1)),
    ]
    checks.append(check("pass", (0, 1)))
    assert marks_of(checks) == {
        Place(1, 0, 0): "pass", Place(1, 9, 9): "not_checkable", Place(1, 0, 1): "fail",
    }  # fmt: skip


def test_what_one_figure_explains_does_not_redden_the_others() -> None:
    checks = [check("fail", (0, 0), (1, 0), (2, 0)), check("pass", (1, 0)), check("fail", (2, 0), (5, 5))]
    marks = marks_of(checks, frozenset({Place(1, 0, 0)}))
    assert [marks[Place(1, row, 0)] for row in range(3)] == ["fail", "involved", "fail"]
    assert marks[Place(1, 5, 5)] == "fail", "no suspect explains this one"


def test_reasons_are_counted() -> None:
    checks = [
        check("not_checkable", reason="a"),
        check("not_checkable", reason="b"),
        check("pass", reason="c"),
    ]
    checks.append(check("not_checkable", reason="b"))
    assert unchecked(checks) == [("column_footing", "b", 2), ("column_footing", "a", 1)]
