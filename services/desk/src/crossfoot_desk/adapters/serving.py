"""Serves the pages on a port of their own, beside probes and metrics, for as long as the service runs."""

import asyncio
import contextlib
from collections.abc import Iterator
from typing import Any

import uvicorn

from crossfoot_common.observability import logs

log = logs.get(__name__)
KEEP_ALIVE_S = 30


class _Server(uvicorn.Server):
    """Leaves signals to the service: it says when it ends."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Capture none."""
        yield


class Serving:
    """The pages' server."""

    def __init__(self, application: Any, host: str, port: int) -> None:  # noqa: ANN401 - ASGI's application
        self._server = _Server(
            uvicorn.Config(
                application,
                host=host,
                port=port,
                lifespan="off",
                log_config=None,
                access_log=False,
                server_header=False,
                timeout_keep_alive=KEEP_ALIVE_S,
                limit_concurrency=200,
            )
        )
        self._address = f"{host}:{port}"

    async def run(self, stopping: asyncio.Event) -> None:
        """Serve until the service stops.

        Raises:
            OSError: the port is taken.
        """
        serving = asyncio.create_task(self._server.serve())
        log.info("pages_served", address=self._address)
        stopped = asyncio.create_task(stopping.wait())
        await asyncio.wait([serving, stopped], return_when=asyncio.FIRST_COMPLETED)
        self._server.should_exit = True
        stopped.cancel()
        await serving
