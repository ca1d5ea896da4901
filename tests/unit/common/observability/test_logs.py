"""Logs are one JSON object a line, whoever wrote them."""

import json
import logging
from collections.abc import Iterator

import pytest
import structlog

from crossfoot_common.observability import logs


@pytest.fixture(autouse=True)
def restored() -> Iterator[None]:
    root = logging.getLogger()
    before = (list(root.handlers), root.level)
    yield
    structlog.reset_defaults()
    structlog.contextvars.clear_contextvars()
    root.handlers[:], root.level = before


def test_ours_and_those_of_libraries_are_json_with_the_service(capsys: pytest.CaptureFixture[str]) -> None:
    logs.configure("watcher")
    logs.get("ours").warning("file_announced", sha256="ab")
    logging.getLogger("a.library").error("it %s", "broke")
    out = capsys.readouterr().out
    ours, theirs = (json.loads(line) for line in out.splitlines())
    assert (ours["event"], ours["sha256"], ours["service"]) == ("file_announced", "ab", "watcher")
    assert (theirs["event"], theirs["level"]) == ("it broke", "error")


def test_a_library_with_a_way_of_its_own_goes_ours(capsys: pytest.CaptureFixture[str]) -> None:
    theirs = logging.getLogger("a.library.that.colours")
    theirs.addHandler(logging.StreamHandler())
    theirs.propagate = False
    logs.configure("watcher")
    theirs.warning("topics are missing")
    captured = capsys.readouterr()
    assert captured.err == ""
    assert json.loads(captured.out)["event"] == "topics are missing"


def test_a_traceback_does_not_show_local_variables(capsys: pytest.CaptureFixture[str]) -> None:
    logs.configure("watcher")

    def fail(secret: str) -> None:
        raise ValueError(len(secret))

    try:
        fail("hush, a password")
    except ValueError as error:
        logs.get("ours").critical("service_failed", exc_info=error)
    out = capsys.readouterr().out
    assert json.loads(out)["exception"][0]["exc_type"] == "ValueError"
    assert "hush" not in out
