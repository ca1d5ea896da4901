"""After an inspection the next command is one that can be pasted."""

import shlex
from pathlib import Path

from crossfoot_local.view.next_steps import after_inspection


def command(*files: str) -> list[str]:
    return shlex.split(after_inspection([Path(file) for file in files]).plain.partition("made: ")[2])


def test_a_file_of_any_name_is_named_so_that_it_can_be_pasted() -> None:
    for name in ("预算.pdf", "a b'; rm -rf x.txt", "[bold]x[/].txt"):
        assert command(name) == ["crossfoot", "inspect", name, "--format", "html", ">", "report.html"]


def test_several_files_go_into_a_folder() -> None:
    assert command("a.txt", "b.txt")[-2:] == ["--to", "reports"]
