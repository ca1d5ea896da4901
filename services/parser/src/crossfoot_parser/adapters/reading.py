"""Reading a document in a worker process, within its limits."""

from prometheus_client import Counter, Histogram

from crossfoot_common.events.file_received import FileReceived
from crossfoot_common.media_types import PICTURES
from crossfoot_common.messaging.records import Outgoing
from crossfoot_common.observability import tracing
from crossfoot_common.observability.metrics import Metrics, counter, from_nought, histogram
from crossfoot_common.progress import Listener
from crossfoot_common.workers import Pool
from crossfoot_parser.adapters.telling import Telling
from crossfoot_parser.adapters.work import Told, read_document, read_text
from crossfoot_parser.core.blocks import Limits


class Reading:
    """Hands documents to the pool, and those with pictures that are to be read to one of their own.

    A page of a picture takes as long as a hundred pages of text: no text waits for a worker because of it.
    """

    def __init__(
        self,
        pool: Pool,
        limits: Limits,
        metrics: Metrics,
        scans: Pool | None = None,
        telling: Telling | None = None,
    ) -> None:
        self._pool = pool
        self._scans = scans
        self._telling = telling
        self._limits = limits
        self._seconds: Histogram = histogram("crossfoot_parse_seconds", metrics.registry)
        self._pictures: Counter = counter("crossfoot_pictures_total", metrics.registry)
        self._figures: Counter = counter("crossfoot_figures_total", metrics.registry)
        from_nought(self._figures, [("in_tables",), ("in_claims",), ("excused",), ("left_over",)])

    async def __call__(self, received: FileReceived, data: bytes) -> list[Outgoing]:
        """The messages that a file becomes.

        Raises:
            PermanentError: the bytes have no reading, or reading them broke a limit.
        """
        with self._seconds.labels(received.media_type).time():
            told = await self._told(received, data)
        self._pictures.inc(told.pictures)
        for outcome, count in told.figures.items():
            self._figures.labels(outcome).inc(count)
        return told.messages

    async def _told(self, received: FileReceived, data: bytes) -> Told:
        if self._telling is None:
            return await self._read(received, data, None)
        async with self._telling.of(received.sha256) as heard:
            return await self._read(received, data, heard)

    async def _read(self, received: FileReceived, data: bytes, heard: Listener | None) -> Told:
        given = (received, data, self._limits, tracing.current.get())
        if self._scans is None:
            return await self._pool.run(read_document, *given, heard=heard)
        if received.media_type not in PICTURES:
            told = await self._pool.run(read_text, *given, heard=heard)
            if told is not None:
                return told
        return await self._scans.run(read_document, *given, heard=heard)
