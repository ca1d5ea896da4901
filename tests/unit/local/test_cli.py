"""The command line finds its commands, explains itself and tells errors in words."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from crossfoot_local.cli import _files, build, listings

RUN = CliRunner()


def test_every_module_in_commands_is_listed_without_being_imported() -> None:
    files = set(_files())
    assert {listing.name for listing in listings()} == {file.stem.replace("_", "-") for file in files}
    shown = RUN.invoke(build(""), ["--help"]).output
    assert all(f" {listing.name} " in shown and listing.about.split()[0] in shown for listing in listings())


def test_the_list_says_what_the_commands_say() -> None:
    listed, all_there = (RUN.invoke(build(wanted), ["--help"]).output.splitlines() for wanted in ("", None))
    assert sorted(listed) == sorted(all_there)  # groups come last where all are there


@pytest.mark.parametrize("command", [listing.name for listing in listings()])
def test_every_command_explains_itself(command: str) -> None:
    result = RUN.invoke(build(command), [command, "--help"])
    assert result.exit_code == 0
    assert "Usage" in result.output


@pytest.mark.parametrize(("arguments", "absent"), [
    (["--help"], {"pydantic", "lxml", "faststream", "sqlalchemy", "minio", "numpy"}),
    (["inspect", "--help"], {"faststream", "aiokafka", "sqlalchemy", "asyncpg", "minio", "starlette"}),
])  # fmt: skip
def test_a_command_brings_nothing_that_it_does_not_need(arguments: list[str], absent: set[str]) -> None:
    code = f"""
import sys
sys.argv = ["crossfoot", *{arguments!r}]
from crossfoot_local.cli import main
try:
    main()
except SystemExit:
    print("brought:", *sorted({absent!r} & set(sys.modules)))
"""
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.splitlines()[-1].strip() == "brought:"


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
