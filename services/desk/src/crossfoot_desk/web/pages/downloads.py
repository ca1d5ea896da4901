"""A document to take along: a workbook, its figures as CSV, a report in one page."""

import asyncio
import csv
import io
from collections import defaultdict
from importlib.resources import files
from urllib.parse import quote

from fastapi import APIRouter, Request
from fastapi.responses import Response

from crossfoot_common.spreadsheets import harmless
from crossfoot_desk.adapters.questions import documents, findings
from crossfoot_desk.adapters.warehouse import Row
from crossfoot_desk.adapters.workbooks import workbook
from crossfoot_desk.core import marks, reading, sentences
from crossfoot_desk.core.upload_names import safe_name
from crossfoot_desk.web import answers
from crossfoot_desk.web.desk import Desk, TheDesk
from crossfoot_desk.web.pages.reading import found
from crossfoot_desk.web.rendering import environment, language

ROUTER = APIRouter()
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
Cells = dict[str, list[Row]]


async def _whole(desk: Desk, document_id: str) -> tuple[list[Row], Cells, list[Row]]:
    """Tables, their cells by table, and all checks."""
    tables = await documents.tables(desk.warehouse, document_id)
    ids = [one["table_id"] for one in tables]
    cells, checks = await asyncio.gather(
        documents.cells(desk.warehouse, ids), documents.checks(desk.warehouse, document_id)
    )
    by_table: Cells = defaultdict(list)
    for cell in cells:
        by_table[cell["table_id"]].append(cell)
    return list(tables), by_table, list(checks)


def _file(body: bytes | str, row: Row, ending: str, media_type: str) -> Response:
    name = quote(safe_name(f"{row['source'].rpartition('.')[0] or row['source']}.{ending}"), safe="")
    headers = {"content-disposition": f"attachment; filename*=UTF-8''{name}"}
    return Response(body, media_type=media_type, headers=headers)


@ROUTER.get("/documents/{document_id}/download.xlsx", include_in_schema=False)
async def as_workbook(desk: TheDesk, document_id: str) -> Response:
    """The tables, a sheet each; proven totals are formulas."""
    row, _ = await found(desk, document_id)
    tables, cells, checks = await _whole(desk, document_id)
    return _file(await asyncio.to_thread(workbook, tables, cells, checks), row, "xlsx", XLSX)


@ROUTER.get("/documents/{document_id}/download.csv", include_in_schema=False)
async def as_csv(desk: TheDesk, document_id: str) -> Response:
    """Every cell in a row of its own, with its table, its place and what its checks say."""
    row, _ = await found(desk, document_id)
    tables, cells, checks = await _whole(desk, document_id)
    said = marks.marks_of(checks)
    sink = io.StringIO()
    writer = csv.writer(sink)
    writer.writerow(
        ("table", "title", "unit", "row", "column", "heading", "text", "number", "page", "line", "checks")
    )
    for table in tables:
        for cell in cells[table["table_id"]]:
            at = cell["column_index"]
            place = marks.Place(table["sequence"], cell["row_index"], at)
            heading = table["columns"][at] if at < len(table["columns"]) else ""
            texts = (table["sequence"], table["title"], table["unit"], cell["row_index"] + 1, at + 1, heading)
            values = (cell["text"], cell["number"], cell["page"], cell["line"], said.get(place, ""))
            writer.writerow([harmless(one) if isinstance(one, str) else one for one in (*texts, *values)])
    return _file("\ufeff" + sink.getvalue(), row, "csv", "text/csv; charset=utf-8")


@ROUTER.get("/documents/{document_id}/download.json", include_in_schema=False)
async def as_json(desk: TheDesk, document_id: str) -> Response:
    """Everything as the API has it, with the cells of every table."""
    row, counts = await found(desk, document_id)
    tables, cells, checks = await _whole(desk, document_id)
    said, reviews = await asyncio.gather(
        findings.of_document(desk.warehouse, document_id), findings.reviews(desk.warehouse, document_id)
    )
    whole = answers.WholeDocument.of(
        {**dict(counts), **dict(row)},
        contents=[
            answers.Table.of(one, cells=[answers.Cell.of(cell) for cell in cells[one["table_id"]]])
            for one in tables
        ],
        findings=[answers.Finding.of(one) for one in said],
        checks=[answers.Check.of(one) for one in checks],
        reviews=[answers.Review.of(one) for one in reviews],
    )
    return _file(whole.model_dump_json(), row, "json", "application/json")


@ROUTER.get("/documents/{document_id}/report.html", include_in_schema=False)
async def as_report(request: Request, desk: TheDesk, document_id: str) -> Response:
    """Everything in one page that needs nothing else: to be kept, sent, printed."""
    row, counts = await found(desk, document_id)
    tables, cells, checks = await _whole(desk, document_id)
    said = await findings.of_document(desk.warehouse, document_id)
    reviews = await findings.reviews(desk.warehouse, document_id)
    everything = [cell for of_table in cells.values() for cell in of_table]
    text = (
        environment(language(request))
        .get_template("report.html")
        .render(
            document=row,
            counts=counts,
            sentence=sentences.verdict_of(row, counts, sentences.lesser(said)),
            findings=said,
            reviews=reviews,
            tables=reading.shown_tables(tables, everything, checks, reading.suspects_of(said)),
            unchecked=marks.unchecked(checks),
            style=(files("crossfoot_desk.web") / "static" / "desk.css").read_text("utf-8"),
        )
    )
    return _file(text, row, "html", "text/html; charset=utf-8")
