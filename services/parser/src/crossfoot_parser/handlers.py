"""What the parser does with an announced file: fetch, read, tell; whatever comes of it is told."""

from collections.abc import Awaitable, Callable, Iterable, Sequence

from prometheus_client import Counter

from crossfoot_common.errors import REASONS, PermanentError
from crossfoot_common.events.document_parsed import DocumentParsed
from crossfoot_common.events.file_received import FileReceived
from crossfoot_common.messaging.publisher import Publishable
from crossfoot_common.messaging.records import Message
from crossfoot_common.observability.metrics import Metrics, counter, from_nought
from crossfoot_common.storage.port import Store
from crossfoot_parser.core.events import reference, unreadable
from crossfoot_parser.core.parse import PARSER_VERSION
from crossfoot_parser.core.readers import ARCHIVES

Read = Callable[[FileReceived, bytes], Awaitable[Sequence[Publishable]]]


class Handlers:
    """One handler, and what it needs."""

    def __init__(
        self, store: Store, read: Read, unpack: Read, metrics: Metrics, version: str = PARSER_VERSION
    ) -> None:
        self._store = store
        self._version = version
        self._read = read
        self._unpack = unpack
        self._documents: Counter = counter("crossfoot_documents_total", metrics.registry)
        from_nought(self._documents, [("parsed", ""), ("unpacked", "")])
        from_nought(self._documents, (("unreadable", reason) for reason in sorted(REASONS)))

    async def file_received(self, message: Message) -> Iterable[Publishable]:
        """The tables of a file, or the members of an archive, and its one DocumentParsed."""
        received = message.of(FileReceived)
        if received.refused:
            return [self._unreadable(received, PermanentError(received.refused, received.detail))]
        data = await self._store.get(received.object_key)
        archive = received.media_type in ARCHIVES
        try:
            told = await (self._unpack if archive else self._read)(received, data)
        except PermanentError as error:
            return [self._unreadable(received, error)]
        self._documents.labels("unpacked" if archive else "parsed", "").inc()
        return told

    def _unreadable(self, received: FileReceived, error: PermanentError) -> DocumentParsed:
        told = unreadable(reference(received, self._version), error)
        self._documents.labels("unreadable", told.reason).inc()
        return told
