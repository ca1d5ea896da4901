"""One inspection as the JSON object that `crossfoot inspect --format json` prints."""

from decimal import Decimal
from typing import Any

from crossfoot_common.tables.accounting import Accounting
from crossfoot_common.tables.checks import Check, Finding, Operand
from crossfoot_common.tables.model import Table
from crossfoot_local.inspection import Inspection
from crossfoot_validator.core.vocabulary.verdicts import TableVerdict

Json = dict[str, Any]
OF_PICTURES = frozenset({"pictured", "uncertain", "turned"})


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
        said["figures"] = figures_report(inspection.parsed.figures)
    if inspection.refusal is not None:
        said["refusal"] = {"reason": inspection.refusal.reason, "detail": inspection.refusal.detail}
    return said


def figures_report(figures: Accounting) -> Json:
    """What became of every figure; which pages were read off pictures only where there are any."""
    said = figures.model_dump(exclude_none=True)
    return said if figures.pictured else {name: said[name] for name in said if name not in OF_PICTURES}


def table_report(table: Table, verdict: TableVerdict) -> Json:
    """One table, rows as raw strings aligned to `columns`."""
    return {
        "sequence": table.sequence,
        "title": table.title,
        "kind": table.kind,
        "unit": table.unit,
        "columns": [column.name for column in table.columns],
        "rows": [[cell.text for cell in row.cells] for row in table.rows],
        **boxes_report(table),
        **origins_report(table),
        "place": table.place.model_dump(exclude_none=True),
        "empty": table.empty,
        "nil_statement": table.nil_statement,
        "verdict": verdict.verdict,
        "verification": verdict.verification,
        "repairs": [remark.model_dump(exclude_none=True) for remark in table.repairs],
        "doubts": [remark.model_dump(exclude_none=True) for remark in table.doubts],
    }


def boxes_report(table: Table) -> Json:
    """Page, left, top, right and bottom (points) of each cell that was read from a page, as in `rows`."""
    boxes = [
        [[cell.page, *(side / 100 for side in cell.box)] if cell.box else None for cell in row.cells]
        for row in table.rows
    ]
    return {"boxes": boxes} if any(box for row in boxes for box in row) else {}


def origins_report(table: Table) -> Json:
    """How each cell was read off a picture, as in `rows`; None: the file has it as text."""
    origins = [
        [cell.ocr and cell.ocr.model_dump(exclude_none=True) for cell in row.cells] for row in table.rows
    ]
    return {"ocr": origins} if any(one for row in origins for one in row) else {}


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
        **({"box": [side / 100 for side in source.box]} if source.box else {}),
        "unit": operand.unit,
    }


def finding_report(finding: Finding) -> Json:
    """One finding: its check, what follows from it, and the cell that explains it where exactly one does."""
    said: Json = {
        "fingerprint": finding.fingerprint,
        "check": check_report(finding.check),
        "consequences": [check_report(check) for check in finding.consequences],
    }
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
