"""`crossfoot dead-letters`: what services could not process, and sending it through again."""

import asyncio
from dataclasses import dataclass
from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from crossfoot_common.errors import PermanentError
from crossfoot_common.events.dead_letter import DeadLetter
from crossfoot_common.events.topics import DEAD_LETTERS
from crossfoot_common.messaging import codec, headers
from crossfoot_common.messaging.claims import ClaimCheck
from crossfoot_common.messaging.dead_letters import unbury
from crossfoot_common.messaging.records import Outgoing, Record
from crossfoot_common.settings import KafkaSettings, StoreSettings
from crossfoot_common.storage.s3 import S3Store
from crossfoot_local.broker import everything, reader, send
from crossfoot_local.connect import DATA, DataOption, connect
from crossfoot_local.console import err, marked, out, stop

ORDER = 60
GROUP = typer.Typer(no_args_is_help=True)
REASON = Annotated[str | None, typer.Option(help="Only letters with this reason.")]
SERVICE = Annotated[str | None, typer.Option(help="Only letters of this service.")]


@dataclass(frozen=True, slots=True)
class Letter:
    """A dead letter and its number, which is its offset."""

    number: int
    content: DeadLetter

    @property
    def key(self) -> str:
        """The key of the message that died, as text."""
        return (unbury(self.content)[0] or b"").decode(errors="replace")


def register(app: typer.Typer) -> None:
    """Add the group."""
    app.add_typer(GROUP, name="dead-letters")


@GROUP.callback()
def group() -> None:
    """Messages that a service could not process: look at them, and send them through again."""


@GROUP.command("list")
def show(*, reason: REASON = None, service: SERVICE = None, data: DataOption = DATA) -> None:
    """Show all dead letters: number, when, who, why, and which message it was."""
    connect(data)
    letters = asyncio.run(read_letters(reason, service))
    grid = Table(box=None, pad_edge=False, header_style="dim")
    for name in ("number", "died", "service", "reason", "message", "tried", "detail"):
        grid.add_column(name, overflow="fold")
    for letter in letters:
        one = letter.content
        grid.add_row(
            str(letter.number),
            f"{one.died_at:%Y-%m-%d %H:%M:%S}",
            one.service,
            Text(one.reason, style="red"),
            f"{one.topic}/{one.partition}@{one.offset}",
            str(one.attempt),
            one.detail,
        )
    out.print(grid if letters else Text("no dead letters", style="green"))


@GROUP.command("replay")
def replay(
    numbers: Annotated[list[int] | None, typer.Argument(metavar="NUMBER…", help="As the list shows.")] = None,
    *,
    every: Annotated[bool, typer.Option("--all", help="All that the list shows.")] = False,
    reason: REASON = None,
    service: SERVICE = None,
    data: DataOption = DATA,
) -> None:
    """Send messages to their topics again, as they were; processing twice changes nothing.

    The letters stay where they are: the topic is a log. A message that dies again is a new letter with a
    higher number of tries.
    """
    if not numbers and not every:
        stop("nothing chosen", "Name numbers of crossfoot dead-letters list, or --all.", code=2)
    connect(data)
    letters = asyncio.run(read_letters(reason, service))
    chosen = [one for one in letters if every or one.number in (numbers or ())]
    unknown = set(numbers or ()) - {one.number for one in letters}
    if unknown:
        stop(f"no such dead letter: {', '.join(map(str, sorted(unknown)))}", code=2)
    asyncio.run(send_again(chosen))
    err.print(f"{len(chosen)} sent again")


async def read_letters(reason: str | None = None, service: str | None = None) -> list[Letter]:
    """All letters that fit, oldest first."""
    settings, store = KafkaSettings(), S3Store(StoreSettings())
    claims = ClaimCheck(store, settings.kafka_message_limit)
    try:
        async with reader(settings) as consumer:
            records = await everything(consumer, DEAD_LETTERS.name)
        letters = [await _letter(record, claims) for record in records]
    finally:
        store.close()
    return [
        one
        for one in letters
        if one is not None and reason in {None, one.content.reason} and service in {None, one.content.service}
    ]


async def _letter(record: Record, claims: ClaimCheck) -> Letter | None:
    try:
        payload = await claims.check_out(record.value or b"", headers.decode(record.headers))
        return Letter(record.offset, codec.decode(DeadLetter, payload))
    except PermanentError as error:
        err.print(
            marked("[yellow]letter {number} cannot be read: {error}[/]", number=record.offset, error=error)
        )
        return None


async def send_again(letters: list[Letter]) -> None:
    """Publish the original messages."""
    store = S3Store(StoreSettings())
    messages = [original(letter.content) for letter in letters]
    try:
        await send(KafkaSettings(), store, messages)
    finally:
        store.close()


def original(letter: DeadLetter) -> Outgoing:
    """The message that died, marked with how often it was tried."""
    key, value, sent = unbury(letter)
    return Outgoing(letter.topic, key, value or b"", headers.decode(tuple(sent)))
