"""Tells uploaders the outcome in the bucket itself.

`results/<sha256>.json` is what is known, `outcomes/<name>.json` what is said under each name of those bytes.
"""

from collections.abc import Sequence

from prometheus_client import Counter

from crossfoot_common.concurrency import all_done
from crossfoot_common.errors import PermanentError
from crossfoot_common.observability.metrics import Metrics, counter
from crossfoot_common.storage import keys
from crossfoot_common.storage.port import Store
from crossfoot_watcher.adapters.names import Named, names_of
from crossfoot_watcher.core.results import Outcome, Result, Told, merged, outcome


class Telling:
    """Keeps results and outcomes up to date; the store is its only memory."""

    def __init__(self, store: Store, metrics: Metrics) -> None:
        self._store = store
        self._written: Counter = counter(
            "crossfoot_outcomes_written_total", "Outcomes", ("status",), metrics.registry
        )

    async def learn(self, sha256: str, events: Sequence[Told]) -> None:
        """Add events about one file to what is known of it, and tell."""
        known = before = await self._known(sha256)
        for event in events:
            known = merged(known, event)
        if known is None:
            return
        if known != before:
            await self._store.put(keys.result(sha256), known.model_dump_json().encode(), "application/json")
        await self._say(known)

    async def tell(self, sha256: str) -> None:
        """Say what is known under every name; a name may be new."""
        known = await self._known(sha256)
        if known is not None:
            await self._say(known)

    async def _known(self, sha256: str) -> Result | None:
        found = await self._get(keys.result(sha256))
        return None if found is None else Result.model_validate_json(found)

    async def _get(self, key: str) -> bytes | None:
        try:
            return await self._store.get(key)
        except PermanentError:
            return None

    async def _say(self, result: Result) -> None:
        names = {named.name: named async for named in names_of(self._store, result.sha256)}
        if result.parent_sha256 and result.received_at:  # a member of an archive: its name is made of both
            names.setdefault(result.source, Named(name=result.source, received_at=result.received_at))
        await all_done(self._say_to(result, named) for named in names.values())

    async def _say_to(self, result: Result, named: Named) -> None:
        """Write, unless a newer file of the same name has been told of already, or it says so already."""
        said = outcome(result, named.name, named.received_at)
        key = keys.outcome(named.name)
        there = await self._get(key)
        before = Outcome.model_validate_json(there) if there else None
        if before == said or (before is not None and before.received_at > said.received_at):
            return
        await self._store.put(key, said.model_dump_json(indent=1).encode(), "application/json")
        self._written.labels(said.status).inc()
