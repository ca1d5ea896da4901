"""Two files of one disclosure beside each other: which of their tables changed, cell by cell."""

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import HTMLResponse

from crossfoot_desk.adapters.questions import documents
from crossfoot_desk.adapters.warehouse import Row
from crossfoot_desk.core.changes import MOST, Change, changes
from crossfoot_desk.web.desk import TheDesk
from crossfoot_desk.web.pages.reading import found
from crossfoot_desk.web.rendering import page

ROUTER = APIRouter()


@ROUTER.get("/documents/{document_id}/changes", include_in_schema=False)
async def compare(request: Request, desk: TheDesk, document_id: str, other: str) -> HTMLResponse:
    """What this document has otherwise than another one of the same disclosure."""
    (here, _), (there, _) = await found(desk, document_id), await found(desk, other)
    if here["disclosure_id"] != there["disclosure_id"]:
        raise HTTPException(404)
    tables = await documents.tables(desk.warehouse, document_id)
    others = {one["slot"]: one for one in await documents.tables(desk.warehouse, other)}
    pairs = [(one, others.pop(one["slot"])) for one in tables if one["slot"] in others]
    ids = [one["table_id"] for pair in pairs for one in pair]
    cells: dict[str, list[Row]] = {one: [] for one in ids}
    for cell in await documents.cells(desk.warehouse, ids):
        cells[cell["table_id"]].append(cell)
    said: list[tuple[Row, list[Change]]] = [
        (one, changes(cells[two["table_id"]], cells[one["table_id"]], (two["columns"], one["columns"])))
        for one, two in pairs
    ]
    matched = {one["table_id"] for one, _ in pairs}
    return page(
        request,
        "changes.html",
        document=here,
        other_document=there,
        changed=[(one, found) for one, found in said if found],
        same=sum(not found for _, found in said),
        only_here=[one for one in tables if one["table_id"] not in matched],
        only_there=list(others.values()),
        most=MOST,
    )
