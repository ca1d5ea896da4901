"""What `crossfoot inspect` says about a file, without any server: parse, check, one JSON object a file."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import PurePath
from typing import Any

from crossfoot_common.errors import PermanentError
from crossfoot_common.events.base import DocumentRef, document_id
from crossfoot_common.media_types import detect
from crossfoot_common.tables.checks import Check, Finding, Operand
from crossfoot_common.tables.model import Table
from crossfoot_parser.adapters.libreoffice import modernise
from crossfoot_parser.core.archives import ARCHIVES, members
from crossfoot_parser.core.blocks import Limits
from crossfoot_parser.core.document import ParsedDocument
from crossfoot_parser.core.events import document_parsed
from crossfoot_parser.core.parse import PARSER_VERSION, parse
from crossfoot_validator.core.check import check_document, check_table
from crossfoot_validator.core.verdicts import DocumentVerdict, TableVerdict

Json = dict[str, Any]


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


def inspect_bytes(data: bytes, source: str, limits: Limits | None = None) -> Iterator[Inspection]:
    """One inspection for a file, one for each member of an archive (`archive.zip!member`)."""
    limits = limits or Limits()
    media_type = detect(data, source)
    if media_type not in ARCHIVES:
        yield inspect_file(data, source, media_type, limits)
        return
    try:
        unpacked = members(data, media_type, limits)
    except PermanentError as refusal:
        yield Inspection(reference(data, source, media_type), refusal=refusal)
        return
    for member in unpacked:
        yield from inspect_bytes(member.data, f"{source}!{member.name}", limits)


def inspect_file(data: bytes, source: str, media_type: str, limits: Limits) -> Inspection:
    """Parse and check one file that is no archive. Whatever a reader raises is a refusal, as on the chain."""
    ref = reference(data, source, media_type)
    try:
        parsed = parse(*readable(data, source, media_type), limits)
    except PermanentError as refusal:
        return Inspection(ref, refusal=refusal)
    except Exception as bug:  # noqa: BLE001 - one file must not end the inspection of the others
        return Inspection(ref, refusal=PermanentError("reader_failed", repr(bug)))
    ref = ref.model_copy(update={"info": parsed.info})
    verdicts = tuple(check_table(ref, table, parsed.facts_of(table.sequence)) for table in parsed.tables)
    return Inspection(ref, parsed, verdicts, check_document(document_parsed(ref, parsed)))


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


def report(inspection: Inspection) -> Json:
    """The JSON object of one file: document, tables, checks, findings; `refusal` when it has no reading."""
    ref = inspection.document
    said: Json = {
        "document": {
            "source": ref.source,
            "sha256": ref.sha256,
            "media_type": ref.media_type,
            "parser_version": ref.parser_version,
            **ref.info.model_dump(),
        },
        "tables": [],
        "checks": [check_report(check) for check in inspection.checks],
        "findings": [finding_report(finding) for finding in inspection.findings],
    }
    if inspection.parsed is not None:
        said["tables"] = [
            table_report(table, verdict)
            for table, verdict in zip(inspection.parsed.tables, inspection.verdicts, strict=True)
        ]
    if inspection.refusal is not None:
        said["refusal"] = {"reason": inspection.refusal.reason, "detail": inspection.refusal.detail}
    return said


def table_report(table: Table, verdict: TableVerdict) -> Json:
    """One table, rows as raw strings aligned to `columns`."""
    return {
        "sequence": table.sequence,
        "title": table.title,
        "kind": table.kind,
        "unit": table.unit,
        "columns": [column.name for column in table.columns],
        "rows": [[cell.text for cell in row.cells] for row in table.rows],
        "place": table.place.model_dump(exclude_none=True),
        "empty": table.empty,
        "nil_statement": table.nil_statement,
        "verdict": verdict.verdict,
        "verification": verdict.verification,
        "repairs": [remark.model_dump(exclude_none=True) for remark in table.repairs],
        "doubts": [remark.model_dump(exclude_none=True) for remark in table.doubts],
    }


def check_report(check: Check) -> Json:
    """One check with its operands; figures are decimal strings."""
    return {
        "rule": check.rule,
        "version": check.version,
        "family": check.family,
        "severity": check.severity,
        "outcome": check.outcome,
        "reason": check.reason,
        "tables": list(check.tables),
        "unit": check.unit,
        "stated": plain(check.stated),
        "computed": plain(check.computed),
        "difference": plain(check.difference),
        "message": check.message_zh,
        "message_en": check.message_en,
        "operands": [operand_report(operand) for operand in check.operands],
    }


def operand_report(operand: Operand) -> Json:
    """One figure of a check, and where it stands."""
    source = operand.source
    return {
        "role": operand.role,
        "sign": operand.sign,
        "table": source.table,
        "row": source.row,
        "column": source.column,
        "text": source.text,
        "label": source.label,
        "path": source.path,
        "line": source.line,
        "cell": source.cell,
        "page": source.page,
        "unit": operand.unit,
    }


def finding_report(finding: Finding) -> Json:
    """One finding: its check, and the cell that explains it where exactly one does."""
    said: Json = {"fingerprint": finding.fingerprint, "check": check_report(finding.check)}
    if finding.suspect is not None:
        said["suspect"] = {
            **finding.suspect.source.model_dump(exclude_none=True),
            "value": plain(finding.suspect.value),
            "slip": finding.suspect.slip,
        }
    return said


def plain(value: Decimal | None) -> str | None:
    """A decimal without an exponent."""
    return None if value is None else format(value, "f")
