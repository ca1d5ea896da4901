"""What a worker process does for one file: everything that costs CPU, the serialising included."""

from dataclasses import dataclass
from pathlib import PurePosixPath

from crossfoot_common.events.file_received import FileReceived
from crossfoot_common.messaging import codec
from crossfoot_common.messaging.records import Outgoing
from crossfoot_common.observability import tracing
from crossfoot_common.tables.accounting import Accounting
from crossfoot_parser.adapters.libreoffice import modernise
from crossfoot_parser.core.blocks import Limits
from crossfoot_parser.core.events import document_parsed, reference, tables_extracted
from crossfoot_parser.core.parse import parse
from crossfoot_parser.core.version import reading_version

SERVICE = "parser"


@dataclass(frozen=True, slots=True)
class Told:
    """What a file becomes, and its figures by what became of them, to be counted."""

    messages: list[Outgoing]
    figures: dict[str, int]


def read_document(received: FileReceived, data: bytes, limits: Limits, traceparent: str | None) -> Told:
    """The messages that a file becomes, its tables and the document last.

    Raises:
        PermanentError: the bytes have no reading.
    """
    data, media_type = modernise(data, received.media_type)
    parsed = parse(data, PurePosixPath(received.source).name, media_type, limits)
    ref = reference(received, reading_version(limits)).model_copy(update={"info": parsed.info})
    events = (*tables_extracted(ref, parsed), document_parsed(ref, parsed))
    messages = [codec.encode(event, SERVICE, tracing.child(traceparent)) for event in events]
    return Told(messages, _counts(parsed.figures))


def _counts(figures: Accounting) -> dict[str, int]:
    return {
        "in_tables": figures.in_tables,
        "in_claims": figures.in_claims,
        "excused": sum(figures.excused.values()),
        "left_over": figures.left_over,
    }
