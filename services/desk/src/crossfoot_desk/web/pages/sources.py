"""The file itself, as it was published, to be kept and not to be shown: it is a stranger's."""

import re
from collections.abc import AsyncIterator
from urllib.parse import quote

from fastapi import APIRouter, HTTPException
from fastapi.responses import RedirectResponse
from starlette.responses import Response, StreamingResponse

from crossfoot_common.errors import PermanentError
from crossfoot_common.tables.document import document_id as id_of
from crossfoot_desk.core.upload_names import safe_name
from crossfoot_desk.web.desk import TheDesk
from crossfoot_desk.web.pages.reading import found

ROUTER = APIRouter()
HASH = re.compile("[0-9a-f]{64}")


@ROUTER.get("/documents/{document_id}/file", include_in_schema=False)
async def source(desk: TheDesk, document_id: str) -> Response:
    """The bytes, always as a download."""
    row, _ = await found(desk, document_id)
    pieces = desk.pictures.file(row["sha256"])
    try:
        first = await anext(pieces, b"")
    except PermanentError as error:
        raise HTTPException(404) from error

    async def body() -> AsyncIterator[bytes]:
        yield first
        async for piece in pieces:
            yield piece

    name = quote(safe_name(row["source"]), safe="")
    return StreamingResponse(
        body(),
        media_type="application/octet-stream",
        headers={"content-disposition": f"attachment; filename*=UTF-8''{name}"},
    )


@ROUTER.get("/files/{sha256}", include_in_schema=False)
async def by_hash(sha256: str) -> RedirectResponse:
    """The document of a file that is known by its hash: a member of an archive."""
    if not HASH.fullmatch(sha256):
        raise HTTPException(404)
    return RedirectResponse(f"/documents/{id_of(sha256)}", 307)
