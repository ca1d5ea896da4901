"""`crossfoot status`: each service at a glance, and how documents ended so far."""

import asyncio
from pathlib import Path

import typer
from rich.table import Table
from rich.text import Text

from crossfoot_local.connect import DATA, DataOption, connect
from crossfoot_local.console import err, marked, out
from crossfoot_local.servers.patience import is_alive
from crossfoot_local.stack.health import Health, health
from crossfoot_local.stack.services import Answer
from crossfoot_local.stack.state import ServiceState, StackState
from crossfoot_local.view.words import styled
from crossfoot_local.warehouse import Counts, WarehouseAwayError, counts

ORDER = 40


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("status")(status)


def status(*, data: DataOption = DATA) -> None:
    """Show whether each service lives and works, its lag and last progress, and counts by outcome.

    Exit codes: 0 everything answers and is ready, 1 something does not.
    """
    running = connect(data)
    good = True
    if running is not None:
        healths = [(one, seen(one)) for one in running.services]
        good = all(one.answer.ready for _, one in healths)
        good = good and all(map(is_alive, running.server_pids.values()))
        out.print(services_view(running, healths))
    else:
        err.print("external servers: their services are watched by whoever runs them (/readyz)", style="dim")
    try:
        out.print(counts_view(asyncio.run(counts())))
    except WarehouseAwayError as error:
        good = False
        err.print(str(error), style="red")
    err.print(next_step(running, good=good), soft_wrap=True)
    raise typer.Exit(0 if good else 1)


def next_step(running: StackState | None, *, good: bool) -> Text:
    """What to do now, in words."""
    if running is None:
        return Text("")
    if not good:
        logs = Path(running.services[0].log).parent if running.services else DATA / "logs"
        return marked(
            "[bold]Next:[/] what is not ready says why in {logs}; docs/runbook.md knows more", logs=logs
        )
    address = running.environment.get("CROSSFOOT_DESK_ADDRESS", "")
    return marked("[bold]Next:[/] look documents up at {address}, or crossfoot ingest FILE…", address=address)


def seen(one: ServiceState) -> Health:
    """What a service says of itself, if it is there: another may answer at the port of a dead one."""
    if is_alive(one.pid):
        return health(one.port)
    return Health(Answer(reachable=False, ready=False, detail="ended"))


def services_view(running: StackState, healths: list[tuple[ServiceState, Health]]) -> Table:
    """One line a service."""
    grid = Table(box=None, pad_edge=False, header_style="dim", title_justify="left")
    grid.add_column("service", no_wrap=True)
    grid.add_column("state", overflow="fold", min_width=8)
    for name in ("pid", "restarts", "lag", "progress", "handled", "dead"):
        grid.add_column(name, justify="right", no_wrap=True)
    for one, seen in healths:
        grid.add_row(one.name, _state(seen), str(one.pid or ""), str(one.restarts or ""), *_figures(seen))
    for name, pid in running.server_pids.items():
        state = Text("server", style="dim") if is_alive(pid) else Text("ended", style="red")
        grid.add_row(Text(name, style="dim"), state, Text(str(pid or ""), style="dim"))
    return grid


def _state(seen: Health) -> Text:
    if seen.answer.ready:
        return Text("ready", style="green")
    return Text(seen.answer.detail, style="yellow" if seen.answer.reachable else "red")


def _figures(seen: Health) -> list[str]:
    lag = "" if seen.lag is None else str(seen.lag)
    idle = "" if seen.idle_s is None else f"{seen.idle_s:.0f} s ago"
    return [lag, idle, str(seen.handled), str(seen.dead or "")]


def counts_view(seen: Counts) -> Table:
    """Documents and tables by outcome."""
    grid = Table(box=None, pad_edge=False, header_style="dim")
    for name in ("", "outcome", ""):
        grid.add_column(name)
    grid.add_column("count", justify="right")
    for outcome, reason, number in seen.documents:
        grid.add_row("documents", styled(outcome), reason, str(number))
    for verdict, verification, number in seen.tables:
        grid.add_row("tables", styled(verdict), styled(verification), str(number))
    if not seen.documents:
        grid.add_row("documents", Text("none yet", style="dim"), "", "0")
    for name, number in zip(("cells", "facts", "checks", "findings"), seen.rows, strict=True):
        grid.add_row(Text(name, style="dim"), "", "", str(number))
    return grid
