"""Every metric of the project: name, labels and meaning in one place, for alerts and dashboards to rely on.

Which service and which instance a series is of is said by the labels of the target that is scraped; a label
of our own would only be in the way of that.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

HANDLING = (0.001, 0.005, 0.02, 0.1, 0.5, 2, 10, 30, 120)
AGES = (0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60, 300, 1800, 7200)
CALLS = (0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5, 30)


@dataclass(frozen=True, slots=True)
class Declared:
    """What a metric is: its kind, a sentence with its unit, the names of its labels, and its buckets."""

    kind: Literal["counter", "gauge", "histogram"]
    help: str
    labels: tuple[str, ...] = ()
    buckets: tuple[float, ...] = ()


def _counter(help_: str, *labels: str) -> Declared:
    return Declared("counter", help_, labels)


def _gauge(help_: str, *labels: str) -> Declared:
    return Declared("gauge", help_, labels)


def _histogram(buckets: tuple[float, ...], help_: str, *labels: str) -> Declared:
    return Declared("histogram", help_, labels, buckets)


DECLARED: Mapping[str, Declared] = {
    # every service
    "crossfoot_messages_total": _counter(
        "Messages taken from a topic, by what became of them: handled or dead.", "topic", "outcome"
    ),
    "crossfoot_handle_seconds": _histogram(
        HANDLING, "Seconds that handling a message took, or a batch where batches are handled.", "topic"
    ),
    "crossfoot_batch_seconds": _histogram(
        HANDLING, "Seconds from the first message of a batch in hand to its committed offsets."
    ),
    "crossfoot_retries_total": _counter(
        "Attempts that met an error that passes, by what was tried: connect, handle, publish and so on.",
        "what",
    ),
    "crossfoot_dead_letters_total": _counter("Messages that were buried, by reason.", "reason"),
    "crossfoot_lag_messages": _gauge(
        "Messages between the position and the end of an assigned partition.", "topic", "partition"
    ),
    "crossfoot_assigned_partitions": _gauge("Partitions that are assigned to this instance."),
    "crossfoot_last_progress_seconds": _gauge(
        "Unix time of the last progress: a batch committed, or a poll that had nothing to bring."
    ),
    "crossfoot_published_total": _counter("Messages that were sent and acknowledged, by topic.", "topic"),
    "crossfoot_store_seconds": _histogram(
        CALLS, "Seconds that a call to the object store took, by operation.", "operation"
    ),
    "crossfoot_build_info": _gauge("Always 1; the version is its label.", "version"),
    # who has workers
    "crossfoot_workers": _gauge("Worker processes of this instance, by state: busy or idle.", "state"),
    "crossfoot_work_waiting": _gauge("Documents or tables that wait for a free worker."),
    "crossfoot_workers_lost_total": _counter(
        "Worker processes that were given up, by reason: time_limit, memory_limit, reader_failed.", "reason"
    ),
    # watcher
    "crossfoot_files_received_total": _counter(
        "Files that came in, by source and by what was done: announced, known, refused.", "source", "outcome"
    ),
    "crossfoot_outcomes_written_total": _counter(
        "Outcome objects that were written, by the status that they tell.", "status"
    ),
    "crossfoot_end_to_end_seconds": _histogram(
        AGES,
        "Seconds from an upload to its first end, by end: the outcome that uploaders read, the rows.",
        "end",
    ),
    "crossfoot_oldest_open_file_seconds": _gauge(
        "Age in seconds of the oldest file without outcome that this instance knows of; 0: none."
    ),
    # parser
    "crossfoot_documents_total": _counter(
        "Documents by what reading made of them: parsed, unpacked, unreadable, with the reason.",
        "outcome",
        "reason",
    ),
    "crossfoot_figures_total": _counter(
        "Figures of parsed documents by what became of them: in_tables, in_claims, excused, left_over.",
        "outcome",
    ),
    "crossfoot_pictures_total": _counter("Pages that were read off pictures by character recognition."),
    "crossfoot_parse_seconds": _histogram(
        HANDLING, "Seconds that a worker took to read a document.", "media_type"
    ),
    # validator
    "crossfoot_tables_total": _counter("Tables by verdict: accepted or rejected.", "verdict"),
    "crossfoot_findings_total": _counter(
        "Findings by family of rules and severity; info is a last digit that was cut.", "family", "severity"
    ),
    "crossfoot_rules_failed_total": _counter(
        "Tables and documents on which a rule raised; their other checks were made.", "rule"
    ),
    # warehouse
    "crossfoot_rows_written_total": _counter("Rows that were written, by table.", "table"),
    "crossfoot_database_seconds": _histogram(
        CALLS, "Seconds that the database took for a batch, by operation.", "operation"
    ),
    "crossfoot_files": _gauge(
        "Names in the bucket when all was last compared: known, and ended with the right outcome.", "state"
    ),
    "crossfoot_open_files": _gauge(
        "Files that were not at their end when all was last compared, by why, and those there twice.", "why"
    ),
}
NAMES: tuple[str, ...] = tuple(DECLARED)
