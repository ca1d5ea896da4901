"""What the probes say."""

import pytest

from crossfoot_common.observability.progress import Progress

GROUP = "parser"


def consuming(stalled_after_s: float, *groups: str) -> Progress:
    progress = Progress(stalled_after_s)
    for group in groups:
        progress.consumes(group)
        progress.made(group)
        progress.assigned[group] = 1
    return progress


def test_a_service_that_waits_for_a_server_lives_but_is_not_ready() -> None:
    progress = consuming(1, GROUP)
    progress.beats[GROUP] -= 100
    progress.waits("connect", "connect: the broker is away")
    assert progress.live()[0]
    assert progress.ready() == (False, "waiting for connect: the broker is away")


def test_readiness_needs_partitions_and_progress() -> None:
    progress = consuming(10, GROUP)
    progress.assigned[GROUP] = 0
    assert progress.ready() == (False, "no partitions are assigned")
    progress.assigned[GROUP] = 1
    assert progress.ready()[0]
    progress.beats[GROUP] -= 11
    assert not progress.ready()[0]
    assert progress.live()[0]
    progress.beats[GROUP] -= 20
    assert not progress.live()[0]


def test_who_only_produces_needs_no_partitions() -> None:
    progress = Progress(stalled_after_s=1)
    assert not progress.ready()[0]
    progress.answered("start")
    assert progress.ready() == (True, "ready")


def test_a_failed_loop_is_not_live() -> None:
    assert not Progress(stalled_after_s=10, failed="a bug").live()[0]


@pytest.mark.parametrize("other", [GROUP, "inbox"])
def test_a_loop_that_hangs_is_not_hidden_by_another_that_goes_on(other: str) -> None:
    progress = consuming(1, "parser-scans", other)
    assert progress.live()[0]
    progress.beats["parser-scans"] -= 4
    progress.made(other)
    assert progress.live() == (False, "no progress for 4 s of parser-scans")


def test_of_two_subscribers_both_need_partitions_and_an_answering_broker() -> None:
    progress = consuming(10, GROUP, "parser-scans")
    progress.assigned["parser-scans"] = 0
    assert not progress.ready()[0]
    progress.assigned["parser-scans"] = 1
    progress.waits("parser-scans", "the broker, which has not answered for 15 s")
    progress.made(GROUP)
    assert not progress.ready()[0], "it answered the other one"
    progress.made("parser-scans")
    assert progress.ready()[0]


def test_one_server_that_is_away_is_not_forgotten_when_another_answers() -> None:
    progress = consuming(1, GROUP)
    progress.waits("inbox", "inbox: the store is away")
    progress.made(GROUP)
    assert progress.ready() == (False, "waiting for inbox: the store is away")
    progress.answered("inbox")
    assert progress.ready()[0]
