"""Putting files in, and following them to their outcome."""

import secrets
from datetime import UTC, datetime

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import HTMLResponse, RedirectResponse
from starlette.datastructures import UploadFile

from crossfoot_desk.core.upload_names import batch_name, is_batch
from crossfoot_desk.web.application_limits import MOST_FILES
from crossfoot_desk.web.desk import TheDesk
from crossfoot_desk.web.rendering import page

ROUTER = APIRouter()
AGAIN_S = 2


@ROUTER.post("/uploads", include_in_schema=False)
async def upload(request: Request, desk: TheDesk) -> RedirectResponse:
    """Take files into the inbox; who sent them is led to what becomes of them."""
    if not desk.may_upload(request):
        raise HTTPException(403)
    if not desk.rates.take(request.client.host if request.client else ""):
        raise HTTPException(429)
    async with request.form(max_files=MOST_FILES, max_fields=10) as form:
        files = [one for one in form.getlist("files") if isinstance(one, UploadFile) and one.filename]
        if not files:
            return RedirectResponse("/?nothing=1", 303)
        if any((one.size or 0) > desk.settings.max_file_bytes for one in files):
            raise HTTPException(413)
        batch = batch_name(datetime.now(UTC), secrets.token_hex(8))
        await desk.uploads.take(batch, [(one.filename or "", one.file, one.size or 0) for one in files])
    return RedirectResponse(f"/uploads/{batch}", 303)


@ROUTER.get("/uploads/{batch}", include_in_schema=False)
async def follow(request: Request, desk: TheDesk, batch: str) -> HTMLResponse:
    """What has become of an upload; the page asks again by itself until everything has ended."""
    files = await desk.uploads.of(batch) if is_batch(batch) else []
    if not files:
        raise HTTPException(404)
    ended = all(one.ended for one in files)
    return page(request, "upload.html", files=files, ended=ended, again=None if ended else AGAIN_S)
