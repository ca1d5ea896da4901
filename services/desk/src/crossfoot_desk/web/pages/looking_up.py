"""Lists of documents and of findings, with what they are asked for; findings also as CSV."""

import csv
import io
from collections.abc import Iterator, Sequence

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response

from crossfoot_common.spreadsheets import harmless
from crossfoot_desk.adapters.questions import amounts, documents, findings
from crossfoot_desk.adapters.warehouse import Row
from crossfoot_desk.core.asked import asked_of
from crossfoot_desk.web.desk import TheDesk
from crossfoot_desk.web.rendering import page

ROUTER = APIRouter()
MOST_CSV = 10_000
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
    rows, after = await documents.newest(desk.warehouse, asked)
    cells = await amounts.cells_of(desk.warehouse, asked.amount) if asked.amount is not None else []
    said = (await findings.found(desk.warehouse, asked_of({"q": asked.q}), 5))[0] if asked.q else []
    return page(
        request, "documents.html", documents=rows, after=after, asked=asked, cells=cells, findings=said
    )


@ROUTER.get("/findings", include_in_schema=False)
async def all_findings(request: Request, desk: TheDesk) -> HTMLResponse:
    """Findings, those of the newest documents first."""
    asked = asked_of(request.query_params)
    rows, after = await findings.found(desk.warehouse, asked)
    rules = await desk.cached.get("rules", lambda: findings.rules(desk.warehouse))
    return page(request, "findings.html", findings=rows, after=after, asked=asked, rules=rules)


@ROUTER.get("/findings.csv", include_in_schema=False)
async def findings_as_csv(request: Request, desk: TheDesk) -> Response:
    """The same as a file; text that a spreadsheet would calculate is kept from being a formula."""
    rows, _ = await findings.found(desk.warehouse, asked_of(request.query_params), MOST_CSV)
    return Response(
        "".join(_lines(rows)),
        media_type="text/csv; charset=utf-8",
        headers={"content-disposition": 'attachment; filename="findings.csv"'},
    )


def _lines(rows: Sequence[Row]) -> Iterator[str]:
    sink = io.StringIO()
    writer = csv.writer(sink)
    yield "\ufeff"  # spreadsheets take the file for UTF-8 by it
    writer.writerow(COLUMNS)
    for row in rows:
        writer.writerow([harmless(one) if isinstance(one, str) else one for one in map(row.get, COLUMNS)])
    yield sink.getvalue()
