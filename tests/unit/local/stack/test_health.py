"""Metrics are boiled down to lag, idleness and counts."""

from prometheus_client import generate_latest

from crossfoot_common.observability.metrics import Metrics
from crossfoot_local.stack.health import from_metrics
from crossfoot_local.stack.services import Answer

READY = Answer(reachable=True, ready=True, detail="ready")


def test_a_real_registry_is_understood() -> None:
    metrics = Metrics("parser")
    metrics.lag.labels("t", "0").set(3)
    metrics.lag.labels("t", "1").set(4)
    metrics.progress.set(1_000)
    metrics.messages.labels("t", "handled").inc(5)
    metrics.messages.labels("t", "dead").inc(2)
    metrics.dead.labels("invalid_message").inc(2)
    seen = from_metrics(READY, generate_latest(metrics.registry).decode(), now=1_012.5)
    assert (seen.lag, seen.idle_s, seen.handled, seen.dead) == (7, 12.5, 5, 2)


def test_what_is_not_told_is_not_known() -> None:
    seen = from_metrics(READY, "", now=0)
    assert seen.lag is None
    assert seen.idle_s is None
