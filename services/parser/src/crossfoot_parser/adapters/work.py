"""What a worker process does for one file: everything that costs CPU, the serialising included."""

from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from crossfoot_common import media_types
from crossfoot_common.errors import PermanentError
from crossfoot_common.events.file_received import FileReceived
from crossfoot_common.messaging import codec
from crossfoot_common.messaging.records import Outgoing
from crossfoot_common.observability import tracing
from crossfoot_common.tables.accounting import Accounting
from crossfoot_parser.adapters.libreoffice import modernise
from crossfoot_parser.core.blocks import Limits
from crossfoot_parser.core.document import ParsedDocument
from crossfoot_parser.core.events import document_parsed, reference, tables_extracted
from crossfoot_parser.core.parse import parse
from crossfoot_parser.core.version import reading_version

SERVICE = "parser"
MAY_HAVE_PICTURES = media_types.PICTURES | {media_types.PDF}
"""Of other kinds of files no pictures are read."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a file becomes, and its figures by what became of them, to be counted."""

    messages: list[Outgoing]
    figures: dict[str, int]
    pictures: int = 0  # pages that were read off pictures


def read_text(received: FileReceived, data: bytes, limits: Limits, traceparent: str | None) -> Told | None:
    """The same as `read_document` where no picture is to be read; None where one is, which takes longer.

    Raises:
        PermanentError: the bytes have no reading.
    """
    try:
        parsed = _parsed(received, data, replace(limits, ocr_pages=0))
    except PermanentError as error:
        if error.reason == "needs_ocr" and received.media_type in MAY_HAVE_PICTURES:
            return None
        raise
    if parsed.unread and received.media_type in MAY_HAVE_PICTURES:
        return None
    return _told(received, parsed, limits, traceparent)


def read_document(received: FileReceived, data: bytes, limits: Limits, traceparent: str | None) -> Told:
    """The messages that a file becomes, its tables and the document last.

    Raises:
        PermanentError: the bytes have no reading.
    """
    return _told(received, _parsed(received, data, limits), limits, traceparent)


def _parsed(received: FileReceived, data: bytes, limits: Limits) -> ParsedDocument:
    data, media_type = modernise(data, received.media_type)
    return parse(data, PurePosixPath(received.source).name, media_type, limits)


def _told(received: FileReceived, parsed: ParsedDocument, limits: Limits, traceparent: str | None) -> Told:
    ref = reference(received, reading_version(limits)).model_copy(update={"info": parsed.info})
    events = (*tables_extracted(ref, parsed), document_parsed(ref, parsed))
    messages = [codec.encode(event, SERVICE, tracing.child(traceparent)) for event in events]
    return Told(messages, _counts(parsed.figures), len(parsed.figures.pictured))


def _counts(figures: Accounting) -> dict[str, int]:
    return {
        "in_tables": figures.in_tables,
        "in_claims": figures.in_claims,
        "excused": sum(figures.excused.values()),
        "left_over": figures.left_over,
    }
