"""What makes a process of a service: a FastStream application that waits for its servers and ends honestly.

The application starts and stops its broker, subscribers and hooks; uvicorn serves its pages meanwhile, so
that probes answer while the broker is still away. Whatever ends the work ends the process: with exit code 1
and without a commit when nobody foresaw it, so that a supervisor starts it again.
"""

import asyncio
import os
import signal
import threading
from collections.abc import Awaitable, Callable, Coroutine
from importlib.metadata import version
from typing import Any

import uvicorn
from faststream.asgi import AsgiFastStream
from faststream.kafka.publisher import DefaultPublisher
from faststream.specification import AsyncAPI

from crossfoot_common.events.topics import DEAD_LETTERS, Topic
from crossfoot_common.messaging import asyncapi, kafka
from crossfoot_common.messaging.backoff import Backoff, StoppedWhileWaitingError
from crossfoot_common.messaging.broker import STOP_S, batches, make_broker
from crossfoot_common.messaging.claims import ClaimCheck
from crossfoot_common.messaging.dead_letters import DeadLetterLimit
from crossfoot_common.messaging.delivery import Delivery
from crossfoot_common.messaging.publisher import Publisher
from crossfoot_common.messaging.records import Outgoing
from crossfoot_common.messaging.routes import Route
from crossfoot_common.messaging.watch import Watch
from crossfoot_common.observability import logs, probes
from crossfoot_common.observability.metrics import Metrics
from crossfoot_common.observability.progress import Progress
from crossfoot_common.observability.spans import spans_to
from crossfoot_common.settings import ServiceSettings
from crossfoot_common.storage.s3 import S3Store
from crossfoot_common.workers import confinement

log = logs.get(__name__)
GIVE_UP_S = STOP_S + 10
"""How long a stop may take in all; some awaits of client libraries never end."""
Step = Callable[[], Awaitable[None]]
Task = Callable[[], Coroutine[Any, Any, None]]


class Service:
    """One process. Build it, register its publishers, its subscriber and what runs beside, then `run` it."""

    def __init__(self, name: str, settings: ServiceSettings) -> None:
        self.name = name
        self.settings = settings
        self.stopping = asyncio.Event()
        self.metrics = Metrics(name)
        self.progress = Progress(settings.stalled_after_s)
        self.backoff = Backoff(
            settings.retry_first_s, settings.retry_most_s, self.stopping, self.metrics, self.progress
        )
        self.store = S3Store(settings, self.metrics.store)
        self.claims = ClaimCheck(self.store, settings.kafka_message_limit)
        self.broker = make_broker(settings, self.backoff)
        self.spans = spans_to(settings.otlp_endpoint, name)
        self.publisher = Publisher(
            name, self._send, self.claims, self.backoff, self.metrics, spans=self.spans
        )
        self.app = AsgiFastStream(
            self.broker,
            asgi_routes=probes.routes(self.progress, self.metrics, self._contract),
            logger=None,
            specification=AsyncAPI(
                title=f"crossfoot {name}",
                version=version("crossfoot-common"),
                license={"name": "Apache-2.0"},
            ),
        )
        self.before(self.store.prepare)
        self.app.after_startup(self._connected)
        self._publishers: dict[str, DefaultPublisher] = {}
        self._beside: list[Task] = []
        self._started = asyncio.Event()
        self._limit = DeadLetterLimit(settings.dead_letter_limit, settings.dead_letter_window_s)
        self.failure: Exception | None = None
        self.publishes(DEAD_LETTERS)

    def before(self, step: Step) -> None:
        """Do this before the broker is connected; transient errors are waited out."""

        async def waited() -> None:
            await self.backoff.until_it_works("start", step)

        self.app.on_startup(waited)

    def beside(self, task: Task) -> None:
        """Run this until the service stops, once the broker is connected."""
        self._beside.append(task)

    def after(self, step: Step) -> None:
        """Do this when everything else has ended."""
        self.app.after_shutdown(step)

    def publishes(self, *topics: Topic) -> None:
        """Register the publishers: what the service sends goes to these topics and to no other."""
        for topic in topics:
            self._publishers[topic.name] = self.broker.publisher(
                topic.name, schema=topic.event, title=f"{topic.name}:publish", description=_about(topic.event)
            )

    def subscribes(self, *routes: Route, group: str = "", most: int = 0) -> None:
        """Register a subscriber, and watch over it: of the service's group, or of another one of its own.

        A batch has `most` records, or as many as the settings say.
        """
        topics = [route.topic for route in routes]
        group = group or self.name
        options = batches(self.settings, f"{self.settings.group_prefix}.{group}", most)
        subscriber = self.broker.subscriber(*topics, **options, title=f"consume:{group}")
        handler = Delivery(
            group=group,
            routes=routes,
            publisher=self.publisher,
            claims=self.claims,
            backoff=self.backoff,
            limit=self._limit,
            most_bytes=self.settings.kafka_batch_bytes,
            commit=lambda offsets: kafka.commit(subscriber.consumer, offsets),
            failed=self.fail,
        )
        subscriber(handler.take)
        self.progress.consumes(group)
        self.beside(
            Watch(lambda: subscriber.consumer, handler, self.progress, self.metrics, self.stopping).run
        )

    def _contract(self) -> dict[str, Any]:
        return asyncapi.document(self.app.schema)

    async def _send(self, outgoing: Outgoing) -> Awaitable[object]:
        return await kafka.handed_over(
            self._publishers[outgoing.topic].publish(
                outgoing.payload,
                key=outgoing.key,
                headers=outgoing.headers,
                correlation_id=outgoing.headers.get("ce_id"),
                no_confirm=True,
            )
        )

    def fail(self, failure: Exception) -> None:
        """End the process with exit code 1: nobody foresaw this."""
        self.failure = failure
        self.progress.failed = repr(failure.exceptions[0] if isinstance(failure, ExceptionGroup) else failure)
        log.critical("service_failed", exc_info=failure)
        self.stopping.set()

    def run(self) -> int:
        """Serve until SIGTERM or a failure; the exit code."""
        logs.configure(self.name, self.settings.log_level)
        confinement.hide()
        for number in (signal.SIGTERM, signal.SIGINT):
            # uvicorn raises the signal again when it has ended, and nothing must die of that before the
            # batch in hand is done
            signal.signal(number, lambda *_: None)
        asyncio.run(self._serve())
        return 1 if self.failure else 0

    async def _serve(self) -> None:
        config = uvicorn.Config(
            self.app,
            interface="asgi3",
            host=self.settings.http_host,
            port=self.settings.http_port,
            lifespan="off",  # uvicorn goes on serving when a lifespan fails: the work is driven here
            log_config=None,
            access_log=False,
        )
        server = uvicorn.Server(config)
        work = asyncio.create_task(self.work())
        work.add_done_callback(lambda _: setattr(server, "should_exit", True))
        limit = asyncio.create_task(self._end_in_time())
        await server.serve()
        self.stopping.set()
        await asyncio.wait([work, limit])
        log.info("service_stopped", failed=self.failure is not None)

    async def _end_in_time(self) -> None:
        """From when the end has begun, it takes so long at most, whatever hangs: nothing is lost by it."""
        await self.stopping.wait()
        last = threading.Timer(GIVE_UP_S, self._give_up)
        last.daemon = True
        last.start()

    def _give_up(self) -> None:
        log.warning("stop_gave_up")
        os._exit(1 if self.failure else 0)

    async def work(self) -> None:
        """The application's life: start it, run what runs beside, stop it."""
        try:
            async with self.app.start_lifespan_context(), asyncio.TaskGroup() as tasks:
                await self._started.wait()
                for task in self._beside:
                    tasks.create_task(self._ended_by(task))
                await self.stopping.wait()
        except StoppedWhileWaitingError:
            log.info("stopped_while_waiting")
        except Exception as unforeseen:  # noqa: BLE001 - it ends the process
            self.fail(unforeseen)
        finally:
            self.store.close()
            await asyncio.to_thread(self.spans.close)

    async def _ended_by(self, task: Task) -> None:
        try:
            await task()
        except* StoppedWhileWaitingError:
            pass
        except* Exception as unforeseen:  # noqa: BLE001 - it ends the process
            self.fail(unforeseen)

    async def _connected(self) -> None:
        self._started.set()
        if self.progress.assigned:
            self.progress.waits("start", "an assignment")
        else:
            self.progress.answered("start")
        log.info("service_started", version=version("crossfoot-common"))


def _about(event: type) -> str:
    return (event.__doc__ or "").strip()
