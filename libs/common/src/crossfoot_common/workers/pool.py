"""Shares tasks out among worker processes, and tries again what a dead worker had in hand."""

import asyncio
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from multiprocessing import forkserver
from typing import TypeVar

from prometheus_client import Counter, Gauge

from crossfoot_common.errors import Reason
from crossfoot_common.observability.metrics import Metrics, counter, from_nought, gauge
from crossfoot_common.progress import Listener
from crossfoot_common.workers import confinement
from crossfoot_common.workers.place import LOST, Place, WorkerDiedError, WorkerLimits

T = TypeVar("T")


class Pool:
    """`size` workers. `preload` names the modules that a new worker should find imported.

    `beside`: the pool that this one stands beside; its metrics count the workers of both.
    """

    def __init__(
        self,
        size: int,
        limits: WorkerLimits,
        metrics: Metrics,
        preload: tuple[str, ...] = (),
        *,
        beside: "Pool | None" = None,
    ) -> None:
        self._context = multiprocessing.get_context("forkserver")
        self._context.set_forkserver_preload(["crossfoot_common.workers.life", *preload])
        _start_fork_server()
        self._idle: asyncio.LifoQueue[Place] = asyncio.LifoQueue()
        lost = beside.lost if beside else counter("crossfoot_workers_lost_total", metrics.registry)
        from_nought(lost, ((reason,) for reason in LOST))
        self.lost: Counter = lost
        places = (Place(self._context, limits, partial(_count, lost)) for _ in range(size))
        self._places = tuple(places)
        for place in self._places:
            self._idle.put_nowait(place)
        pools = (self, *([beside] if beside else []))
        workers = beside.workers if beside else gauge("crossfoot_workers", metrics.registry)
        workers.labels("idle").set_function(lambda: sum(pool.idle for pool in pools))
        workers.labels("busy").set_function(lambda: sum(pool.size - pool.idle for pool in pools))
        self.workers: Gauge = workers
        self.waiting: Gauge = beside.waiting if beside else gauge("crossfoot_work_waiting", metrics.registry)
        self._threads = ThreadPoolExecutor(size, thread_name_prefix="worker")
        self.size = size

    @property
    def idle(self) -> int:
        """Workers that have nothing to do."""
        return self._idle.qsize()

    async def run(self, function: Callable[..., T], *arguments: object, heard: Listener | None = None) -> T:
        """The function's result, computed in a worker; `heard` is told in a thread how far it is.

        Raises:
            PermanentError: `time_limit`, `memory_limit`, `reader_failed` when the worker died, or what the
                function raised of this kind. `handler_failed` when it raised anything else.
            TransientError: it found no room on the disk.
        """
        try:
            return await self._try(function, arguments, heard)
        except WorkerDiedError:
            pass
        try:
            return await self._try(function, arguments, heard)
        except WorkerDiedError as error:
            raise error.verdict from error

    async def _try(
        self, function: Callable[..., T], arguments: tuple[object, ...], heard: Listener | None
    ) -> T:
        with self.waiting.track_inprogress():
            place = await self._idle.get()
        loop = asyncio.get_running_loop()
        try:
            return await loop.run_in_executor(self._threads, place.run, function, arguments, heard)
        finally:
            self._idle.put_nowait(place)

    async def close(self) -> None:
        """End all workers, whatever they do."""
        for place in self._places:
            place.closed = True
            place.end()
        self._threads.shutdown(wait=False, cancel_futures=True)


def _count(lost: Counter, reason: Reason) -> None:
    lost.labels(reason).inc()


def _start_fork_server() -> None:
    """Start it deaf to SIGTERM, and so its children: a stop must not look like a document that kills.

    And without what the environment may have of secrets: children keep the environment that it began with.
    """
    if threading.current_thread() is threading.main_thread():
        before = signal.signal(signal.SIGTERM, signal.SIG_IGN)
        given = dict(os.environ)
        try:
            _become(confinement.environment(given))
            forkserver.ensure_running()
        finally:
            _become(given)
            signal.signal(signal.SIGTERM, before)


def _become(environment: Mapping[str, str]) -> None:
    for name in os.environ.keys() - environment.keys():
        del os.environ[name]
    os.environ.update(environment)
