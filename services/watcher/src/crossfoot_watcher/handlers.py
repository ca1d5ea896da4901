"""What the watcher does with messages: outcomes are told to uploaders, notifications make it look."""

from collections import defaultdict
from collections.abc import Awaitable, Callable, Coroutine, Iterable, Iterator, Sequence
from typing import Any

from crossfoot_common.concurrency import all_done
from crossfoot_common.events.document_checked import DocumentChecked
from crossfoot_common.events.topics import ACCEPTED, CHECKED, REJECTED
from crossfoot_common.messaging import codec
from crossfoot_common.messaging.publisher import Publishable
from crossfoot_common.messaging.records import Message
from crossfoot_common.storage.port import Stored
from crossfoot_watcher.core.results import Told
from crossfoot_watcher.core.said import TableRefused, TableSaid

READ: dict[str, type[TableSaid | DocumentChecked]] = {
    ACCEPTED.name: TableSaid,
    REJECTED.name: TableRefused,
    CHECKED.name: DocumentChecked,
}
"""What is read of the messages of a topic."""


class Handlers:
    """Two handlers, and what they need."""

    def __init__(
        self,
        learn: Callable[[str, Sequence[Told]], Coroutine[Any, Any, None]],
        look_at: Callable[[Stored], Awaitable[None]],
        uploaded: Callable[[bytes], Iterator[Stored]],
    ) -> None:
        self._learn = learn
        self._look_at = look_at
        self._uploaded = uploaded

    async def told(self, messages: Sequence[Message]) -> None:
        """Everything that the validator said, file by file.

        Raises:
            PermanentError: `invalid_message`.
        """
        files: dict[str, list[Told]] = defaultdict(list)
        for message in messages:
            event = codec.decode(READ[message.record.topic], message.payload)
            files[event.document.sha256].append(event)
        await all_done(self._learn(sha256, events) for sha256, events in files.items())

    async def uploads(self, message: Message) -> Iterable[Publishable]:
        """A notification of the store's own."""
        for item in self._uploaded(message.payload):
            await self._look_at(item)
        return ()
