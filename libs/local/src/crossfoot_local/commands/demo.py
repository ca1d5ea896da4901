"""`crossfoot demo`: everything once, from nothing to proven rows, and what to try next."""

import asyncio
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import typer
from rich.rule import Rule
from rich.text import Text

from crossfoot_common.errors import CrossfootError
from crossfoot_local import warehouse
from crossfoot_local.commands.ingest import follow
from crossfoot_local.commands.status import counts_view
from crossfoot_local.connect import DATA, DataOption, connect
from crossfoot_local.console import err, marked, out, stop
from crossfoot_local.following import Following, files_of
from crossfoot_local.samples.demo import demo_files
from crossfoot_local.stack import state
from crossfoot_local.stack.background import background
from crossfoot_local.view.outcomes import outcomes_view, totals
from crossfoot_parser.core.version import reading_version
from crossfoot_parser.settings import Settings as ParserSettings

ORDER = 5
NEXT = """[bold]What to try next[/]
  crossfoot inspect FILE            a file of yours, in this terminal, without any server
  crossfoot inspect {sample} --format html > report.html
  crossfoot up --open               the same stack with this data, and its desk in your browser
  crossfoot ingest FILE…            files of yours through all of it
  crossfoot samples make OUT --count 20 --errors 1
(crossfoot is .venv/bin/crossfoot)"""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("demo")(demo)


def demo(*, data: DataOption = DATA) -> None:
    """Start everything, send invented disclosures through, show what became of them, stop.

    Real servers out of wheels, all services as processes, nothing outside of the data folder.
    """
    started = time.monotonic()
    samples = write_samples(data / "demo")
    with running_stack(data):
        connect(data)
        following, all_ended = asyncio.run(follow(files_of(samples), 120))
        show(following)
        asyncio.run(in_the_warehouse(following))
    if not all_ended:
        stop("not every file reached its end", f"The logs in {data / 'logs'} say why.")
    err.print(f"\n{totals(following.files)}, in {time.monotonic() - started:.0f} s\n")
    out.print(marked(NEXT, sample=following.files[1].path), soft_wrap=True)


def write_samples(folder: Path) -> list[Path]:
    """The sample disclosures as files."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for file in demo_files():
        paths.append(folder / file.name)
        paths[-1].write_bytes(file.data)
    return paths


@contextmanager
def running_stack(data: Path) -> Iterator[None]:
    """A stack on `data`: the one that runs there, else one of our own for as long as it is needed."""
    if state.read(data) is not None:
        err.print(f"using the stack that runs on {data}")
        yield
        return
    began = time.monotonic()
    with ExitStack() as open_:
        with err.status("starting servers and services") as spinner:
            open_.enter_context(background(data, lambda step: spinner.update(Text(f"starting: {step}"))))
        err.print(f"servers and services are ready after {time.monotonic() - began:.0f} s")
        yield


def show(following: Following) -> None:
    """What became of each file."""
    out.print(Rule("what became of the files", align="left"))
    out.print(outcomes_view(following.files))


async def in_the_warehouse(following: Following) -> None:
    """Wait until the rows are there, and count them."""
    wanted = {file.sha256 for file in following.files}
    deadline = time.monotonic() + 30
    while not wanted <= set(await warehouse.recorded(reading_version(ParserSettings().limits))):
        if time.monotonic() > deadline:
            raise CrossfootError("the warehouse has not got everything after 30 s")
        await asyncio.sleep(0.2)
    out.print(Rule("in PostgreSQL", align="left"))
    out.print(counts_view(await warehouse.counts()))
