"""The pages as one ASGI application: routers that are found, errors as pages, the guard in front."""

from importlib.resources import files
from typing import cast

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException
from starlette.middleware.sessions import SessionMiddleware
from starlette.responses import Response
from starlette.staticfiles import StaticFiles

from crossfoot_common.discovery import declared
from crossfoot_common.errors import TransientError
from crossfoot_desk.core.languages import Words
from crossfoot_desk.web.application_limits import MOST_FILES, SLACK
from crossfoot_desk.web.desk import Desk
from crossfoot_desk.web.guarding import Application, Guard
from crossfoot_desk.web.rendering import page

SESSION_S = 8 * 60 * 60
WRONG: dict[int, Words] = {
    403: ("没有权限", "not allowed"),
    404: ("没有这一页", "there is no such page"),
    405: ("不能这样请求", "this cannot be asked for like that"),
    413: ("文件过大", "too large"),
    422: ("请求有误", "the request is not understood"),
    429: ("上传过于频繁，请稍候", "too many uploads: wait a little"),
    503: ("暂时没有应答，请稍候重试", "no answer just now: try again in a moment"),
}


def application(desk: Desk, secret: str, *, secure: bool = False) -> Application:
    """The application of a desk; `secret` signs sessions, `secure` says that browsers come by HTTPS."""
    pages = FastAPI(
        title="crossfoot desk", version="1", docs_url=None, redoc_url=None, openapi_url="/api/openapi.json"
    )
    pages.state.desk = desk
    for router in declared("crossfoot_desk.web.pages", "ROUTER"):
        pages.include_router(router)  # type: ignore[arg-type]
    pages.mount("/static", StaticFiles(directory=str(files("crossfoot_desk.web") / "static")))
    pages.add_exception_handler(HTTPException, _refused)
    pages.add_exception_handler(RequestValidationError, _not_understood)
    pages.add_exception_handler(TransientError, _away)
    pages.add_middleware(
        SessionMiddleware,
        secret_key=secret,
        session_cookie="crossfoot_desk",
        max_age=SESSION_S,
        same_site="lax",
        https_only=secure,
    )
    most = desk.settings.max_file_bytes * MOST_FILES + SLACK
    return Guard(cast("Application", pages), desk.settings.hosts, most, secure=secure)


async def _refused(request: Request, error: Exception) -> Response:
    status = getattr(error, "status_code", 500)
    return _said(request, status, str(getattr(error, "detail", "")))


async def _not_understood(request: Request, error: Exception) -> Response:
    del error  # its words repeat what was sent
    return _said(request, 404 if request.method == "GET" else 422)


async def _away(request: Request, error: Exception) -> Response:
    return _said(request, 503, str(error) if request.url.path.startswith("/api/") else "")


def _said(request: Request, status: int, detail: str = "") -> Response:
    words = WRONG.get(status, ("出错了", "something went wrong"))
    if request.url.path.startswith("/api/"):
        return JSONResponse({"error": words[1], "detail": detail}, status)
    return page(request, "error.html", status, words=words, code=status)
