"""Taking an archive apart in a worker process, and putting its members on their own way."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from crossfoot_common.detection import detect
from crossfoot_common.errors import PermanentError
from crossfoot_common.events.document_parsed import DocumentParsed
from crossfoot_common.events.file_received import FileReceived
from crossfoot_common.storage import keys
from crossfoot_common.storage.names import Named, remember
from crossfoot_common.storage.port import Store
from crossfoot_common.workers import Pool
from crossfoot_parser.adapters.repacking import members_of
from crossfoot_parser.core.blocks import Limits, Member
from crossfoot_parser.core.events import member_received, reference, unpacked
from crossfoot_parser.core.version import reading_version


class Unpacking:
    """Stores members like files of their own. Doing it twice stores and announces the same."""

    def __init__(self, store: Store, pool: Pool, limits: Limits) -> None:
        self._store = store
        self._pool = pool
        self._limits = limits

    async def __call__(self, received: FileReceived, data: bytes) -> list[FileReceived | DocumentParsed]:
        """The announcements of the members, and the archive's own end.

        Raises:
            PermanentError: the archive cannot be taken apart.
        """
        found = await self._pool.run(members_of, data, received.media_type, self._limits)
        told = [await self._member(received, member) for member in distinct(found)]
        each = {member.sha256: member for member in told}  # the same bytes twice are one file of two names
        return [*each.values(), unpacked(reference(received, reading_version(self._limits)), list(each))]

    async def _member(self, archive: FileReceived, member: Member) -> FileReceived:
        """The announcement of a member: the first that there was of its bytes, under whatever name."""
        sha256 = hashlib.sha256(member.data).hexdigest()
        if not await self._store.exists(keys.file(sha256)):
            await self._store.put(keys.file(sha256), member.data)
        event = member_received(archive, member, sha256, detect(member.data, member.name))
        await remember(self._store, sha256, Named(name=event.source, received_at=event.received_at))
        mark = keys.announced(sha256)
        try:
            return FileReceived.model_validate_json(await self._store.get(mark))
        except PermanentError:
            await self._store.put(mark, event.model_dump_json().encode(), "application/json")
            return event


def distinct(found: Iterable[Member]) -> Iterator[Member]:
    """Members of one name in one archive get names of their own: each has an outcome."""
    seen: Counter[str] = Counter()
    for member in found:
        seen[member.name] += 1
        number = seen[member.name]
        yield member if number == 1 else replace(member, name=f"{member.name} ({number})")
