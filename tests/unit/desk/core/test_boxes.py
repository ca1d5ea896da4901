"""A figure of the published page has the worst that its checks say, and leads to where it is explained."""

from typing import Any

from crossfoot_desk.core.boxes import cell_boxes, on_page, prose_boxes
from crossfoot_desk.core.marks import Place

BOX = [1000, 2000, 3000, 2500]


def cell(row: int, box: list[int] | None = None) -> dict[str, Any]:
    return {"sequence": 1, "row_index": row, "column_index": 2, "text": " 7 ", "box": box}


def check(name: str, outcome: str, **source: object) -> dict[str, Any]:
    said = {"text": "12.5", "page": 3, "box": BOX, **source}
    return {"check_id": name, "outcome": outcome, "operands": [{"role": "stated", "source": said}]}


def test_only_cells_that_a_check_speaks_of_have_a_box() -> None:
    marks = {Place(1, 0, 2): "pass", Place(1, 1, 2): "fail"}
    (box,) = cell_boxes([cell(0, BOX), cell(1), cell(2, BOX)], marks, frozenset(), "/documents/d")
    assert (box.left, box.top, box.width, box.height) == (8.5, 18.5, 23.0, 8.0)
    assert (box.mark, box.text, box.href) == ("pass", "7", "/documents/d/tables/1/cells/0/2")


def test_a_suspect_has_its_box_without_a_check() -> None:
    (box,) = cell_boxes([cell(0, BOX)], {}, frozenset({Place(1, 0, 2)}), "/documents/d")
    assert box.suspect


def test_a_figure_of_the_prose_has_its_worst_outcome_and_leads_to_its_finding() -> None:
    checks = [check("a", "pass_within_rounding"), check("b", "fail"), check("c", "not_checkable")]
    (box,) = prose_boxes(checks, [{"check_id": "b", "finding_id": "f"}], 3, "/documents/d")
    assert (box.mark, box.href) == ("fail", "/documents/d#f-f")
    (held,) = prose_boxes(checks[:1], [], 3, "/documents/d")
    assert (held.mark, held.href) == ("pass", None)


def test_of_what_fails_only_the_tested_figure_is_called_wrong() -> None:
    failed = check("a", "fail")
    failed["operands"].append({"role": "part", "source": {"text": "3", "page": 3, "box": [0, 0, 100, 100]}})
    assert [box.mark for box in prose_boxes([failed], [], 3, "/documents/d")] == ["fail", "involved"]


def test_what_stands_elsewhere_has_no_box_here() -> None:
    elsewhere = [check("a", "fail", page=4), check("b", "fail", table=1), check("c", "fail", box=None)]
    assert not prose_boxes(elsewhere, [], 3, "/documents/d")


def test_the_findings_of_a_page_are_those_with_a_figure_there() -> None:
    found = [{"check_id": "a", "finding_id": "1"}, {"check_id": "b", "finding_id": "2"}]
    assert on_page(found, [check("a", "fail"), check("b", "fail", page=4)], 3) == found[:1]
