"""What the parser tells others about a file: pure, so that `inspect` and the service say the same."""

from collections.abc import Iterator, Sequence

from crossfoot_common import media_types
from crossfoot_common.errors import PermanentError, Reason
from crossfoot_common.events.document_parsed import DocumentParsed
from crossfoot_common.events.file_received import FileReceived
from crossfoot_common.events.scan_found import ScanFound
from crossfoot_common.events.table_extracted import TableExtracted
from crossfoot_common.storage import keys
from crossfoot_common.tables.document import DocumentRef, document_id
from crossfoot_parser.core.blocks import Member
from crossfoot_parser.core.document import ParsedDocument
from crossfoot_parser.core.parse import PARSER_VERSION


def reference(received: FileReceived, version: str = PARSER_VERSION) -> DocumentRef:
    """The document that a file holds, before anything is known of it."""
    return DocumentRef(
        document_id=document_id(received.sha256),
        sha256=received.sha256,
        media_type=received.media_type,
        parser_version=version,
        source=received.source,
        received_at=received.received_at,
        parent_sha256=received.parent_sha256,
    )


def scan_found(received: FileReceived) -> ScanFound:
    """The file as it was announced, for those who read pictures."""
    return ScanFound.model_validate(received.model_dump())


def tables_extracted(ref: DocumentRef, parsed: ParsedDocument) -> Iterator[TableExtracted]:
    """One event for each table, with the facts that it states."""
    for table in parsed.tables:
        yield TableExtracted(document=ref, table=table, facts=parsed.facts_of(table.sequence))


def document_parsed(ref: DocumentRef, parsed: ParsedDocument) -> DocumentParsed:
    """The file was read."""
    return DocumentParsed(
        document=ref,
        outcome="parsed",
        table_count=len(parsed.tables),
        facts=parsed.facts,
        claims=parsed.claims,
        figures=parsed.figures,
        units=parsed.units,
        nil_tables=tuple(table.sequence for table in parsed.tables if table.nil_statement),
    )


def unreadable(ref: DocumentRef, error: PermanentError) -> DocumentParsed:
    """The file has no reading. A failure of pure code is the reader's, and an outcome like any other."""
    reason = "reader_failed" if error.reason == "handler_failed" else error.reason
    return DocumentParsed(document=ref, outcome="unreadable", reason=reason, detail=error.detail[:2000])


def member_received(archive: FileReceived, member: Member, sha256: str, media_type: str) -> FileReceived:
    """A member of an archive as a file of its own: `archive.zip!folder/member.pdf`."""
    refused: Reason | None = None
    if not member.data:
        refused = "empty_file"
    elif media_type == media_types.UNKNOWN:
        refused = "unsupported_format"
    return FileReceived(
        sha256=sha256,
        size=len(member.data),
        media_type=media_type,
        object_key=keys.file(sha256),
        source=f"{archive.source}!{member.name}",
        received_at=archive.received_at,
        parent_sha256=archive.sha256,
        refused=refused,
    )


def unpacked(ref: DocumentRef, members: Sequence[str]) -> DocumentParsed:
    """The file is an archive, and its members (by sha256) are on their own way."""
    return DocumentParsed(document=ref, outcome="unpacked", members=tuple(members))
