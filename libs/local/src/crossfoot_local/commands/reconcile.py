"""`crossfoot reconcile`: whatever is not at its end in warehouse or outcomes is announced again."""

import asyncio
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from crossfoot_common import completeness
from crossfoot_common.completeness import Open, Recorded, Verdict
from crossfoot_common.settings import KafkaSettings, StoreSettings
from crossfoot_common.storage.s3 import S3Store
from crossfoot_common.tables.document import document_id
from crossfoot_common.versions import order
from crossfoot_local import warehouse
from crossfoot_local.announcing import announce, announcements
from crossfoot_local.commands.dead_letters import read_letters
from crossfoot_local.connect import DATA, DataOption, connect
from crossfoot_local.console import err, out
from crossfoot_parser.core.version import reading_version
from crossfoot_parser.settings import Settings as ParserSettings

ORDER = 50
SHOWN = 200


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("reconcile")(reconcile)


def reconcile(
    *,
    data: DataOption = DATA,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would be announced.")] = False,
    verify: Annotated[
        bool, typer.Option("--verify", help="Announce nothing; prove that nothing is open, or say what is.")
    ] = False,
) -> None:
    """Compare bucket, warehouse and outcomes, and announce again every file that is not at its end.

    The bucket is the truth: after the broker or the warehouse was lost, also in the middle of a document,
    this brings everything back. A file that is under way is announced twice, which changes nothing.

    Exit codes: 0 done, or with --verify nothing is open; 1 with --verify something is.
    """
    connect(data)
    version = reading_version(ParserSettings().limits)
    verdict, announced, others = asyncio.run(run(version, announcing=not (dry_run or verify)))
    if verdict.open:
        out.print(open_view(verdict, asyncio.run(buried())))
    tell_others(others, version)
    for sha256 in verdict.double:
        out.print(f"{sha256[:12]}  has more tables than its document")
    what = f"{announced} announced again" if not (dry_run or verify) else f"{announced} to be announced again"
    err.print(f"{verdict}; {what}", soft_wrap=True)
    if verify:
        raise typer.Exit(0 if verdict.complete else 1)


async def run(version: str, *, announcing: bool) -> tuple[Verdict, int, Counter[str]]:
    """Compare, and announce if that is wanted; the verdict, how many files, how they were read."""
    store = S3Store(StoreSettings())
    try:
        verdict = completeness.compare(await completeness.look(store), await warehouse.recorded(version))
        contents = sorted({one.sha256 for one in verdict.open if one.sha256})
        events, lost = await announcements(store, contents)
        for sha256 in lost:
            err.print(f"{sha256} has no announcement that can be read", style="yellow")
        if events and announcing:
            await announce(KafkaSettings(), store, events)
        return verdict, len(events), read_otherwise(verdict.open, await warehouse.recorded(None), version)
    finally:
        store.close()


def read_otherwise(open_: Iterable[Open], recorded: Mapping[str, Recorded], wanted: str) -> Counter[str]:
    """Readings by the same parser that are there, and not the wanted ones: its settings were others."""
    missing = [
        recorded[one.sha256].parser_version
        for one in open_
        if one.why == "not_recorded" and one.sha256 in recorded
    ]
    return Counter(version for version in missing if order(version) == order(wanted))


def tell_others(found: Counter[str], wanted: str) -> None:
    """Say how to ask for what the parsers do; announcing those files again would end nothing."""
    for version, count in found.items():
        err.print(
            f"{count} of these were read as {version}, this terminal asks for {wanted}: give it the settings "
            "of the parsers (CROSSFOOT_OCR_PAGES, CROSSFOOT_LIMIT_…) and their extra.",
            style="yellow",
            soft_wrap=True,
        )


async def buried() -> dict[str, str]:
    """The last dead letter of each key, which is the hash of a file or the id of its document."""
    return {
        letter.key: f"dead letter {letter.number}: {letter.content.reason}" for letter in await read_letters()
    }


def open_view(verdict: Verdict, letters: dict[str, str]) -> Table:
    """One line for each thing that is open, and the dead letter that explains it."""
    grid = Table(box=None, pad_edge=False, header_style="dim")
    for name in ("content", "why", "name", ""):
        grid.add_column(name, overflow="fold")
    for one in verdict.open[:SHOWN]:
        letter = letters.get(one.sha256) or letters.get(document_id(one.sha256), "")
        grid.add_row(one.sha256[:12], one.why, Text(one.name), letter)
    if len(verdict.open) > SHOWN:
        grid.add_row("…", f"{len(verdict.open) - SHOWN} more")
    return grid
