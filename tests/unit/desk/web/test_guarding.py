"""The guard refuses foreign names, foreign forms and long bodies, and every answer carries what it allows."""

from collections.abc import AsyncIterator

import httpx2
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from crossfoot_desk.web.guarding import FORM_BYTES, HEADERS, Guard

HERE = "http://desk.example"


async def echo(request: Request) -> PlainTextResponse:
    return PlainTextResponse(str(len(await request.body())))


def client(*, secure: bool = False) -> httpx2.AsyncClient:
    inner = Starlette(routes=[Route("/{path:path}", echo, methods=["GET", "POST"])])
    guard = Guard(inner, frozenset({"desk.example"}), 100_000, secure=secure)
    return httpx2.AsyncClient(transport=httpx2.ASGITransport(guard), base_url=HERE)


async def test_every_answer_has_the_headers_also_refusals() -> None:
    async with client(secure=True) as http:
        for answer in (await http.get("/"), await http.post("/", headers={"origin": "http://evil.example"})):
            assert {name: answer.headers[name] for name in HEADERS} == HEADERS
            assert answer.headers["strict-transport-security"]


async def test_a_name_that_is_not_ours_is_refused() -> None:
    async with client() as http:
        for host in ("evil.example", "desk.example.evil.example", "", "[::1]"):
            assert (await http.get("/", headers={"host": host})).status_code == 421
        assert (await http.get("/", headers={"host": "DESK.example:8090"})).status_code == 200


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"sec-fetch-site": "same-origin"}, 200),
        ({"sec-fetch-site": "cross-site", "origin": HERE}, 403),
        ({"sec-fetch-site": "same-site"}, 403),
        ({"origin": HERE}, 200),
        ({"origin": "null"}, 403),
        ({"origin": "http://evil.example"}, 403),
        ({"cookie": "crossfoot_desk=x"}, 403),
        ({}, 200),
    ],
)
async def test_forms_are_taken_from_our_own_pages_only(headers: dict[str, str], status: int) -> None:
    async with client() as http:
        assert (await http.post("/uploads", headers=headers)).status_code == status


async def test_long_bodies_are_refused_whether_they_say_so_or_not() -> None:
    async def pieces() -> AsyncIterator[bytes]:
        for _ in range(20):
            yield b"x" * 10_000

    async with client() as http:
        assert (await http.post("/", content=b"x" * (FORM_BYTES + 1))).status_code == 413
        assert (await http.post("/uploads", content=b"x" * 90_000)).text == "90000"
        assert (await http.post("/uploads", content=pieces())).status_code == 413
        assert (await http.post("/", headers={"content-length": "-1"})).status_code == 413
