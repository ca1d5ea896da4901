"""Signing in and out."""

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import RedirectResponse
from starlette.responses import Response

from crossfoot_common.errors import PermanentError
from crossfoot_desk.web.desk import TheDesk
from crossfoot_desk.web.returning import local

ROUTER = APIRouter()
BACK = "back"


@ROUTER.get("/sign-in", include_in_schema=False)
async def sign_in(request: Request, desk: TheDesk, back: str = "/") -> Response:
    """Lead to the identity provider."""
    if desk.identity is None:
        raise HTTPException(404)
    request.session[BACK] = local(back)
    return await desk.identity.begin(request, f"{desk.settings.desk_address.rstrip('/')}/signed-in")


@ROUTER.get("/signed-in", include_in_schema=False)
async def signed_in(request: Request, desk: TheDesk) -> RedirectResponse:
    """Where the provider leads back to."""
    if desk.identity is None:
        raise HTTPException(404)
    back = local(request.session.get(BACK, "/"))
    try:
        await desk.identity.finish(request)
    except PermanentError as error:
        raise HTTPException(403) from error
    return RedirectResponse(back, 303)


@ROUTER.post("/sign-out", include_in_schema=False)
async def sign_out(request: Request, desk: TheDesk) -> RedirectResponse:
    """Forget who it was."""
    if desk.identity is not None:
        desk.identity.forget(request)
    return RedirectResponse("/", 303)
