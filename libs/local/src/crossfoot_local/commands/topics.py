"""`crossfoot topics`: what is on the broker, and what should be."""

import asyncio

import typer
from rich.table import Table

from crossfoot_common.events.topics import TOPICS
from crossfoot_common.messaging.admin import create_topics
from crossfoot_common.settings import KafkaSettings
from crossfoot_local.connect import DATA, DataOption, connect
from crossfoot_local.console import out

ORDER = 70


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("topics")(topics)


def topics(*, data: DataOption = DATA) -> None:
    """Create the topics that are missing, and show all with key, producer and consumers."""
    connect(data)
    created = set(asyncio.run(create_topics(KafkaSettings())))
    grid = Table(box=None, pad_edge=False, header_style="dim")
    for column in ("topic", "event", "version", "producer", "consumers", "partitions", ""):
        grid.add_column(column)
    for topic in TOPICS:
        grid.add_row(
            topic.name,
            topic.event.__name__,
            str(topic.event.version),
            topic.producer,
            ", ".join(topic.consumers) or "operators",
            str(topic.partitions),
            "created" if topic.name in created else "",
        )
    out.print(grid)
