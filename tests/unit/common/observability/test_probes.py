"""The pages of a service answer what a supervisor, Prometheus and a reader of the contract need."""

import json
from typing import Any

from faststream.asgi import AsgiFastStream

from crossfoot_common.messaging import asyncapi
from crossfoot_common.observability import probes
from crossfoot_common.observability.metrics import Metrics
from crossfoot_common.observability.progress import Progress


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
    progress, metrics = Progress(60), Metrics("validator")
    contract = asyncapi.document("validator", "1")
    app = AsgiFastStream(asgi_routes=probes.routes(progress, metrics, lambda: contract), logger=None)
    assert await fetch(app, "/livez") == (200, b'{"ok": true, "why": "live"}')
    assert (await fetch(app, "/readyz"))[0] == 503
    progress.made()
    progress.assigned = 3
    assert (await fetch(app, "/readyz"))[0] == 200
    assert b'crossfoot_build_info{service="validator"' in (await fetch(app, "/metrics"))[1]
    assert (await fetch(app, "/nowhere"))[0] == 404
    said = json.loads((await fetch(app, "/asyncapi.json"))[1])
    assert said["asyncapi"].startswith("3.")


def test_the_contract_names_what_a_service_consumes_and_produces() -> None:
    channels = set(asyncapi.document("validator", "1")["channels"])
    assert channels == {
        "crossfoot.tables.v1:consume",
        "crossfoot.documents.v1:consume",
        "crossfoot.accepted.v1:publish",
        "crossfoot.rejected.v1:publish",
        "crossfoot.checked.v1:publish",
        "crossfoot.dead-letters.v1:publish",
    }
