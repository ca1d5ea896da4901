"""`crossfoot reconcile`: whatever the bucket holds and the warehouse does not know is announced again."""

import asyncio
from dataclasses import dataclass
from typing import Annotated

import typer

from crossfoot_common.errors import PermanentError
from crossfoot_common.events.file_received import FileReceived
from crossfoot_common.messaging import codec
from crossfoot_common.settings import KafkaSettings, StoreSettings
from crossfoot_common.storage import keys
from crossfoot_common.storage.port import Store
from crossfoot_common.storage.s3 import S3Store
from crossfoot_local import warehouse
from crossfoot_local.broker import send
from crossfoot_local.connect import DATA, DataOption, connect
from crossfoot_local.console import err, out
from crossfoot_parser.core.parse import PARSER_VERSION

ORDER = 50


@dataclass(frozen=True, slots=True)
class Comparison:
    """What the bucket holds: how many files, and the announcements of those without an outcome."""

    files: int
    open: list[FileReceived]


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("reconcile")(reconcile)


def reconcile(
    *,
    data: DataOption = DATA,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would be announced.")] = False,
) -> None:
    """Compare bucket and warehouse, and announce again every file that has no outcome there.

    The bucket is the truth: after the broker or the warehouse was lost, this brings everything back. A file
    that is under way already is announced twice, which changes nothing.
    """
    connect(data)
    seen = asyncio.run(run(dry_run=dry_run))
    for event in seen.open:
        out.print(f"{event.sha256[:12]}  {event.source}", soft_wrap=True)
    what = "would be announced again" if dry_run else "announced again"
    err.print(f"{seen.files} files in the bucket, {len(seen.open)} without an outcome {what}")


async def run(*, dry_run: bool) -> Comparison:
    """Compare, and announce unless it is a dry run."""
    store = S3Store(StoreSettings())
    try:
        seen = await compare(store, await warehouse.ended(PARSER_VERSION))
        if seen.open and not dry_run:
            await send(KafkaSettings(), store, [codec.encode(event, "reconcile") for event in seen.open])
        return seen
    finally:
        store.close()


async def compare(store: Store, ended: set[str]) -> Comparison:
    """Every announcement in the bucket against the files that ended."""
    announced = [item.key async for item in store.list(keys.ANNOUNCED)]
    open_ = [key for key in announced if key.removeprefix(keys.ANNOUNCED).removesuffix(".json") not in ended]
    events = [await _announcement(store, key) for key in open_]
    return Comparison(len(announced), [event for event in events if event is not None])


async def _announcement(store: Store, key: str) -> FileReceived | None:
    try:
        return FileReceived.model_validate_json(await store.get(key))
    except (PermanentError, ValueError) as error:
        err.print(f"[yellow]{key} cannot be read: {error}[/]")
        return None
