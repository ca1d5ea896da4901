"""The pages of a service answer what a supervisor, Prometheus and a reader of the contract need."""

import json
from typing import Any

from faststream.asgi import AsgiFastStream

from crossfoot_common.service import Service
from crossfoot_common.settings import ServiceSettings


async def fetch(app: AsgiFastStream, path: str) -> tuple[int, bytes]:
    sent: list[dict[str, Any]] = []

    async def send(message: dict[str, Any]) -> None:
        sent.append(message)

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": b""}

    scope = {"type": "http", "path": path, "method": "GET", "headers": [], "query_string": b""}
    await app(scope, receive, send)  # type: ignore[arg-type] # the smallest ASGI client
    return sent[0]["status"], b"".join(message.get("body", b"") for message in sent[1:])


async def test_the_pages_answer() -> None:
    service = Service("validator", ServiceSettings())
    assert await fetch(service.app, "/livez") == (200, b'{"ok": true, "why": "live"}')
    assert (await fetch(service.app, "/readyz"))[0] == 503
    service.progress.consumes("validator")
    service.progress.made("validator")
    service.progress.assigned["validator"] = 3
    assert (await fetch(service.app, "/readyz"))[0] == 200
    assert b"crossfoot_build_info{version=" in (await fetch(service.app, "/metrics"))[1]
    assert (await fetch(service.app, "/nowhere"))[0] == 404
    status, contract = await fetch(service.app, "/asyncapi.json")
    assert (status, json.loads(contract)["info"]["title"]) == (200, "crossfoot validator")
    assert (await fetch(service.app, "/asyncapi.json"))[1] == contract
