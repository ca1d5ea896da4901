"""What confirms a reading, and what does not: properties of the one mechanism that every family uses."""

from collections.abc import Hashable

from hypothesis import given
from hypothesis import strategies as st

from crossfoot_validator.core.vocabulary.premise import AMBIGUOUS, NOT_CONFIRMED, Premise, Reading, best

SAYS = st.dictionaries(st.integers(0, 12), st.booleans(), max_size=13)
READINGS = st.lists(st.builds(Reading, SAYS, st.booleans()), min_size=1, max_size=4)


def reading(*outcomes: bool | None, named: bool = False) -> Reading:
    return Reading({i: said for i, said in enumerate(outcomes) if said is not None}, named)


def test_one_reading_that_holds_often_enough_is_confirmed_and_may_fail() -> None:
    premise = Premise(reading(True, True, True, False))
    assert premise.doubt(3) == ""


def test_two_places_confirm_only_what_words_name() -> None:
    assert Premise(reading(True, True, False)).doubt(2) == NOT_CONFIRMED
    assert Premise(reading(True, True, False, named=True)).doubt(2) == ""


def test_what_misses_as_often_as_it_holds_is_not_confirmed() -> None:
    assert Premise(reading(True, True, True, False, False, False)).doubt(3) == NOT_CONFIRMED


def test_where_another_reading_holds_nothing_fails() -> None:
    chosen, other = reading(True, True, True, False), reading(False, False, None, True)
    assert Premise(chosen, (other,)).doubt(3) == AMBIGUOUS


def test_readings_that_nothing_tells_apart_fail_where_neither_holds() -> None:
    # budget = adjusted budget in every row: a wrong per cent is wrong whichever is divided
    chosen, other = reading(True, True, True, False), reading(True, True, True, False)
    assert Premise(chosen, (other,)).doubt(3) == ""
    silent = reading(True, True, True)  # the other one says nothing there, and may be meant
    assert Premise(chosen, (silent,)).doubt(3) == AMBIGUOUS


def test_places_that_discriminate_rule_a_silent_reading_out() -> None:
    chosen, other = reading(True, True, True, False), reading(False, False, True)
    assert Premise(chosen, (other,)).doubt(3) == ""


def test_words_go_before_figures_and_figures_before_order() -> None:
    words, figures = reading(True, named=True), reading(True, True)
    found = best([figures, words])
    assert found is not None
    assert found.chosen is words
    assert best([]) is None


@given(READINGS, st.integers(0, 12))
def test_nothing_fails_where_any_reading_holds(readings: list[Reading], place: int) -> None:
    premise = best(readings)
    assert premise is not None
    if any(other.says.get(place) for other in premise.others):
        assert premise.doubt(place)


@given(READINGS, st.integers(0, 12))
def test_more_readings_never_make_more_failures(readings: list[Reading], place: int) -> None:
    premise = best(readings)
    assert premise is not None
    if premise.doubt(place):
        more = Premise(premise.chosen, (*premise.others, Reading({place: True})))
        assert more.doubt(place)


@given(SAYS)
def test_a_twin_tells_nothing_and_is_not_told_apart(says: dict[Hashable, bool]) -> None:
    one, twin = Reading(says), Reading(dict(says))
    assert one.over(twin) == 0
    assert not Premise(one, (twin,)).tells(twin)


@given(SAYS, st.integers(20, 30))
def test_places_that_say_nothing_change_nothing(says: dict[Hashable, bool], place: int) -> None:
    premise = Premise(Reading(says), (Reading({}),))
    assert premise.confirmed == Premise(Reading({**says}), ()).confirmed
    assert premise.doubt(place) in {AMBIGUOUS, NOT_CONFIRMED}
