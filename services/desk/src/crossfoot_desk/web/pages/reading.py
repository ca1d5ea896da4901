"""A document, one of its tables, one of its cells: what was read, what the checks say, where it stands."""

import asyncio
from typing import Any

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import HTMLResponse, Response

from crossfoot_common.errors import PermanentError
from crossfoot_desk.adapters.drawing import Picture
from crossfoot_desk.adapters.questions import documents, findings
from crossfoot_desk.adapters.warehouse import Row
from crossfoot_desk.core import marks, reading, sentences
from crossfoot_desk.core.grids import Window
from crossfoot_desk.web.desk import Desk, TheDesk
from crossfoot_desk.web.rendering import page

ROUTER = APIRouter()
ROWS, COLUMNS = 200, 40
PICTURED = "application/pdf"
WORDED = ("text/plain", "text/markdown", "text/csv")


async def found(desk: Desk, document_id: str) -> tuple[Row, Row]:
    """A document and its counts, or the page that says that there is none."""
    said = await documents.one(desk.warehouse, document_id)
    if said is None:
        raise HTTPException(404)
    return said


@ROUTER.get("/documents/{document_id}", include_in_schema=False)
async def document(request: Request, desk: TheDesk, document_id: str) -> HTMLResponse:
    """Everything about a document."""
    row, counts = await found(desk, document_id)
    tables, said, siblings, reviews = await asyncio.gather(
        documents.tables(desk.warehouse, document_id),
        findings.of_document(desk.warehouse, document_id),
        documents.siblings(desk.warehouse, row["disclosure_id"], document_id),
        findings.reviews(desk.warehouse, document_id),
    )
    ids = [table["table_id"] for table in tables]
    sizes, checks = await asyncio.gather(
        documents.sizes(desk.warehouse, ids), documents.checks(desk.warehouse, document_id)
    )
    wrong = frozenset(one["table_id"] for one in said if one["table_id"])
    cells = await documents.cells(desk.warehouse, reading.affordable(tables, sizes, wrong))
    shown = reading.shown_tables(tables, cells, checks, reading.suspects_of(said))
    return page(
        request,
        "document.html",
        document=row,
        counts=counts,
        sentence=sentences.verdict_of(row, counts, sentences.lesser(said)),
        findings=said,
        operands={check["check_id"]: check["operands"] for check in checks if check["outcome"] == "fail"},
        reviews=reviews,
        tables=shown,
        inline={one.table["sequence"] for one in shown if one.shown},
        places={table["sequence"]: table["place"] for table in tables},
        unchecked=marks.unchecked(checks),
        versions=[one for one in siblings if one["shared"] or one["document_id"] == document_id],
        others=[one for one in siblings if not one["shared"] and one["document_id"] != document_id],
        sizes=sizes,
        recorded="reviewed" in request.query_params,
    )


async def one_table(desk: Desk, document_id: str, sequence: int) -> Row:
    """A table of a document."""
    for table in await documents.tables(desk.warehouse, document_id):
        if table["sequence"] == sequence:
            return table
    raise HTTPException(404)


@ROUTER.get("/documents/{document_id}/tables/{sequence}", include_in_schema=False)
async def table(
    request: Request, desk: TheDesk, document_id: str, sequence: int, row: int = 0, column: int = 0
) -> HTMLResponse:
    """One table, a window of it."""
    document_row, _ = await found(desk, document_id)
    one = await one_table(desk, document_id, sequence)
    window = Window(max(0, min(row, 10**7)), max(0, min(column, 10**5)), ROWS, COLUMNS)
    cells, checks, said = await asyncio.gather(
        documents.cells(desk.warehouse, [one["table_id"]], (window.row, window.row + ROWS + 1)),
        documents.checks(desk.warehouse, document_id, [one["table_id"]]),
        findings.of_document(desk.warehouse, document_id),
    )
    width = reading.width_of(one, cells)
    (shown,) = reading.shown_tables([one], cells, checks, reading.suspects_of(said), window)
    return page(
        request,
        "table.html",
        document=document_row,
        table=shown,
        window=window,
        width=width,
        more=any(cell["row_index"] >= window.row + ROWS for cell in cells),
    )


@ROUTER.get("/documents/{document_id}/tables/{sequence}/cells/{row}/{column}", include_in_schema=False)
async def cell(
    request: Request, desk: TheDesk, document_id: str, sequence: int, row: int, column: int
) -> HTMLResponse:
    """One cell: where it stands, and every check that it takes part in."""
    document_row, _ = await found(desk, document_id)
    one = await one_table(desk, document_id, sequence)
    cells = await documents.cells(desk.warehouse, [one["table_id"]], (row, row + 1))
    here = next((one for one in cells if one["column_index"] == column), None)
    if here is None:
        raise HTTPException(404)
    place = marks.Place(sequence, row, column)
    checks, said = await asyncio.gather(
        documents.checks(desk.warehouse, document_id, [one["table_id"]]),
        findings.of_document(desk.warehouse, document_id),
    )
    taking_part = [check for check in checks if place in _places(check)]
    return page(
        request,
        "cell.html",
        document=document_row,
        table=one,
        cell=here,
        row=cells,
        heading=one["columns"][column] if column < len(one["columns"]) else "",
        checks=sorted(taking_part, key=lambda check: -marks.RANK[check["outcome"]]),
        findings=[one for one in said if _speaks_of(one, place, taking_part)],
        lines=await _lines(desk, document_row, here),
        picture=await _picture(desk, document_row, here),
    )


def _places(check: Row) -> set[marks.Place | None]:
    return {marks.place_of(operand["source"]) for operand in check["operands"]}


def _speaks_of(finding: Row, place: marks.Place, checks: list[Row]) -> bool:
    suspect = finding["suspect"] and marks.place_of(finding["suspect"]["source"])
    return suspect == place or finding["check_id"] in {check["check_id"] for check in checks}


async def _lines(desk: Desk, row: Row, cell: Row) -> list[Any]:
    """Lines of a text around the cell; nothing where they cannot be had: the cell is shown all the same."""
    if row["media_type"] not in WORDED or not cell["line"]:
        return []
    try:
        return list(await desk.pictures.lines(row["sha256"], cell["line"]))
    except PermanentError:
        return []


async def _picture(desk: Desk, row: Row, cell: Row) -> Picture | None:
    """The page that the cell stands on; None where it cannot be drawn: the cell is shown all the same."""
    if row["media_type"] != PICTURED or not cell["page"]:
        return None
    try:
        return await desk.pictures.page(row["sha256"], cell["page"])
    except PermanentError:
        return None


@ROUTER.get("/documents/{document_id}/pages/{number}.png", include_in_schema=False)
async def picture(desk: TheDesk, document_id: str, number: int) -> Response:
    """A page of a PDF as a picture."""
    row, _ = await found(desk, document_id)
    if row["media_type"] != PICTURED:
        raise HTTPException(404)
    try:
        drawn = await desk.pictures.page(row["sha256"], number)
    except PermanentError as error:
        raise HTTPException(404, error.reason) from error
    return Response(drawn.png, media_type="image/png", headers={"cache-control": "private, max-age=86400"})
