"""The way of a file at 80 columns: no time is torn, and a day is said once."""

import io
from datetime import UTC, datetime, timedelta

from rich.console import Console

from crossfoot_local.commands.trace import grid
from crossfoot_local.journey import Seen, Step

AT = datetime(2031, 3, 1, 23, 59, 58, 456_000, tzinfo=UTC)


def test_times_are_whole_and_a_day_is_said_once() -> None:
    name = "青石县人力资源和社会保障局及所属事业单位2031年部门决算公开.pdf"
    later = AT + timedelta(seconds=1)
    steps = [
        Step(Seen(f"came in as {name}", AT, AT), timedelta(0)),
        Step(
            Seen("read by the parser: a table", later, later + timedelta(seconds=12), 11),
            timedelta(seconds=1),
        ),
        Step(
            Seen("outcome", AT + timedelta(hours=1), AT + timedelta(hours=1), detail=name), timedelta(hours=1)
        ),
    ]
    console = Console(file=io.StringIO(), width=80)
    console.print(grid(steps))
    assert isinstance(console.file, io.StringIO)
    said = console.file.getvalue()
    assert [said.count(day) for day in ("2031-03-01", "2031-03-02")] == [1, 1]
    for whole in ("23:59:58.456", "23:59:59.456", "00:59:58.456", "3600.00 s", "11 in 12.00 s"):
        assert whole in said
