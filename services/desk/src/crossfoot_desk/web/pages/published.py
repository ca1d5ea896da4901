"""A page of the file as it was published, with a box around every figure that a check speaks of."""

import asyncio

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import HTMLResponse

from crossfoot_common.errors import PermanentError
from crossfoot_desk.adapters.questions import documents, findings
from crossfoot_desk.core import boxes, marks, reading
from crossfoot_desk.web.desk import TheDesk
from crossfoot_desk.web.pages.reading import PICTURED, found
from crossfoot_desk.web.rendering import page

ROUTER = APIRouter()


@ROUTER.get("/documents/{document_id}/published/{number}", include_in_schema=False)
async def published(request: Request, desk: TheDesk, document_id: str, number: int) -> HTMLResponse:
    """One page of a PDF, and the findings that have a figure on it."""
    row, _ = await found(desk, document_id)
    if row["media_type"] != PICTURED:
        raise HTTPException(404)
    try:
        picture = await desk.pictures.page(row["sha256"], number)
    except PermanentError as error:
        raise HTTPException(404, error.reason) from error
    cells, checks, said = await asyncio.gather(
        documents.cells_on_page(desk.warehouse, document_id, number),
        documents.checks(desk.warehouse, document_id),
        findings.of_document(desk.warehouse, document_id),
    )
    suspects, path = reading.suspects_of(said), f"/documents/{document_id}"
    return page(
        request,
        "published.html",
        document=row,
        number=number,
        picture=picture,
        boxes=[
            *boxes.cell_boxes(cells, marks.marks_of(checks, suspects), suspects, path),
            *boxes.prose_boxes(checks, said, number, path),
        ],
        findings=boxes.on_page(said, checks, number),
    )
