"""What a worker process does for a message: decode, judge, encode; the event loop only carries bytes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from crossfoot_common.events.document_checked import DocumentChecked
from crossfoot_common.events.document_parsed import DocumentParsed
from crossfoot_common.events.table_accepted import TableAccepted
from crossfoot_common.events.table_extracted import TableExtracted
from crossfoot_common.events.table_rejected import TableRejected
from crossfoot_common.messaging import codec
from crossfoot_common.messaging.records import Outgoing
from crossfoot_common.tables.checks import Family, Severity
from crossfoot_validator.core.checks.broken import failures
from crossfoot_validator.core.events import (
    judge_document,
    judge_table,
    unjudged_document,
    unjudged_table,
)

SERVICE = "validator"


@dataclass(frozen=True, slots=True)
class Judged:
    """The message of a verdict, how grave its findings are, and of each rule that failed what it raised."""

    message: Outgoing
    failures: tuple[tuple[str, str], ...] = ()
    findings: tuple[tuple[Family, Severity], ...] = ()


Check = Callable[[bytes, str], Judged]
"""What makes of a payload, and of the trace that it belongs to, the message of its verdict."""


def check_messages(bundle: Sequence[tuple[Check, bytes, str]]) -> list[Judged]:
    """Several messages, one after the other.

    Raises:
        PermanentError: one of them has no verdict.
    """
    return [check(payload, traceparent) for check, payload, traceparent in bundle]


def check_table_message(payload: bytes, traceparent: str) -> Judged:
    """A TableExtracted as the message of its verdict.

    Raises:
        PermanentError: `invalid_message`.
    """
    return _judged(judge_table(codec.decode(TableExtracted, payload)), traceparent)


def pass_table_message(payload: bytes, traceparent: str, why: str) -> Judged:
    """A TableExtracted that is passed on unchecked, and says why."""
    return _judged(unjudged_table(codec.decode(TableExtracted, payload), why), traceparent)


def pass_document_message(payload: bytes, traceparent: str, why: str) -> Judged:
    """A DocumentParsed that ends unchecked, and says why."""
    return _judged(unjudged_document(codec.decode(DocumentParsed, payload), why), traceparent)


def check_document_message(payload: bytes, traceparent: str) -> Judged:
    """A DocumentParsed as the message of its end.

    Raises:
        PermanentError: `invalid_message`.
    """
    return _judged(judge_document(codec.decode(DocumentParsed, payload)), traceparent)


def _judged(event: TableAccepted | TableRejected | DocumentChecked, traceparent: str) -> Judged:
    failed = tuple((check.rule, check.message_en) for check in failures(event.checks))
    found = tuple((one.check.family, one.check.severity) for one in event.findings)
    return Judged(codec.encode(event, SERVICE, traceparent), failed, found)
