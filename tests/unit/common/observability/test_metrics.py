"""Metric names are those of the commented list, all of them."""

from crossfoot_common.observability.metrics import NAMES, Metrics


def test_every_metric_of_a_process_is_listed() -> None:
    metrics = Metrics("test")
    found = {family.name for family in metrics.registry.collect()}
    listed = {name.removesuffix("_total") for name in NAMES}
    assert found <= listed
    assert "crossfoot_lag_messages" in found
