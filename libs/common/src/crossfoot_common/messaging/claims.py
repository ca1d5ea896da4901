"""The claim check: a payload over the limit is stored as an object and travels as a reference.

Handlers never see it. The reference is CloudEvents' `dataref`; objects are content-addressed, so sending the
same payload twice stores it once.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import replace

from crossfoot_common.errors import PermanentError
from crossfoot_common.messaging.headers import DATAREF
from crossfoot_common.messaging.records import Outgoing
from crossfoot_common.storage import keys
from crossfoot_common.storage.port import Store

HEADER_ROOM = 1_000
"""Bytes that key and headers may take beside the payload."""


class ClaimCheck:
    """Swaps large payloads for references and back. `limit` is in bytes of payload."""

    def __init__(self, store: Store, limit: int) -> None:
        self._store = store
        self._limit = limit - HEADER_ROOM if limit > 2 * HEADER_ROOM else limit

    async def check_in(self, outgoing: Outgoing) -> Outgoing:
        """The message itself, or its reference once the payload is safely stored."""
        if len(outgoing.payload) <= self._limit:
            return outgoing
        sha256 = hashlib.sha256(outgoing.payload).hexdigest()
        key = keys.claim(sha256)
        if not await self._store.exists(key):
            await self._store.put(key, outgoing.payload, "application/json")
        reference = {"dataref": key, "sha256": sha256, "size": len(outgoing.payload)}
        return replace(
            outgoing,
            payload=json.dumps(reference).encode(),
            headers=outgoing.headers | {DATAREF: key},
        )

    async def check_out(self, payload: bytes, headers: Mapping[str, str]) -> bytes:
        """The payload, fetched where the message is a reference.

        Raises:
            PermanentError: `object_missing`, or `invalid_message` when the object is not what was stored.
        """
        key = headers.get(DATAREF)
        if key is None:
            return payload
        if not key.startswith(keys.CLAIMS):
            raise PermanentError("invalid_message", f"{DATAREF} does not name a claim: {key!r}")
        stored = await self._store.get(key)
        if keys.claim(hashlib.sha256(stored).hexdigest()) != key:
            raise PermanentError("invalid_message", f"{key} is not what was stored")
        return stored
