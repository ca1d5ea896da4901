"""`crossfoot trace`: one file's way, with times and waits, so that nobody searches five logs."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Annotated

import typer
from aiokafka import AIOKafkaConsumer, TopicPartition
from aiokafka.admin import AIOKafkaAdminClient
from rich.table import Table

from crossfoot_common.errors import PermanentError
from crossfoot_common.messaging.broker import client_options
from crossfoot_common.settings import KafkaSettings, StoreSettings
from crossfoot_common.storage import keys
from crossfoot_common.storage.names import Named, names_of
from crossfoot_common.storage.port import Store
from crossfoot_common.storage.s3 import S3Store
from crossfoot_common.tables.document import document_id
from crossfoot_local.broker import reader
from crossfoot_local.connect import DATA, DataOption, connect
from crossfoot_local.console import out, stop
from crossfoot_local.journey import ASKED, OUTCOME, Seen, Step, gathered, journey, missing
from crossfoot_watcher.core.results import Outcome

ORDER = 42
EARLIER = timedelta(minutes=1)
"""Clocks differ: records are looked for from a little before the upload."""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("trace")(trace)


def trace(
    file: Annotated[str, typer.Argument(metavar="SHA256|NAME", help="The beginning of a hash, or a name.")],
    *,
    data: DataOption = DATA,
) -> None:
    """Show one file's way through the chain: every step with its time and how long it waited for it.

    Exit codes: 0 the file is at its end, 1 something is missing and is said, 2 no such file.
    """
    connect(data)
    found = asyncio.run(run(file))
    if found is None:
        stop(
            f"no file is known as {file}",
            "Names are those in the bucket, as uploaded.",
            code=2,
        )
    sha256, steps = found
    out.print(sha256)
    out.print(grid(steps))
    lacking = missing(steps)
    out.print(lacking or "at its end")
    raise typer.Exit(1 if lacking else 0)


async def run(file: str) -> tuple[str, list[Step]] | None:
    """The file's hash and its steps; None when nobody knows it.

    Raises:
        TransientError: the store or the broker is away.
    """
    store = S3Store(StoreSettings())
    try:
        sha256 = await known_as(store, file)
        if sha256 is None:
            return None
        names = [named async for named in names_of(store, sha256)]
        seen = [Seen(f"came in as {one.name}", one.received_at, one.received_at) for one in names]
        seen += [one for named in names for one in await told(store, named)]
        first = min((one.received_at for one in names), default=datetime.fromtimestamp(0, UTC))
        seen += await said(KafkaSettings(), sha256, first - EARLIER)
        return sha256, journey(seen)
    finally:
        store.close()


async def known_as(store: Store, file: str) -> str | None:
    """The hash of a name, or of the beginning of a hash; None when nobody knows it."""
    for key in keys.outcomes(file):
        found = await store.fetch(key)
        if found is not None:
            return Outcome.model_validate_json(found.data).sha256
    async for item in store.list(keys.NAMES):
        sha256 = item.key.removeprefix(keys.NAMES).partition("/")[0]
        if sha256.startswith(file.lower()) or item.key == keys.name(sha256, file):
            return sha256
    return None


async def told(store: Store, named: Named) -> list[Seen]:
    """The outcome that stands under a name, with its status and when it was written."""
    for key in keys.outcomes(named.name):
        async for item in store.list(key):
            if item.key == key:
                try:
                    outcome = Outcome.model_validate_json(await store.get(key))
                except PermanentError:
                    continue
                step = OUTCOME if outcome.status != "in_progress" else "outcome in progress"
                return [Seen(step, item.modified, item.modified, detail=f"{named.name}: {outcome.status}")]
    return []


async def said(settings: KafkaSettings, sha256: str, since: datetime) -> list[Seen]:
    """What the topics say of a file since then, one entry a topic."""
    wanted = {sha256.encode(), document_id(sha256).encode()}
    admin = AIOKafkaAdminClient(**client_options(settings))
    await admin.start()
    try:
        there = [name for name in await admin.list_topics() if name in ASKED]
        described = await admin.describe_topics(there)
    finally:
        await admin.close()
    found: list[Seen] = []
    async with reader(settings) as consumer:
        for topic in described:
            places = [TopicPartition(topic["topic"], one["partition"]) for one in topic["partitions"]]
            times = await _times(consumer, places, wanted, since)
            if entry := gathered(topic["topic"], times):
                found.append(entry)
    return found


async def _times(
    consumer: AIOKafkaConsumer, places: Sequence[TopicPartition], wanted: set[bytes], since: datetime
) -> list[datetime]:
    consumer.assign(places)
    offsets = await consumer.offsets_for_times({place: int(since.timestamp() * 1000) for place in places})
    for place in places:
        if (offset := offsets.get(place)) is not None:
            consumer.seek(place, offset.offset)
        else:
            await consumer.seek_to_end(place)
    times: list[datetime] = []
    while batch := await consumer.getmany(*places, timeout_ms=700):
        records = [record for records in batch.values() for record in records]
        times += [datetime.fromtimestamp(r.timestamp / 1000, UTC) for r in records if r.key in wanted]
    return times


def grid(steps: Sequence[Step]) -> Table:
    """The steps as people read them: a line for each day, so that times stay whole at 80 columns."""
    table = Table(box=None, pad_edge=False, header_style="dim")
    for name in ("when", "waited", "step", "times", "detail"):
        table.add_column(name, overflow="fold", no_wrap=name in {"when", "waited", "times"})
    day = None
    for step in steps:
        one = step.seen
        if one.at.date() != day:
            day = one.at.date()
            table.add_row(f"{day}")
        took = f" in {(one.until - one.at).total_seconds():.2f} s" if one.until > one.at else ""
        table.add_row(
            f"{one.at:%H:%M:%S.%f}"[:-3],
            f"{step.waited.total_seconds():.2f} s",
            one.step,
            f"{one.times}{took}",
            one.detail,
        )
    return table
