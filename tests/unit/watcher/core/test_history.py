"""The outcome is that of the last upload; what was said before stays below it, in whatever order it comes."""

from datetime import timedelta
from functools import reduce

from hypothesis import given
from hypothesis import strategies as st

from crossfoot_watcher.core.history import MOST, recorded
from crossfoot_watcher.core.results import Outcome, Status
from tests.support.samples import WHEN, sha


def said(file: str, hour: int = 0, version: str = "1", status: Status = "accepted") -> Outcome:
    return Outcome(
        name="a.txt",
        received_at=WHEN + timedelta(hours=hour),
        status=status,
        sha256=sha(file),
        parser_version=version,
    )


def standing(outcomes: list[Outcome]) -> Outcome:
    found = reduce(recorded, outcomes, None)
    assert found is not None
    return found


def history(found: Outcome) -> list[tuple[str, str]]:
    return [(one.sha256, one.parser_version) for one in found.history]


UPLOADS = [said("a"), said("b", 1), said("a", 2), said("a", 2, version="10"), said("c", 3)]


@given(st.permutations([*UPLOADS, *UPLOADS, said("c", 3, status="in_progress")]))
def test_any_order_and_any_repetition_give_the_same(outcomes: list[Outcome]) -> None:
    found = standing(outcomes)
    assert (found.sha256, found.status) == (sha("c"), "accepted")
    assert history(found) == [(sha("a"), "10"), (sha("a"), "1"), (sha("b"), "1"), (sha("a"), "1")]


def test_a_file_that_is_still_read_stands_above_what_was_said_of_the_one_before() -> None:
    found = standing([said("a"), said("b", 1, status="in_progress")])
    assert (found.status, history(found)) == ("in_progress", [(sha("a"), "1")])
    assert history(standing([found, said("b", 1)])) == [(sha("a"), "1")]


def test_how_far_a_file_is_is_said_once_and_never_in_place_of_its_end() -> None:
    begun = said("a", status="in_progress")
    further = begun.model_copy(update={"tables": 3})
    assert recorded(begun, further) is begun
    assert recorded(said("a"), further) == said("a")


def test_it_does_not_grow_for_ever() -> None:
    found = standing([said(str(n), n) for n in range(MOST + 10)])
    assert len(found.history) == MOST
    assert found.history[0].sha256 == sha(str(MOST + 8))
