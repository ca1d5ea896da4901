"""Under which names the bytes of a file came in: one small object a name, nothing remembered here."""

from collections.abc import AsyncIterator
from datetime import datetime

from crossfoot_common.frozen import Frozen
from crossfoot_common.storage import keys
from crossfoot_common.storage.port import Store


class Named(Frozen):
    """A name, and when the bytes came in under it (the last time, for the same bytes).

    `version` is the upload's, by a short id: one that is taken in once more has the time of the first.
    """

    name: str
    received_at: datetime
    version: str = ""


async def remember(store: Store, sha256: str, named: Named) -> None:
    """Record a name of these bytes."""
    await store.put(keys.name(sha256, named.name), named.model_dump_json().encode(), "application/json")


async def as_before(store: Store, sha256: str, named: Named) -> Named:
    """The record that there is of this very upload already, or the new one."""
    found = await store.fetch(keys.name(sha256, named.name))
    before = Named.model_validate_json(found.data) if found else named
    return before if before.version == named.version else named


async def names_of(store: Store, sha256: str) -> AsyncIterator[Named]:
    """Every name of these bytes."""
    async for item in store.list(keys.names(sha256)):
        yield Named.model_validate_json(await store.get(item.key))
