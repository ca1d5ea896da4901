"""Lists of documents and of findings, with what they are asked for; findings also as CSV."""

import asyncio
import csv
import io
from collections.abc import AsyncIterator, Iterable, Sequence
from dataclasses import replace

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, StreamingResponse

from crossfoot_common.spreadsheets import harmless
from crossfoot_desk.adapters.questions import amounts, documents, findings
from crossfoot_desk.adapters.warehouse import Row
from crossfoot_desk.core.asked import Asked, asked_of
from crossfoot_desk.web.desk import Desk, TheDesk
from crossfoot_desk.web.rendering import page

ROUTER = APIRouter()
AT_ONCE = 1_000
COLUMNS = (
    *(
        "entity",
        "region",
        "fiscal_year",
        "stage",
        "scope",
        "table_sequence",
        "table_title",
        "rule",
        "rule_version",
    ),
    *("family", "severity", "unit", "stated", "computed", "difference", "message_zh", "message_en", "review"),
    *("review_word", "reviewer", "reviewed_at", "source", "document_id", "fingerprint"),
)


@ROUTER.get("/documents", include_in_schema=False)
async def all_documents(request: Request, desk: TheDesk) -> HTMLResponse:
    """Documents, the newest first. Who asks for an amount gets the cells that show it, too."""
    asked = asked_of(request.query_params)
    (rows, after), cells, said, unread = await asyncio.gather(
        documents.newest(desk.warehouse, asked),
        amounts.cells_of(desk.warehouse, asked.amount),
        findings.of_words(desk.warehouse, asked.q),
        documents.unread(desk.warehouse, asked),
    )
    return page(
        request,
        "documents.html",
        documents=rows,
        after=after,
        asked=asked,
        cells=cells,
        findings=said,
        unread=unread,
    )


@ROUTER.get("/findings", include_in_schema=False)
async def all_findings(request: Request, desk: TheDesk) -> HTMLResponse:
    """Findings, those of the newest documents first."""
    asked = asked_of(request.query_params)
    rows, after = await findings.found(desk.warehouse, asked)
    rules = await desk.cached.get("rules", lambda: findings.rules(desk.warehouse))
    return page(request, "findings.html", findings=rows, after=after, asked=asked, rules=rules)


@ROUTER.get("/findings.csv", include_in_schema=False)
async def findings_as_csv(request: Request, desk: TheDesk) -> StreamingResponse:
    """The same as a file, all of them, however many; text that a spreadsheet would calculate stays text."""
    asked = asked_of(request.query_params)
    first = await findings.found(desk.warehouse, asked, AT_ONCE)  # what is away is told before it begins
    return StreamingResponse(
        _as_csv(desk, asked, first),
        media_type="text/csv; charset=utf-8",
        headers={"content-disposition": 'attachment; filename="findings.csv"'},
    )


async def _as_csv(desk: Desk, asked: Asked, first: tuple[Sequence[Row], str | None]) -> AsyncIterator[str]:
    rows, after = first
    yield "\ufeff" + _lines([COLUMNS])  # spreadsheets take the file for UTF-8 by the mark
    yield _lines(list(map(row.get, COLUMNS)) for row in rows)
    while after:
        rows, after = await findings.found(desk.warehouse, replace(asked, after=after), AT_ONCE)
        yield _lines(list(map(row.get, COLUMNS)) for row in rows)


def _lines(rows: Iterable[Sequence[object]]) -> str:
    sink = io.StringIO()
    csv.writer(sink).writerows(
        [harmless(one) if isinstance(one, str) else one for one in row] for row in rows
    )
    return sink.getvalue()
