"""Stands in front of every page: names, origins and sizes are checked, and every answer says what it allows.

Pages hold what strangers published. Nothing on them is a script, comes from elsewhere, or is framed; a form
is taken only from a page of ours, so that no other site can upload or review in somebody's name.
"""

from collections.abc import Awaitable, Callable, Iterable, MutableMapping
from typing import Any

from starlette.exceptions import HTTPException
from starlette.responses import PlainTextResponse

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
Application = Callable[[Scope, Receive, Send], Awaitable[None]]
POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "cache-control": "private, no-store",
}
"""Of every answer, where the page itself says nothing else."""
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
FORM_BYTES = 64 * 1024
"""Of a form without files."""


class Guard:
    """ASGI in front of the pages. `secure`: browsers come by HTTPS, and are told to stay there."""

    def __init__(
        self, app: Application, hosts: frozenset[str], upload_bytes: int, *, secure: bool = False
    ) -> None:
        self._app, self._hosts, self._upload_bytes = app, hosts, upload_bytes
        self._headers = HEADERS | ({"strict-transport-security": "max-age=31536000"} if secure else {})

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse, or pass on."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        asked = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}
        most = self._upload_bytes if scope["path"] == "/uploads" else FORM_BYTES
        refused = self._refusal(scope, asked, most)
        if refused:
            await PlainTextResponse(refused[1], refused[0])(scope, receive, self._with_headers(send))
            return
        await self._app(scope, _counted(receive, most), self._with_headers(send))

    def _refusal(self, scope: Scope, asked: dict[str, str], most: int) -> tuple[int, str] | None:
        host = asked.get("host", "").lower()
        if _name(host) not in self._hosts:
            return 421, "this desk is not called so (CROSSFOOT_DESK_ADDRESS)"
        if scope["method"] not in SAFE and not _same_origin(asked, host):
            return 403, "forms are taken from pages of this desk only"
        length = asked.get("content-length", "0")
        if not length.isdigit() or int(length) > most:
            return 413, "too large"
        return None

    def _with_headers(self, send: Send) -> Send:
        async def sending(message: MutableMapping[str, Any]) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], *_missing(message["headers"], self._headers)]
            await send(message)

        return sending


def _missing(said: Iterable[tuple[bytes, bytes]], wanted: dict[str, str]) -> list[tuple[bytes, bytes]]:
    there = {name.lower() for name, _ in said}
    return [(n.encode(), v.encode()) for n, v in wanted.items() if n.encode() not in there]


def _name(host: str) -> str:
    """A host without its port; IPv6 addresses stand in brackets."""
    return host.partition("]")[0] + "]" if host.startswith("[") else host.partition(":")[0]


def _same_origin(asked: dict[str, str], host: str) -> bool:
    """Browsers say where a form stood; whoever says nothing is no browser, and has no session of one."""
    if site := asked.get("sec-fetch-site"):
        return site in {"same-origin", "none"}
    origin = asked.get("origin")
    if origin is not None:
        return origin.partition("://")[2].lower() == host
    return "cookie" not in asked


def _counted(receive: Receive, most: int) -> Receive:
    """The body, until it is longer than what is allowed: lengths that are announced may be lies."""
    size = 0

    async def receiving() -> MutableMapping[str, Any]:
        nonlocal size
        message = await receive()
        if message["type"] == "http.request":
            size += len(message.get("body", b""))
            if size > most:
                raise HTTPException(413, headers={"connection": "close"})
        return message

    return receiving
