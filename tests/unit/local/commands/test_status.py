"""What `crossfoot status` shows stays whole in a narrow terminal and in a wide one."""

import io

import pytest
from rich.console import Console

from crossfoot_local.commands.status import counts_view, services_view
from crossfoot_local.stack.health import Health
from crossfoot_local.stack.services import Answer
from crossfoot_local.stack.state import ServiceState, StackState
from crossfoot_local.warehouse import Counts

WIDTHS = [80, 120]
NAMES = ("watcher", "parser", "validator", "warehouse", "desk")
BUSY = Health(Answer(reachable=True, ready=True, detail=""), 123_456, 86_399.0, 1_234_567, 1_234)
WAITS = Health(Answer(reachable=True, ready=False, detail="kafka: waiting for the broker at 127.0.0.1:9092"))


def shown(view: object, width: int) -> str:
    console = Console(file=io.StringIO(), width=width)
    console.print(view)
    said: str = console.file.getvalue()  # type: ignore[attr-defined]
    return said


@pytest.mark.parametrize("width", WIDTHS)
def test_headings_names_and_figures_are_whole(width: int) -> None:
    services = [(ServiceState(name, 1, 1_234_567, 12), BUSY) for name in NAMES]
    said = shown(services_view(StackState(1, 0.0, "embedded"), services), width)
    assert "…" not in said
    head, *lines = said.splitlines()
    assert head.split() == ["service", "state", "pid", "restarts", "lag", "progress", "handled", "dead"]
    assert [line.split()[0] for line in lines] == list(NAMES)
    figures = ["ready", "1234567", "12", "123456", "86399", "s", "ago", "1234567", "1234"]
    assert all(line.split()[1:] == figures for line in lines)


@pytest.mark.parametrize("width", WIDTHS)
def test_why_a_service_is_not_ready_is_said_to_its_end(width: int) -> None:
    said = shown(services_view(StackState(1, 0.0, "embedded"), [(ServiceState("parser", 1), WAITS)]), width)
    words = [word for line in said.splitlines()[1:] for word in line.split() if word not in {"parser", "0"}]
    assert words == WAITS.answer.detail.split()


@pytest.mark.parametrize("width", WIDTHS)
def test_counts_are_whole(width: int) -> None:
    documents, tables = [("unreadable", "unsupported_format", 12)], [("accepted", "partially_verified", 3)]
    lines = shown(counts_view(Counts(documents, tables, (1, 2, 3, 4))), width).splitlines()
    assert lines[1].split() == ["documents", "unreadable", "unsupported_format", "12"]
    assert lines[2].split() == ["tables", "accepted", "partly", "proven", "3"]
