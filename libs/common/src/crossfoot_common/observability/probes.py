"""The HTTP side of a service: probes for the supervisor, metrics for Prometheus, the contract for people."""

import json
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from faststream.asgi import AsgiResponse, get
from prometheus_client import make_asgi_app

from crossfoot_common.observability.metrics import Metrics
from crossfoot_common.observability.progress import Progress

Route = tuple[str, Any]
JSON = {"content-type": "application/json"}


def routes(progress: Progress, metrics: Metrics, asyncapi: Callable[[], dict[str, Any]]) -> Sequence[Route]:
    """`/livez`, `/readyz`, `/metrics`, `/asyncapi.json`."""

    @get
    async def contract(scope: Any) -> AsgiResponse:  # noqa: ANN401, ARG001 - ASGI's signature
        return AsgiResponse(json.dumps(asyncapi(), ensure_ascii=False).encode(), 200, JSON)

    return (
        ("/livez", _probe(progress.live)),
        ("/readyz", _probe(progress.ready)),
        ("/metrics", make_asgi_app(metrics.registry)),
        ("/asyncapi.json", contract),
    )


def _probe(answer: Callable[[], tuple[bool, str]]) -> Callable[..., Awaitable[None]]:
    @get(include_in_schema=False)
    async def probe(scope: Any) -> AsgiResponse:  # noqa: ANN401, ARG001 - ASGI's signature
        good, why = answer()
        return AsgiResponse(json.dumps({"ok": good, "why": why}).encode(), 200 if good else 503, JSON)

    return probe
