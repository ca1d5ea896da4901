"""Tells uploaders the outcome in the bucket itself.

`results/<sha256>.json` is what is known, `outcomes/<name>.json` what is said under each name of those bytes.
"""

from collections.abc import Iterable, Sequence

from prometheus_client import Counter

from crossfoot_common.concurrency import Locks, all_done
from crossfoot_common.errors import PermanentError, TransientError
from crossfoot_common.observability import logs
from crossfoot_common.observability.metrics import Metrics, counter
from crossfoot_common.storage import keys
from crossfoot_common.storage.names import Named, names_of, remember
from crossfoot_common.storage.port import KeyRefusedError, Store
from crossfoot_watcher.core.results import Outcome, Result, Told, merged, outcome, supersedes

log = logs.get(__name__)


class Telling:
    """Keeps results and outcomes up to date; the store is its only memory.

    One at a time for a content: whoever learns while another tells would be overwritten by what is older.
    """

    def __init__(self, store: Store, metrics: Metrics) -> None:
        self._store = store
        self._of_content = Locks()
        self._written: Counter = counter(
            "crossfoot_outcomes_written_total", "Outcomes", ("status",), metrics.registry
        )

    async def learn(self, sha256: str, events: Sequence[Told]) -> None:
        """Add events about one file to what is known of it, and tell."""
        async with self._of_content.held(sha256):
            known = before = await self._known(sha256)
            for event in events:
                known = merged(known, event)
            if known is None:
                return
            if known != before:
                said = known.model_dump_json().encode()
                await self._store.put(keys.result(sha256), said, "application/json")
            await self._say(known)

    async def tell(self, sha256: str) -> None:
        """Say what is known under every name; a name may be new."""
        async with self._of_content.held(sha256):
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
        await all_done(
            self._say_of_member(sha256, result.source, names.values()) for sha256 in result.members
        )

    async def _say_of_member(self, sha256: str, source: str, archives: Iterable[Named]) -> None:
        """A member of an archive came in again with each name, and at each time, of its archive."""
        names = [named async for named in names_of(self._store, sha256)]
        known, news = {named.name: named for named in names}, []
        for inner in (
            one.name.removeprefix(f"{source}!") for one in names if one.name.startswith(f"{source}!")
        ):
            news += [Named(name=f"{one.name}!{inner}", received_at=one.received_at) for one in archives]
        for one in news:
            if one.name not in known or known[one.name].received_at < one.received_at:
                await remember(self._store, sha256, one)
        await self.tell(sha256)

    async def _say_to(self, result: Result, named: Named) -> None:
        """Write under the name's key, or under the derived one where the store does not take the first.

        A store that is away takes neither. What it refuses is no reason to hold up other names.
        """
        said = outcome(result, named.name, named.received_at)
        key, derived = keys.outcome(named.name), keys.derived_outcome(named.name)
        try:
            written = await self._write(key, said)
        except (KeyRefusedError, TransientError) as error:
            if key == derived:
                raise
            written = await self._write(derived, said)
            log.warning("outcome_under_derived_key", name=named.name, key=derived, error=str(error))
        if written:
            self._written.labels(said.status).inc()

    async def _write(self, key: str, said: Outcome) -> bool:
        """Write, unless what is there says so already, or is newer."""
        there = await self._get(key)
        if there and not supersedes(said, Outcome.model_validate_json(there)):
            return False
        await self._store.put(key, said.model_dump_json(indent=1).encode(), "application/json")
        return True
