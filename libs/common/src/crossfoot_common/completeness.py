"""Whether every file has reached its end everywhere: in bucket and warehouse, and in what uploaders read.

The bucket is the truth. A file is open until its document row, all of its tables and the outcome object of
every name are there; an upload is open until the watcher has taken it in.
"""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal, TypeVar

from crossfoot_common.errors import PermanentError
from crossfoot_common.frozen import Frozen
from crossfoot_common.storage import keys
from crossfoot_common.storage.names import Named
from crossfoot_common.storage.port import Store

T = TypeVar("T")
AT_ONCE = 16
Why = Literal[
    "not_taken_in",  # an upload that the watcher has not looked at
    "not_recorded",  # no document row of the reading that is wanted
    "tables_missing",  # a document row, and fewer tables than it says
    "outcome_missing",
    "outcome_in_progress",
    "outcome_of_another_upload",  # the last upload of this name was another file
    "outcome_of_another_reading",  # an older parser's
]


@dataclass(frozen=True, slots=True)
class Recorded:
    """What the warehouse holds of a file under the reading that is wanted."""

    parser_version: str
    table_count: int
    tables: int


class Ending(Frozen):
    """As much of an outcome object as tells whether it is one, and whose."""

    name: str
    sha256: str
    status: str
    parser_version: str
    received_at: datetime


@dataclass(frozen=True, slots=True)
class Open:
    """One thing that is not at its end. `sha256` is empty for an upload that nobody has looked at."""

    why: Why
    sha256: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Bucket:
    """What the bucket holds: contents, the last content of each name, and what uploaders are told."""

    announced: frozenset[str]
    latest: Mapping[str, tuple[datetime, str]] = field(default_factory=dict)
    endings: Mapping[str, Ending] = field(default_factory=dict)
    not_taken_in: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """How many names there are, how many have the outcome that they should, and what is wrong."""

    names: int
    ended: int
    open: tuple[Open, ...]
    double: tuple[str, ...]

    @property
    def complete(self) -> bool:
        """Whether nothing is open and nothing is there twice."""
        return not self.open and not self.double

    def __str__(self) -> str:
        counts = f"{self.names} objects, {self.ended} outcomes"
        return f"{counts}, {len(self.open)} open, {len(self.double)} double"


def compare(bucket: Bucket, recorded: Mapping[str, Recorded]) -> Verdict:
    """The bucket against the warehouse, by sha256."""
    wrong = {name: why for name in bucket.latest if (why := _unsaid(bucket, name, recorded))}
    open_ = [Open("not_taken_in", "", name) for name in bucket.not_taken_in]
    open_ += [Open(why, sha) for sha in sorted(bucket.announced) if (why := _unwritten(recorded.get(sha)))]
    open_ += [Open(why, bucket.latest[name][1], name) for name, why in sorted(wrong.items())]
    double = [
        sha for sha, row in recorded.items() if row.tables > row.table_count and sha in bucket.announced
    ]
    names = len(bucket.latest) + len(bucket.not_taken_in)
    return Verdict(names, len(bucket.latest) - len(wrong), tuple(open_), tuple(sorted(double)))


def _unwritten(row: Recorded | None) -> Why | None:
    if row is None:
        return "not_recorded"
    return "tables_missing" if row.tables < row.table_count else None


def _unsaid(bucket: Bucket, name: str, recorded: Mapping[str, Recorded]) -> Why | None:
    sha256, ending = bucket.latest[name][1], bucket.endings.get(name)
    if ending is None:
        return "outcome_missing"
    if ending.sha256 != sha256:
        return "outcome_of_another_upload"
    if ending.status == "in_progress":
        return "outcome_in_progress"
    row = recorded.get(sha256)
    return "outcome_of_another_reading" if row and row.parser_version != ending.parser_version else None


async def look(store: Store) -> Bucket:
    """Survey the bucket.

    Raises:
        TransientError: the store is away.
    """
    announced = {_sha256(item.key) async for item in store.list(keys.ANNOUNCED)}
    named = [item.key async for item in store.list(keys.NAMES)]
    latest: dict[str, tuple[datetime, str]] = {}
    for key, one in zip(named, await _each(named, lambda key: _read(store, key, Named)), strict=True):
        if one is not None:
            sha256 = key.removeprefix(keys.NAMES).partition("/")[0]
            latest[one.name] = max(latest.get(one.name, (one.received_at, "")), (one.received_at, sha256))
    names = sorted(latest)
    endings = await _each(names, lambda name: _ending(store, name))
    taken = {item.key async for item in store.list(keys.RECEIVED)}
    untaken = [
        name async for item in store.list(keys.INBOX) if (name := keys.untaken(item, taken)) is not None
    ]
    found = {name: one for name, one in zip(names, endings, strict=True) if one is not None}
    return Bucket(frozenset(announced), latest, found, tuple(untaken))


async def _ending(store: Store, name: str) -> Ending | None:
    """Under the name's own key, or the derived one where the store refused that."""
    for key in keys.outcomes(name):
        ending = await _read(store, key, Ending)
        if ending is not None and ending.name == name:
            return ending
    return None


M = TypeVar("M", bound=Frozen)


async def _read(store: Store, key: str, model: type[M]) -> M | None:
    try:
        return model.model_validate_json(await store.get(key))
    except (PermanentError, ValueError):
        return None


async def _each(items: Iterable[str], read: Callable[[str], Awaitable[T]]) -> list[T]:
    slots = asyncio.Semaphore(AT_ONCE)

    async def one(item: str) -> T:
        async with slots:
            return await read(item)

    return list(await asyncio.gather(*map(one, items)))


def _sha256(key: str) -> str:
    return key.rpartition("/")[2].removesuffix(".json")
