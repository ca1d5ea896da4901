"""Ports are remembered, and given up when somebody else has them."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from crossfoot_local.servers import ports


@contextmanager
def occupied(monkeypatch: pytest.MonkeyPatch, *taken: int) -> Iterator[None]:
    with monkeypatch.context() as patch:
        patch.setattr(ports, "is_free", lambda port: port not in taken)
        yield


def test_the_same_ports_come_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with occupied(monkeypatch):
        first = ports.remembered_ports(tmp_path / "ports.json", ["a", "b"])
        again = ports.remembered_ports(tmp_path / "ports.json", ["a", "b"])
    assert first == again
    assert len(set(first.values())) == 2


def test_a_taken_port_is_replaced_and_the_others_stay(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "ports.json"
    file.write_text(json.dumps({"a": 20_001, "b": 20_002}))
    with occupied(monkeypatch, 20_001):
        now = ports.remembered_ports(file, ["a", "b"])
    assert now["b"] == 20_002
    assert now["a"] not in {20_001, 20_002}
    assert json.loads(file.read_text()) == now


def test_ports_stay_below_the_range_of_outgoing_connections(monkeypatch: pytest.MonkeyPatch) -> None:
    with occupied(monkeypatch):
        assert all(ports.free_port() < 32_768 for _ in range(20))
