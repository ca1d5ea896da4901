"""What a worker process does for a message: decode, judge, encode; the event loop only carries bytes."""

from crossfoot_common.events.document_parsed import DocumentParsed
from crossfoot_common.events.table_extracted import TableExtracted
from crossfoot_common.messaging import codec
from crossfoot_common.messaging.records import Outgoing
from crossfoot_validator.core.events import (
    judge_document,
    judge_table,
    unjudged_document,
    unjudged_table,
)

SERVICE = "validator"


def check_table_message(payload: bytes, traceparent: str) -> Outgoing:
    """A TableExtracted as the message of its verdict.

    Raises:
        PermanentError: `invalid_message`.
    """
    return codec.encode(judge_table(codec.decode(TableExtracted, payload)), SERVICE, traceparent)


def pass_table_message(payload: bytes, traceparent: str, why: str) -> Outgoing:
    """A TableExtracted that is passed on unchecked, and says why."""
    return codec.encode(unjudged_table(codec.decode(TableExtracted, payload), why), SERVICE, traceparent)


def pass_document_message(payload: bytes, traceparent: str, why: str) -> Outgoing:
    """A DocumentParsed that ends unchecked, and says why."""
    return codec.encode(unjudged_document(codec.decode(DocumentParsed, payload), why), SERVICE, traceparent)


def check_document_message(payload: bytes, traceparent: str) -> Outgoing:
    """A DocumentParsed as the message of its end.

    Raises:
        PermanentError: `invalid_message`.
    """
    return codec.encode(judge_document(codec.decode(DocumentParsed, payload)), SERVICE, traceparent)
