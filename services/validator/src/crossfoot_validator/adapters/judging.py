"""Judging in a worker process: the event loop only carries bytes."""

from crossfoot_common.messaging.records import Outgoing
from crossfoot_common.observability import tracing
from crossfoot_common.workers import Pool
from crossfoot_validator.adapters.work import check_document_message, check_table_message


class Judging:
    """Hands payloads to the pool."""

    def __init__(self, pool: Pool) -> None:
        self._pool = pool

    async def table(self, payload: bytes) -> Outgoing:
        """The verdict on a TableExtracted."""
        return await self._pool.run(check_table_message, payload, tracing.child(tracing.current.get()))

    async def document(self, payload: bytes) -> Outgoing:
        """The end of a DocumentParsed."""
        return await self._pool.run(check_document_message, payload, tracing.child(tracing.current.get()))
