"""Tells uploaders the outcome in the bucket itself.

`results/<sha256>.json` is what is known, `outcomes/<name>.json` what is said under each name of those bytes.
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from functools import reduce
from typing import get_args

from prometheus_client import Counter, Histogram

from crossfoot_common.concurrency import Locks, all_done
from crossfoot_common.errors import TransientError
from crossfoot_common.observability import logs, tracing
from crossfoot_common.observability.metrics import Metrics, counter, from_nought, histogram
from crossfoot_common.storage import keys
from crossfoot_common.storage.kept import Copies, Kept
from crossfoot_common.storage.names import Named, names_of, remember
from crossfoot_common.storage.port import KeyRefusedError, Store
from crossfoot_watcher.adapters.waiting import Waiting
from crossfoot_watcher.core.history import first_end, recorded
from crossfoot_watcher.core.results import Outcome, Result, Status, Told, merged, outcome

log = logs.get(__name__)
Names = dict[str, Named]


class Telling:
    """Keeps results and outcomes up to date; the store is its only memory, of which copies are held.

    One at a time for a content here, and conditional writes between instances. Whoever adds a name to bytes
    that are known touches their result afterwards: so who holds a copy of it, and of the names, sees that
    both are old when he writes.
    """

    def __init__(self, store: Store, metrics: Metrics) -> None:
        self._store = store
        self._of_content = Locks()
        self._results = Kept(store, Result)
        self._outcomes = Kept(store, Outcome, indent=1)
        self._names: Copies[Names] = Copies()
        self.waiting = Waiting(store, metrics)
        self._seconds: Histogram = histogram("crossfoot_end_to_end_seconds", metrics.registry)
        from_nought(self._seconds, (("outcome",),))
        self._written: Counter = counter("crossfoot_outcomes_written_total", metrics.registry)
        from_nought(self._written, ((status,) for status in get_args(Status)))

    def expect(self, sha256: str, named: Named) -> None:
        """These bytes are new, and this is their only name until somebody touches their result."""
        self._names.hold(sha256, {named.name: named})
        self.waiting.expect(named.name, named.received_at)

    async def learn(self, sha256: str, events: Sequence[Told]) -> None:
        """Add events about one file to what is known of it, and tell."""

        def learnt(known: Result | None) -> Result:
            return reduce(merged, events[1:], merged(known, events[0]))

        async with self._of_content.held(sha256):
            changed = await self._results.change(keys.result(sha256), learnt)
            if not changed.from_copy:
                self._names.pop(sha256, None)
            await self._say(changed.now)
            if changed.now.status != "in_progress":
                self._forget(sha256)

    async def tell(self, sha256: str) -> None:
        """Say what is known under every name; a name may be new."""

        def touched(known: Result | None) -> Result:
            return (known or Result(sha256=sha256)).touched()

        async with self._of_content.held(sha256):
            self._forget(sha256)
            known = (await self._results.change(keys.result(sha256), touched)).now
            if known.parser_version:
                await self._say(known)
            self._forget(sha256)

    def _forget(self, sha256: str) -> None:
        self._names.pop(sha256, None)
        self._results.forget(keys.result(sha256))

    async def _names_of(self, sha256: str) -> Names:
        """Read after the result was written: a name that comes in later is told by whoever adds it."""
        if sha256 not in self._names:
            found = {named.name: named async for named in names_of(self._store, sha256)}
            self._names.hold(sha256, found)
        return dict(self._names[sha256])

    async def _say(self, result: Result) -> None:
        names = await self._names_of(result.sha256)
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
        if said.status == "in_progress":
            self.waiting.expect(said.name, said.received_at)
        else:
            self.waiting.told(said.name, said.received_at)

    async def _write(self, key: str, said: Outcome) -> bool:
        """Write, unless what is there says so already, or is newer."""
        before: list[Outcome | None] = []

        def with_what_is_there(there: Outcome | None) -> Outcome:
            before[:] = [there]
            return recorded(there, said)

        changed = await self._outcomes.change(key, with_what_is_there)
        if changed.now.status != "in_progress":
            self._outcomes.forget(key)
        if changed.written and first_end(before[0], changed.now):
            age = (datetime.now(UTC) - said.received_at).total_seconds()
            self._seconds.labels("outcome").observe(age, tracing.exemplar())
        return changed.written
