"""The metrics of one process, made from their declarations, in a registry of its own."""

from collections.abc import Iterable
from importlib.metadata import version

import prometheus_client
from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, ProcessCollector

from crossfoot_common.errors import REASONS
from crossfoot_common.observability.declared import DECLARED, Declared

prometheus_client.disable_created_metrics()  # type: ignore[no-untyped-call] # a second series for each, and nobody asks when it began


class Metrics:
    """What every service keeps. A registry of their own, so that tests do not share them."""

    def __init__(self, service: str) -> None:
        self.service = service
        self.registry = CollectorRegistry()
        ProcessCollector(registry=self.registry)  # CPU, memory, files, and the start that tells of restarts
        gauge("crossfoot_build_info", self.registry).labels(version("crossfoot-common")).set(1)
        self.messages = counter("crossfoot_messages_total", self.registry)
        self.handle = histogram("crossfoot_handle_seconds", self.registry)
        self.batch = histogram("crossfoot_batch_seconds", self.registry)
        self.retries = counter("crossfoot_retries_total", self.registry)
        self.dead = counter("crossfoot_dead_letters_total", self.registry)
        from_nought(self.dead, ((reason,) for reason in sorted(REASONS)))
        self.lag = gauge("crossfoot_lag_messages", self.registry)
        self.assigned = gauge("crossfoot_assigned_partitions", self.registry)
        self.progress = gauge("crossfoot_last_progress_seconds", self.registry)
        self.published = counter("crossfoot_published_total", self.registry)
        self.store = histogram("crossfoot_store_seconds", self.registry)


def counter(name: str, registry: CollectorRegistry) -> Counter:
    """The declared counter."""
    return Counter(*_declared(name, "counter"), registry=registry)


def gauge(name: str, registry: CollectorRegistry) -> Gauge:
    """The declared gauge."""
    return Gauge(*_declared(name, "gauge"), registry=registry)


def histogram(name: str, registry: CollectorRegistry) -> Histogram:
    """The declared histogram."""
    return Histogram(*_declared(name, "histogram"), registry=registry, buckets=DECLARED[name].buckets)


def from_nought(counting: Counter | Histogram, labels: Iterable[tuple[str, ...]]) -> None:
    """Show these series before anything is counted: an increase is seen only from a value seen before.

    Else the first dead letter of a reason would raise no alert.
    """
    for values in labels:
        counting.labels(*values)


def _declared(name: str, kind: str) -> tuple[str, str, tuple[str, ...]]:
    declared: Declared = DECLARED[name]
    if declared.kind != kind:
        raise ValueError(f"{name} is a {declared.kind}, not a {kind}")
    return name, declared.help, declared.labels
