"""`crossfoot topics`: what is on the broker, and what should be."""

import asyncio
from typing import Annotated

import typer
from rich.table import Table

from crossfoot_common.events.topics import TOPICS
from crossfoot_common.messaging.admin import create_topics, find_drift, repair
from crossfoot_common.settings import KafkaSettings
from crossfoot_local.connect import DATA, DataOption, connect
from crossfoot_local.console import err, out

ORDER = 70


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("topics")(topics)


def topics(
    *,
    data: DataOption = DATA,
    mend: Annotated[bool, typer.Option("--repair", help="Set what differs to what is wanted.")] = False,
) -> None:
    """Create the topics that are missing, show all, and say where one drifted from its configuration.

    Exit codes: 0 everything is as it must be (or was repaired), 1 something drifted.
    """
    connect(data)
    settings = KafkaSettings()
    created = set(asyncio.run(create_topics(settings)))
    out.print(topics_view(created))
    drifts = asyncio.run(find_drift(settings))
    for one in drifts:
        err.print(str(one), style="yellow", soft_wrap=True)
    if drifts and mend:
        asyncio.run(repair(settings, drifts))
        err.print(f"{len(drifts)} repaired")
    elif drifts:
        err.print("crossfoot topics --repair sets them")
        raise typer.Exit(1)


def topics_view(created: set[str]) -> Table:
    """One line a topic."""
    grid = Table(box=None, pad_edge=False, header_style="dim")
    for column in ("topic", "event", "from → to", "parts", "replay", ""):
        grid.add_column(column, overflow="fold", no_wrap=column in {"topic", "event", "parts", "replay"})
    for topic in TOPICS:
        grid.add_row(
            topic.name,
            topic.event.__name__,
            f"{topic.producer} → {', '.join(topic.consumers) or 'operators'}",
            str(topic.partitions),
            "yes" if topic.kept else "",
            "created" if topic.name in created else "",
        )
    return grid
