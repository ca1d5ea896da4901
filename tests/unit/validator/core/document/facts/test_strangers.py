"""When what two tables share shows that they are about different accounts."""

from crossfoot_common.tables.model import Fact, FactKey
from crossfoot_validator.core.document.facts.strangers import strangers
from tests.support.grid_tables import fact


def pair(function: str | None, left: str, right: str) -> list[Fact]:
    key = FactKey(concept="current", flow="expenditure", basis="all", function=function)
    return [fact(key, left, 1), fact(key, right, 2)]


def test_one_item_moves_its_class_and_the_total() -> None:
    moved = [pair(code, "50.00", "56.00") for code in (None, "213", "21303", "2130305")]
    assert not strangers(moved)


def test_the_same_difference_in_several_branches_is_several_errors() -> None:
    assert strangers([pair(code, "50.00", "56.00") for code in ("205", "208", "213")]) == {(1, 2)}


def test_many_of_what_they_share_has_to_disagree() -> None:
    wrong = [pair(code, "50.00", "56.00") for code in ("205", "208", "213")]
    assert not strangers([*wrong, *(pair(code, "7.00", "7.00") for code in ("201", "210", "221"))])


def test_two_figures_of_which_none_is_alike_are_enough() -> None:
    wrong = [pair(code, "50.00", other) for code, other in (("205", "56.00"), ("208", "61.00"))]
    assert strangers(wrong) == {(1, 2)}
    assert not strangers([*wrong, *(pair(code, "7.00", "7.00") for code in ("201", "210"))])


def test_what_is_nought_in_both_is_not_alike() -> None:
    wrong = [pair(code, "50.00", other) for code, other in (("205", "56.00"), ("208", "61.00"))]
    assert strangers([*wrong, *(pair(code, "0.00", "0.00") for code in ("201", "210"))]) == {(1, 2)}
