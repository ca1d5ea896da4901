"""What each alert watches, broken on a running chain, and what the runbook says to do about it."""

import contextlib
import signal
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from crossfoot_common.events.topics import ACCEPTED
from crossfoot_common.events.topics import FILES as ANNOUNCED
from tests.e2e.disclosures import UNREADABLE
from tests.e2e.topics import messages, send
from tests.faults.world import World, bad_release

Break = Callable[[World], contextlib.AbstractContextManager[None]]


@dataclass(frozen=True, slots=True)
class Drill:
    """Entering `broken` breaks something, leaving it is the remedy; some alerts have one cause."""

    alerts: tuple[str, ...]
    what: str
    remedy: str
    broken: Break


DRILLS: list[Drill] = []


def drill(*alerts: str, what: str, remedy: str) -> Callable[[Callable[[World], Iterator[None]]], None]:
    """Register one, in the order in which they are done: the one with the longest window first."""

    def add(function: Callable[[World], Iterator[None]]) -> None:
        DRILLS.append(Drill(alerts, what, remedy, contextlib.contextmanager(function)))

    return add


@drill(
    "CrossfootFiguresLeftOver",
    what="12 files of figures in neither tables nor sentences",
    remedy="look at one (the window passes)",
)
def unknown_layout(world: World) -> Iterator[None]:
    def observations(number: int) -> bytes:
        lines = (f"甲区{n}段观测 {number}.{n:03} 乙 {n * 3}.25 丙号 {n * 7}.31 ；\n" for n in range(400))
        return "".join(lines).encode()

    names = world.upload(12, observations, "unknown-{}.txt")
    yield
    assert "parser" in world.command("trace", names[0])


@drill("CrossfootServiceDown", what="kill -9 of the validator", remedy="begin it anew")
def killed(world: World) -> Iterator[None]:
    world.kill("validator")
    yield
    world.restart("validator")


@drill("CrossfootStalled", what="SIGSTOP to all workers of the parser", remedy="restart the instance")
def workers_asleep(world: World) -> Iterator[None]:
    for worker in world.workers("parser"):
        worker.send_signal(signal.SIGSTOP)
    records = messages(world.chain.servers.kafka, ANNOUNCED.name)
    with world.flood(records, 400):  # more than one batch, or nothing is left to wait
        time.sleep(5)
    yield
    world.restart("parser")


@drill(
    "CrossfootLagGrows",
    what="a database that answers slowly, and 150 messages a second",
    remedy="a database that answers",
)
def slow_database(world: World) -> Iterator[None]:
    records = messages(world.chain.servers.kafka, ACCEPTED.name)
    records *= 1 + 150 // len(records)
    world.restart("warehouse", CROSSFOOT_KAFKA_BATCH_RECORDS="50")  # the lag is known anew with each batch
    world.networks["postgres"].delay_s = 0.1
    with world.flood(records, 150):
        yield
    world.networks["postgres"].mend()
    world.restart("warehouse")


@drill(
    "CrossfootDeadLetters", what="a message that is no event", remedy="dead-letters list (the window passes)"
)
def poison(world: World) -> Iterator[None]:
    send(world.chain.servers.kafka, ANNOUNCED.name, [(b"k", b"no event", [])])
    yield
    assert "invalid_message" in world.command("dead-letters", "list")


@drill("CrossfootRetries", what="no way to the database", remedy="a way to the database")
def no_database(world: World) -> Iterator[None]:
    world.networks["postgres"].cut()
    world.upload(3)
    yield
    world.networks["postgres"].mend()


@drill(
    "CrossfootWorkersLost",
    what="6 files that take longer than the limit",
    remedy="a higher limit, and retry",
)
def too_large(world: World) -> Iterator[None]:
    world.restart("parser", CROSSFOOT_DOCUMENT_SECONDS="1")

    def long(number: int) -> bytes:
        return "\n".join(f"第{n}项收入{n}.0{number % 10}万元。" for n in range(40_000)).encode()

    names = world.upload(6, long, "long-{}.txt")
    world.chain.outcomes(names, 120)
    yield
    world.restart("parser")
    world.command("retry", "--reason", "time_limit")


@drill("CrossfootRulesFailed", what="a release with a rule that raises", remedy="roll the release back")
def bad_rule(world: World) -> Iterator[None]:
    with tempfile.TemporaryDirectory() as folder:
        module = "core/rules/column_footing/total_rows.py"
        line = "for grown in context.grown:"
        path = bad_release(Path(folder), "crossfoot_validator", module, line, "for grown in context.nothing:")
        world.restart("validator", PYTHONPATH=path)
        world.upload(3)
        yield
    world.restart("validator")


@drill("CrossfootFilesOpen", what="truncate of the warehouse's documents", remedy="reconcile")
def lost_rows(world: World) -> Iterator[None]:
    world.chain.query("truncate documents cascade")
    yield
    world.command("reconcile")


@drill(
    "CrossfootManyUnreadable",
    what="25 damaged files in an hour",
    remedy="status counts by reason; the publisher mends (the window passes)",
)
def damaged(world: World) -> Iterator[None]:
    world.upload(25, lambda number: UNREADABLE + b"%d" % number, "damaged-{}.pdf")
    yield


@drill(
    *("CrossfootFileWaits", "CrossfootSlowOutcomes", "CrossfootSlowOutcomesForLong"),
    what="no parser for 70 s, with 20 files waiting",
    remedy="begin it anew; trace shows where they were",
)
def nobody_reads(world: World) -> Iterator[None]:
    world.chain.kill("parser")
    names = world.upload(20)
    waits = world.fires("CrossfootFileWaits", 60)
    assert waits is not None, "a file that waits is not told"
    time.sleep(70 - waits)
    world.restart("parser")
    yield
    world.chain.outcomes(names)
    assert "parser" in world.command("trace", names[0])


@drill("CrossfootRestarts", what="kill -9 of the watcher, 4 times", remedy="no further restart")
def again_and_again(world: World) -> Iterator[None]:
    for _ in range(4):
        world.restart("watcher")
        time.sleep(2)  # long enough to be scraped
    yield
