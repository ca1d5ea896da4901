"""`crossfoot ingest`: files into the chain, and each followed to its outcome."""

import asyncio
from pathlib import Path
from typing import Annotated

import typer

from crossfoot_common.settings import StoreSettings
from crossfoot_common.storage.s3 import S3Store
from crossfoot_local.connect import DATA, DataOption, connect
from crossfoot_local.console import err, marked, out, stop
from crossfoot_local.following import Followed, Following, files_of
from crossfoot_local.view.outcomes import outcomes_view, totals
from crossfoot_local.view.progress import FilesOnTheirWay

ORDER = 30


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("ingest")(ingest)


def ingest(
    files: Annotated[list[Path], typer.Argument(metavar="FILE…", help="Files, or folders of files.")],
    *,
    data: DataOption = DATA,
    patience: Annotated[
        float, typer.Option(help="Seconds without any news after which it stops waiting.")
    ] = 180.0,
) -> None:
    """Put files into the inbox, follow them live, and show what became of each.

    Exit codes: 0 every file reached an end (accepted, rejected or unreadable), 1 one did not, 2 a file is
    not there.
    """
    missing = [file for file in files if not file.exists()]
    if missing:
        stop(f"not there: {', '.join(map(str, missing))}", code=2)
    running = connect(data)
    following, all_ended = asyncio.run(follow(files_of(files), patience))
    out.print(outcomes_view(following.files))
    err.print(f"\n{totals(following.files)}")
    if running is not None and all_ended:
        address = running.environment.get("CROSSFOOT_DESK_ADDRESS", "")
        err.print(marked("[bold]Next:[/] every figure of them at {address}", address=address), soft_wrap=True)
    if not all_ended:
        stop(
            f"no news for {patience:.0f} s",
            "crossfoot status shows whether the services run; crossfoot reconcile announces the files again.",
        )


async def follow(files: list[Followed], patience: float) -> tuple[Following, bool]:
    """Upload and follow with a live display; the files, and whether all ended."""
    store = S3Store(StoreSettings())
    following = Following(store, files)
    try:
        with FilesOnTheirWay(err, files) as shown:
            return following, await following.run(patience, lambda: shown.changed(following.files))
    finally:
        store.close()
