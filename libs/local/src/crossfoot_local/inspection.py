"""Reads and checks a file here and now, as the services do it, without any server."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import PurePath

from crossfoot_common.collecting import seldom
from crossfoot_common.detection import detect
from crossfoot_common.errors import PermanentError
from crossfoot_common.tables.checks import Check, Finding
from crossfoot_common.tables.document import DocumentRef, document_id
from crossfoot_common.tables.model import Claim, Fact
from crossfoot_local.limits import limited
from crossfoot_parser.adapters.libreoffice import modernise
from crossfoot_parser.adapters.repacking import members_of
from crossfoot_parser.core.blocks import Limits
from crossfoot_parser.core.document import ParsedDocument
from crossfoot_parser.core.parse import PARSER_VERSION, parse
from crossfoot_parser.core.readers import ARCHIVES
from crossfoot_validator.core.check import check_document, check_table
from crossfoot_validator.core.vocabulary.verdicts import DocumentVerdict, TableVerdict


@dataclass(frozen=True, slots=True)
class Inspection:
    """One file, read and checked in this process; `refusal` is set when it has no reading."""

    document: DocumentRef
    parsed: ParsedDocument | None = None
    verdicts: tuple[TableVerdict, ...] = ()
    between: DocumentVerdict = field(default_factory=DocumentVerdict)
    refusal: PermanentError | None = None

    @property
    def checks(self) -> tuple[Check, ...]:
        """All checks, those inside the tables first, in the order of the tables."""
        return (*(check for verdict in self.verdicts for check in verdict.checks), *self.between.checks)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings, in the same order."""
        return (
            *(finding for verdict in self.verdicts for finding in verdict.findings),
            *self.between.findings,
        )


@dataclass(frozen=True, slots=True)
class _Stated:
    """What a document says, without the event that would announce it."""

    document: DocumentRef
    facts: tuple[Fact, ...]
    claims: tuple[Claim, ...]


def inspect_bytes(
    data: bytes, source: str, limits: Limits | None = None, *, explained: bool = False
) -> Iterator[Inspection]:
    """One inspection for a file, one for each member of an archive (`archive.zip!member`)."""
    limits = limits or limits_with(0)
    media_type = detect(data, source)
    if media_type not in ARCHIVES:
        yield inspect_file(data, source, media_type, limits, explained=explained)
        return
    try:
        unpacked = members_of(data, media_type, limits)
    except PermanentError as refusal:
        yield Inspection(reference(data, source, media_type), refusal=refusal)
        return
    for member in unpacked:
        yield from inspect_bytes(member.data, f"{source}!{member.name}", limits, explained=explained)


def limits_with(ocr_pages: int) -> Limits:
    """The usual limits, and how many pictures of pages are read: none unless it is said, as on the chain."""
    return Limits(ocr_pages=ocr_pages)


def inspect_file(
    data: bytes, source: str, media_type: str, limits: Limits, *, explained: bool = False
) -> Inspection:
    """Parse and check one file that is no archive. Whatever a reader raises is a refusal, as on the chain.

    So is a file that takes longer or more memory than the parser's workers may.
    """
    ref = reference(data, source, media_type)
    try:
        with seldom(), limited():
            return _inspected(ref, data, limits, explained=explained)
    except PermanentError as refusal:
        return Inspection(ref, refusal=refusal)


def _inspected(ref: DocumentRef, data: bytes, limits: Limits, *, explained: bool) -> Inspection:
    try:
        parsed = parse(*readable(data, ref.source, ref.media_type), limits, explained=explained)
    except (PermanentError, MemoryError):
        raise
    except Exception as bug:  # noqa: BLE001 - one file must not end the inspection of the others
        return Inspection(ref, refusal=PermanentError("reader_failed", repr(bug)))
    ref = ref.model_copy(update={"info": parsed.info})
    verdicts = tuple(check_table(ref, table, parsed.facts_of(table.sequence)) for table in parsed.tables)
    return Inspection(ref, parsed, verdicts, check_document(_Stated(ref, parsed.facts, parsed.claims)))


def readable(data: bytes, source: str, media_type: str) -> tuple[bytes, str, str]:
    """Bytes, name and media type as the parser takes them: old word processors' files are converted first."""
    if not data:
        raise PermanentError("empty_file", "the file has no bytes")
    data, media_type = modernise(data, media_type)
    return data, PurePath(source).name, media_type


def reference(data: bytes, source: str, media_type: str) -> DocumentRef:
    """What events would call this file."""
    sha256 = hashlib.sha256(data).hexdigest()
    return DocumentRef(
        document_id=document_id(sha256),
        sha256=sha256,
        media_type=media_type,
        parser_version=PARSER_VERSION,
        source=source,
    )
