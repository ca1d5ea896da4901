"""The command line finds its commands, explains itself and tells errors in words."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from crossfoot_local.cli import build, modules

RUN = CliRunner()


def test_every_module_in_commands_is_a_command() -> None:
    names = {module.__name__.rsplit(".", 1)[1].replace("_", "-") for module in modules()}
    shown = RUN.invoke(build(), ["--help"]).output
    assert names
    assert all(f" {name} " in shown for name in names)


@pytest.mark.parametrize("command", [m.__name__.rsplit(".", 1)[1].replace("_", "-") for m in modules()])
def test_every_command_explains_itself(command: str) -> None:
    result = RUN.invoke(build(), [command, "--help"])
    assert result.exit_code == 0
    assert "Usage" in result.output


def test_samples_are_written_with_their_manifests(tmp_path: Path) -> None:
    result = RUN.invoke(build(), ["samples", "make", str(tmp_path / "out"), "--count", "2", "--errors", "1"])
    assert result.exit_code == 0, result.output
    texts = sorted((tmp_path / "out").glob("*.txt"))
    assert len(texts) == 2
    for text in texts:
        manifest = json.loads(text.with_name(text.name + ".json").read_text("utf-8"))
        (error,) = manifest["errors"]
        assert error["stated"] in text.read_text("utf-8")


def test_an_unknown_layout_is_told_in_words(tmp_path: Path) -> None:
    result = RUN.invoke(build(), ["samples", "make", str(tmp_path), "--layout", "nowhere"])
    assert result.exit_code == 1
    assert "there are pipes" in result.output
