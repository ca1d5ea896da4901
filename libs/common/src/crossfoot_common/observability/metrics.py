"""Every metric of the project: names, labels and meanings in one place, for alerts to rely on."""

from collections.abc import Iterable
from importlib.metadata import version
from typing import Literal, get_args

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

from crossfoot_common.errors import REASONS

MetricName = Literal[
    # counter {service, topic, outcome}: messages by what became of them: handled, dead
    "crossfoot_messages_total",
    # histogram {service, topic}: seconds a handler took for a message, or for the batch of a batch route
    "crossfoot_handle_seconds",
    # histogram {service}: seconds from the first message of a batch in hand to its committed offsets
    "crossfoot_batch_seconds",
    # counter {service, what}: attempts that met a transient error: connect, take, handle, publish …
    "crossfoot_retries_total",
    # counter {service, reason}: dead letters by the shared reason
    "crossfoot_dead_letters_total",
    # gauge {service, topic, partition}: messages between the position and the end of an assigned partition
    "crossfoot_lag_messages",
    # gauge {service}: partitions assigned to this instance
    "crossfoot_assigned_partitions",
    # gauge {service}: Unix time of the last progress: a batch committed, or a poll that had nothing to bring
    "crossfoot_last_progress_seconds",
    # counter {service, topic}: messages that were sent and acknowledged
    "crossfoot_published_total",
    # counter {source, outcome}: files that the watcher took in: announced, known, refused
    "crossfoot_files_received_total",
    # counter {outcome, reason}: documents by what the parser made of them: parsed, unpacked, unreadable
    "crossfoot_documents_total",
    # counter {outcome}: figures of parsed documents: in_tables, in_claims, excused, left_over
    "crossfoot_figures_total",
    # histogram {media_type}: seconds that a worker took to read one document
    "crossfoot_parse_seconds",
    # counter {verdict}: tables by the validator's verdict: accepted, rejected
    "crossfoot_tables_total",
    # counter {severity}: findings by severity: error, warning, info (a last digit that was cut)
    "crossfoot_findings_total",
    # counter {rule}: tables and documents on which a rule raised; their other checks were made
    "crossfoot_rules_failed_total",
    # counter {service, reason}: worker processes given up: time_limit, memory_limit, reader_failed
    "crossfoot_workers_lost_total",
    # counter {table}: rows that the warehouse wrote
    "crossfoot_rows_written_total",
    # counter {status}: outcome objects that the watcher wrote
    "crossfoot_outcomes_written_total",
    # gauge {why}: files that are not at their end everywhere when last compared, and `double` ones
    "crossfoot_open_files",
    # gauge {service, version}: 1, so that a release can be seen
    "crossfoot_build_info",
]
NAMES: tuple[str, ...] = get_args(MetricName)
SECONDS = (0.001, 0.005, 0.02, 0.1, 0.5, 2, 10, 30, 120)


class Metrics:
    """The metrics of one process, in a registry of its own, so that tests do not share them."""

    def __init__(self, service: str) -> None:
        self.service = service
        self.registry = CollectorRegistry()
        gauge("crossfoot_build_info", "This build", ("service", "version"), self.registry).labels(
            service, version("crossfoot-common")
        ).set(1)
        self.messages = counter(
            "crossfoot_messages_total", "Messages", ("service", "topic", "outcome"), self.registry
        )
        self.handle = histogram("crossfoot_handle_seconds", "Handling", ("service", "topic"), self.registry)
        self.batch = histogram("crossfoot_batch_seconds", "Batches", ("service",), self.registry)
        self.retries = counter(
            "crossfoot_retries_total", "Transient errors", ("service", "what"), self.registry
        )
        self.dead = counter(
            "crossfoot_dead_letters_total", "Dead letters", ("service", "reason"), self.registry
        )
        from_nought(self.dead, ((service, reason) for reason in sorted(REASONS)))
        self.lag = gauge("crossfoot_lag_messages", "Lag", ("service", "topic", "partition"), self.registry)
        self.assigned = gauge(
            "crossfoot_assigned_partitions", "Assigned partitions", ("service",), self.registry
        )
        self.progress = gauge("crossfoot_last_progress_seconds", "Last progress", ("service",), self.registry)
        self.published = counter(
            "crossfoot_published_total", "Sent and acknowledged", ("service", "topic"), self.registry
        )


def counter(name: MetricName, meaning: str, labels: tuple[str, ...], registry: CollectorRegistry) -> Counter:
    """A counter of the list above."""
    return Counter(name, meaning, labels, registry=registry)


def from_nought(counting: Counter, labels: Iterable[tuple[str, ...]]) -> None:
    """Show these series before anything is counted: an increase is seen only from a value seen before.

    Else the first dead letter of a reason would raise no alert.
    """
    for values in labels:
        counting.labels(*values)


def gauge(name: MetricName, meaning: str, labels: tuple[str, ...], registry: CollectorRegistry) -> Gauge:
    """A gauge of the list above."""
    return Gauge(name, meaning, labels, registry=registry)


def histogram(
    name: MetricName, meaning: str, labels: tuple[str, ...], registry: CollectorRegistry
) -> Histogram:
    """A histogram of the list above."""
    return Histogram(name, meaning, labels, registry=registry, buckets=SECONDS)
