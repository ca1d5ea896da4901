"""Metrics are the declared ones: no other names, no label that the scraped target gives, no second series."""

import pytest
from prometheus_client import generate_latest

from crossfoot_common.observability.declared import DECLARED, NAMES
from crossfoot_common.observability.metrics import Metrics, gauge


def test_every_metric_of_a_process_is_listed() -> None:
    metrics = Metrics("test")
    found = {family.name for family in metrics.registry.collect() if not family.name.startswith("process_")}
    listed = {name.removesuffix("_total") for name in NAMES}
    assert found <= listed
    assert "crossfoot_lag_messages" in found


def test_labels_are_not_those_that_the_target_gives() -> None:
    given = {"service", "instance", "job", "pod"}
    assert {name for name, one in DECLARED.items() if given & set(one.labels)} == set()


def test_every_help_is_a_sentence() -> None:
    assert [
        name for name, one in DECLARED.items() if not (one.help[0].isupper() and one.help.endswith("."))
    ] == []


def test_nothing_is_shown_twice() -> None:
    metrics = Metrics("test")
    metrics.messages.labels("t", "handled").inc()
    assert b"_created" not in generate_latest(metrics.registry)


def test_a_metric_is_of_its_declared_kind() -> None:
    with pytest.raises(ValueError, match="is a counter, not a gauge"):
        gauge("crossfoot_messages_total", Metrics("test").registry)
