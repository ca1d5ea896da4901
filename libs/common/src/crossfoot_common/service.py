"""What makes a process of a service: it starts what every service has, runs its loops, and ends honestly.

FastStream publishes and serves probes and contract. The life cycle is ours, because AsgiFastStream needs a
broker that answers before it starts (ADR 8): the loops begin once the broker
answers, while the probes already do. When a loop ends by something unforeseen, the process ends with exit
code 1 and without a commit, and a supervisor starts it again.
"""

import asyncio
import signal
from collections.abc import Awaitable, Callable, Coroutine
from importlib.metadata import version
from typing import Any

import uvicorn
from faststream.asgi import AsgiFastStream

from crossfoot_common.messaging import asyncapi
from crossfoot_common.messaging.backoff import Backoff, StoppedWhileWaitingError
from crossfoot_common.messaging.batches import Batches
from crossfoot_common.messaging.broker import make_broker, make_consumer
from crossfoot_common.messaging.claims import ClaimCheck
from crossfoot_common.messaging.dead_letters import DeadLetterLimit
from crossfoot_common.messaging.kafka import KafkaConsumer, KafkaSender
from crossfoot_common.messaging.loop import Loop
from crossfoot_common.messaging.publisher import Publisher
from crossfoot_common.messaging.routes import Route
from crossfoot_common.observability import logs, probes
from crossfoot_common.observability.metrics import Metrics
from crossfoot_common.observability.progress import Progress
from crossfoot_common.settings import ServiceSettings
from crossfoot_common.storage.s3 import S3Store

log = logs.get(__name__)
STOP_S = 10
"""How long a batch in hand may take after SIGTERM; under the grace period of a pod."""


class Service:
    """One process. Build it, tell it what to consume and what to run beside, then `run` it."""

    def __init__(self, name: str, settings: ServiceSettings) -> None:
        self.name = name
        self.settings = settings
        self.stopping = asyncio.Event()
        self.metrics = Metrics(name)
        self.progress = Progress(settings.stalled_after_s)
        self.backoff = Backoff(
            settings.retry_first_s, settings.retry_most_s, self.stopping, self.metrics, self.progress
        )
        self.store = S3Store(settings)
        self.claims = ClaimCheck(self.store, settings.kafka_message_limit)
        self._sender = KafkaSender(lambda: make_broker(settings))
        self.publisher = Publisher(name, self._sender, self.claims, self.backoff, self.metrics)
        self._before: list[Callable[[], Awaitable[None]]] = []
        self._beside: list[Callable[[], Coroutine[Any, Any, None]]] = []
        self._after: list[Callable[[], Awaitable[None]]] = []
        self._failed = False

    def before(self, step: Callable[[], Awaitable[None]]) -> None:
        """Do this before anything is consumed; transient errors are waited out."""
        self._before.append(step)

    def beside(self, task: Callable[[], Coroutine[Any, Any, None]]) -> None:
        """Run this until the service stops."""
        self._beside.append(task)

    def after(self, step: Callable[[], Awaitable[None]]) -> None:
        """Do this when everything else has ended."""
        self._after.append(step)

    def consume(self, *routes: Route) -> None:
        """Consume the topics of these routes, as one member of the service's group."""
        group = f"{self.settings.group_prefix}.{self.name}"
        topics = [route.topic for route in routes]
        batches = Batches(
            service=self.name,
            routes=routes,
            publisher=self.publisher,
            claims=self.claims,
            backoff=self.backoff,
            limit=DeadLetterLimit(self.settings.dead_letter_limit, self.settings.dead_letter_window_s),
            metrics=self.metrics,
            most_bytes=self.settings.kafka_batch_bytes,
        )
        loop = Loop(
            consumer=KafkaConsumer(lambda: make_consumer(self.settings, group, *topics)),
            batches=batches,
            backoff=self.backoff,
            progress=self.progress,
            metrics=self.metrics,
            most=self.settings.kafka_batch_records,
        )
        self.beside(loop.run)

    def run(self) -> int:
        """Serve until SIGTERM or a failure; the exit code."""
        logs.configure(self.name, self.settings.log_level)
        for number in (signal.SIGTERM, signal.SIGINT):
            # uvicorn raises the signal again when it has ended, and nothing must die of that before the
            # batch in hand is done
            signal.signal(number, lambda *_: None)
        asyncio.run(self._serve())
        return 1 if self._failed else 0

    async def _serve(self) -> None:
        app = AsgiFastStream(
            asgi_routes=probes.routes(
                self.progress, self.metrics, lambda: asyncapi.document(self.name, version("crossfoot-common"))
            ),
            logger=None,
        )
        config = uvicorn.Config(
            app,
            interface="asgi3",
            host=self.settings.http_host,
            port=self.settings.http_port,
            lifespan="off",
            log_config=None,
            access_log=False,
        )
        server = uvicorn.Server(config)
        work = asyncio.create_task(self._work(server))
        try:
            await server.serve()
        finally:
            self.stopping.set()
            await self._ended(work)

    async def _work(self, server: uvicorn.Server) -> None:
        """Connect, then run all loops; whatever ends them ends the server."""
        try:
            await self.backoff.until_it_works("connect", self._sender.start)
            for step in (self.store.prepare, *self._before):
                await self.backoff.until_it_works("start", step)
            log.info("service_started", version=version("crossfoot-common"))
            async with asyncio.TaskGroup() as tasks:
                for task in self._beside:
                    tasks.create_task(task())
        except* StoppedWhileWaitingError:
            pass
        except* Exception as unforeseen:
            self._failed = True
            self.progress.failed = repr(unforeseen.exceptions[0])
            log.critical("service_failed", exc_info=unforeseen)
        finally:
            server.should_exit = True

    async def _ended(self, work: asyncio.Task[None]) -> None:
        """Wait for the batch in hand; what is not done by then is given up uncommitted."""
        await asyncio.wait([work], timeout=STOP_S)
        if not work.done():
            log.warning("stop_gave_up")
            work.cancel()
            await asyncio.wait([work], timeout=2)
        await self._sender.stop()
        for step in self._after:
            await step()
        self.store.close()
        log.info("service_stopped", failed=self._failed)
