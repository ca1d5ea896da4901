"""“三公”经费 above its three, where no number and no 合计 shows that they are below it."""

import pytest

from tests.support.tables import outcomes, table

HEAD = "L:项目 A:决算数"
THREE = "“三公”经费支出|{}\n因公出国(境)费|0\n公务接待费|8.15\n公务用车购置及运行费|38.50"


def found(rows: str) -> dict[str, str]:
    told = outcomes(table(HEAD, rows, kind="three_public_expenses"), "column_footing")
    return {place.removesuffix("/决算数"): outcome for place, outcome in told.items()}


@pytest.mark.parametrize(("total", "outcome"), [("46.65", "pass"), ("49.65", "fail")])
def test_the_three_are_their_total(total: str, outcome: str) -> None:
    assert found(THREE.format(total)) == {"“三公”经费支出": outcome}


@pytest.mark.parametrize(("total", "outcome"), [("46.65", "pass"), ("49.65", "fail")])
def test_meetings_and_training_stand_beside_it(total: str, outcome: str) -> None:
    beside = "\n会议费|12.50\n培训费|3.15"
    assert found(THREE.format(total) + beside) == {"“三公”经费支出": outcome}
    told = found("合计|62.30\n" + THREE.format(total) + beside)
    assert told["“三公”经费支出"] == outcome


def test_a_total_above_all_takes_it_in_once() -> None:
    told = found("合计|62.30\n" + THREE.format("46.65") + "\n会议费|12.50\n培训费|3.15")
    assert told == {"合计": "pass", "“三公”经费支出": "pass"}


def test_vehicles_bought_and_run_are_parts_of_vehicles_alone() -> None:
    rows = THREE.format("46.65") + "\n公务用车购置费|18.00\n公务用车运行费|{}"
    assert found(rows.format("20.50")) == {"“三公”经费支出": "pass", "公务用车购置及运行费": "pass"}
    assert found(rows.format("20.05")) == {"“三公”经费支出": "pass", "公务用车购置及运行费": "fail"}


def test_what_is_counted_of_them_is_no_part() -> None:
    rows = THREE.format("46.65") + "\n公务用车保有量（辆）|3\n公务接待批次（个）|41\n因公出国团组数|2"
    assert found(rows) == {"“三公”经费支出": "pass"}


def test_two_of_the_three_need_not_be_all() -> None:
    assert "fail" not in found("“三公”经费支出|50.00\n公务接待费|8.15\n公务用车运行费|38.50").values()
