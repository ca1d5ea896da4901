"""Reading a document in a worker process, within its limits."""

from collections.abc import Callable

from prometheus_client import Counter, Histogram

from crossfoot_common.events.file_received import FileReceived
from crossfoot_common.media_types import PICTURES
from crossfoot_common.messaging.records import Outgoing
from crossfoot_common.observability import tracing
from crossfoot_common.observability.metrics import Metrics, counter, from_nought, histogram
from crossfoot_common.workers import Pool
from crossfoot_parser.adapters.telling import Telling
from crossfoot_parser.adapters.work import Told, read_document, read_text
from crossfoot_parser.core.blocks import Limits


class Reading:
    """Hands documents to the pool, and those with pictures that are to be read to one of their own."""

    def __init__(
        self,
        pool: Pool,
        limits: Limits,
        metrics: Metrics,
        telling: Telling,
        scans: Pool | None = None,
    ) -> None:
        self._pool = pool
        self._scans = scans
        self._telling = telling
        self._limits = limits
        self._seconds: Histogram = histogram("crossfoot_parse_seconds", metrics.registry)
        self._pictures: Counter = counter("crossfoot_pictures_total", metrics.registry)
        self._figures: Counter = counter("crossfoot_figures_total", metrics.registry)
        from_nought(self._figures, [("in_tables",), ("in_claims",), ("excused",), ("left_over",)])

    async def __call__(self, received: FileReceived, data: bytes) -> list[Outgoing] | None:
        """The messages that a file becomes; None where pictures are to be read (`pictures`).

        Raises:
            PermanentError: the bytes have no reading, or reading them broke a limit.
        """
        if not self._limits.ocr_pages:
            return await self._read(self._pool, read_document, received, data)
        if received.media_type in PICTURES:
            return None
        return await self._read(self._pool, read_text, received, data)

    async def pictures(self, received: FileReceived, data: bytes) -> list[Outgoing] | None:
        """The messages that a file with pictures becomes; errors as above."""
        return await self._read(self._scans or self._pool, read_document, received, data)

    async def _read(
        self, pool: Pool, function: Callable[..., Told | None], received: FileReceived, data: bytes
    ) -> list[Outgoing] | None:
        given = (received, data, self._limits, tracing.current.get())
        with self._seconds.labels(received.media_type).time():
            async with self._telling.of(received.sha256) as heard:
                told = await pool.run(function, *given, heard=heard)
        return None if told is None else self._counted(told)

    def _counted(self, told: Told) -> list[Outgoing]:
        self._pictures.inc(told.pictures)
        for outcome, count in told.figures.items():
            self._figures.labels(outcome).inc(count)
        return told.messages
