"""`crossfoot retry`: files are read over without a new upload, and new uploads go first."""

import asyncio
from typing import Annotated

import typer
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from crossfoot_common.settings import KafkaSettings, ServiceSettings, StoreSettings
from crossfoot_common.storage.s3 import S3Store
from crossfoot_local import warehouse
from crossfoot_local.announcing import announce_gently, announcements
from crossfoot_local.connect import DATA, DataOption, connect
from crossfoot_local.console import err, stop
from crossfoot_local.warehouse import Wanted

ORDER = 55


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("retry")(retry)


def retry(
    files: Annotated[
        list[str] | None, typer.Argument(metavar="SHA256…", help="Files, by the beginning of their hash.")
    ] = None,
    *,
    reason: Annotated[str | None, typer.Option(help="Files that were unreadable for this reason.")] = None,
    parser_version: Annotated[
        str | None, typer.Option(help="Files whose newest reading is of such a parser: 3, <3 or <=3.")
    ] = None,
    data: DataOption = DATA,
) -> None:
    """Announce files again whose outcome may be another today.

    They are sent a few at a time, whenever the parsers have nothing else to do. What the same parser read
    under the same conditions comes out the same; another one's reading is kept beside the old one.

    Exit codes: 0 all were announced, 2 nothing was chosen or found.
    """
    if not files and reason is None and parser_version is None:
        stop("nothing chosen", "Name files, --reason or --parser-version.", code=2)
    connect(data)
    wanted = Wanted(tuple(files or ()), reason, parser_version)
    count = asyncio.run(run(wanted))
    if not count:
        stop(
            "no such file in the warehouse",
            "crossfoot status counts documents by outcome and reason.",
            code=2,
        )
    err.print(f"{count} announced again")


async def run(wanted: Wanted) -> int:
    """Announce, with progress; how many."""
    store = S3Store(StoreSettings())
    try:
        events, _ = await announcements(store, await warehouse.chosen(wanted))
        columns = (TextColumn("announced"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
        with Progress(*columns, console=err, transient=True) as progress:
            line = progress.add_task("announced", total=len(events))
            await announce_gently(
                KafkaSettings(),
                store,
                events,
                ServiceSettings().group_prefix,
                lambda sent: progress.update(line, completed=sent),
            )
        return len(events)
    finally:
        store.close()
