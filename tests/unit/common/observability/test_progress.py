"""What the probes say."""

import time

from crossfoot_common.observability.progress import Progress


def test_a_service_that_waits_for_a_server_lives_but_is_not_ready() -> None:
    progress = Progress(stalled_after_s=1, at=time.time() - 100)
    progress.waits("connect", "connect: the broker is away")
    assert progress.live()[0]
    assert progress.ready() == (False, "waiting for connect: the broker is away")


def test_readiness_needs_partitions_and_progress() -> None:
    progress = Progress(stalled_after_s=10)
    progress.made()
    assert progress.ready() == (False, "no partitions are assigned")
    progress.assigned = 1
    assert progress.ready()[0]
    progress.at = time.time() - 11
    assert not progress.ready()[0]
    assert progress.live()[0]
    progress.at = time.time() - 31
    assert not progress.live()[0]


def test_a_failed_loop_is_not_live() -> None:
    assert not Progress(stalled_after_s=10, failed="a bug").live()[0]


def test_a_loop_that_hangs_is_not_hidden_by_another_that_goes_on() -> None:
    progress = Progress(stalled_after_s=1)
    progress.made()
    progress.beat("inbox")
    assert progress.live()[0]
    progress.beats["inbox"] -= 4
    progress.made()
    assert progress.live() == (False, "no progress for 4 s of inbox")


def test_one_server_that_is_away_is_not_forgotten_when_another_answers() -> None:
    progress = Progress(stalled_after_s=1, assigned=1)
    progress.waits("inbox", "inbox: the store is away")
    progress.made()
    assert progress.ready() == (False, "waiting for inbox: the store is away")
    progress.answered("inbox")
    assert progress.ready()[0]
