"""What the parser does with an announced file: fetch, read, tell; whatever comes of it is told.

A file whose pictures are to be read goes on to a topic of its own, and is settled here.
"""

from collections.abc import Awaitable, Callable, Iterable, Sequence

from prometheus_client import Counter

from crossfoot_common.errors import REASONS, PermanentError
from crossfoot_common.events.document_parsed import DocumentParsed
from crossfoot_common.events.file_received import FileReceived
from crossfoot_common.events.scan_found import ScanFound
from crossfoot_common.messaging.publisher import Publishable
from crossfoot_common.messaging.records import Message
from crossfoot_common.observability.metrics import Metrics, counter, from_nought
from crossfoot_common.storage.port import Store
from crossfoot_parser.core.events import reference, scan_found, unreadable
from crossfoot_parser.core.parse import PARSER_VERSION
from crossfoot_parser.core.readers import ARCHIVES

Read = Callable[[FileReceived, bytes], Awaitable[Sequence[Publishable] | None]]
"""What a file becomes; None where pictures of it are to be read."""


class Handlers:
    """A handler for each topic, and what they need."""

    def __init__(
        self,
        store: Store,
        read: Read,
        read_pictures: Read,
        unpack: Read,
        metrics: Metrics,
        *,
        version: str = PARSER_VERSION,
    ) -> None:
        self._store = store
        self._version = version
        self._read = read
        self._read_pictures = read_pictures
        self._unpack = unpack
        self._documents: Counter = counter("crossfoot_documents_total", metrics.registry)
        from_nought(self._documents, [("parsed", ""), ("unpacked", "")])
        from_nought(self._documents, (("unreadable", reason) for reason in sorted(REASONS)))

    async def file_received(self, message: Message) -> Iterable[Publishable]:
        """The tables of a file, or the members of an archive, and its one DocumentParsed; or a ScanFound."""
        received = message.of(FileReceived)
        if received.refused:
            return [self._unreadable(received, PermanentError(received.refused, received.detail))]
        if received.media_type in ARCHIVES:
            return await self._told(received, self._unpack, "unpacked")
        return await self._told(received, self._read, "parsed")

    async def scan_found(self, message: Message) -> Iterable[Publishable]:
        """The tables of a file with pictures, and its one DocumentParsed."""
        return await self._told(message.of(ScanFound), self._read_pictures, "parsed")

    async def _told(self, received: FileReceived, read: Read, outcome: str) -> Iterable[Publishable]:
        data = await self._store.get(received.object_key)
        try:
            told = await read(received, data)
        except PermanentError as error:
            return [self._unreadable(received, error)]
        if told is None:
            return [scan_found(received)]
        self._documents.labels(outcome, "").inc()
        return told

    def _unreadable(self, received: FileReceived, error: PermanentError) -> DocumentParsed:
        told = unreadable(reference(received, self._version), error)
        self._documents.labels("unreadable", told.reason).inc()
        return told
