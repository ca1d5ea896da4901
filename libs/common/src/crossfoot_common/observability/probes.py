"""The HTTP side of a service: probes for the supervisor, metrics for Prometheus, the contract for people."""

import json
from collections.abc import Awaitable, Callable, Sequence
from functools import cache
from typing import Any

from faststream.asgi import AsgiResponse
from prometheus_client import make_asgi_app

from crossfoot_common.observability.metrics import Metrics
from crossfoot_common.observability.progress import Progress

Application = Callable[..., Awaitable[None]]
Answer = Callable[[], tuple[int, object]]
JSON = {"content-type": "application/json"}


def routes(
    progress: Progress, metrics: Metrics, contract: Callable[[], dict[str, Any]]
) -> Sequence[tuple[str, Application]]:
    """`/livez`, `/readyz`, `/metrics`, `/asyncapi.json`.

    The contract is made when it is first asked for: a start need not wait for what hardly anybody asks.
    """
    made = cache(contract)
    return (
        ("/livez", _page(lambda: _probe(progress.live))),
        ("/readyz", _page(lambda: _probe(progress.ready))),
        ("/metrics", make_asgi_app(metrics.registry)),
        ("/asyncapi.json", _page(lambda: (200, made()))),
    )


def _probe(ask: Callable[[], tuple[bool, str]]) -> tuple[int, object]:
    good, why = ask()
    return (200 if good else 503), {"ok": good, "why": why}


def _page(answer: Answer) -> Application:
    async def page(scope: Any, receive: Any, send: Any) -> None:  # noqa: ANN401 - ASGI's signature
        status, said = answer()
        body = json.dumps(said, ensure_ascii=False).encode()
        await AsgiResponse(body, status, JSON)(scope, receive, send)

    return page
