"""On a narrow terminal headings and names stay whole: a long name goes on below."""

import io

from rich.console import Console

from crossfoot_local.following import Followed
from crossfoot_local.view.outcomes import outcomes_view

NAME = "3-砚溪县人力资源和社会保障局2022年部门预算公开以及三公经费情况说明.md"


def test_headings_and_names_are_whole_at_80_columns() -> None:
    console = Console(file=io.StringIO(), width=80)
    console.print(outcomes_view([Followed(NAME), Followed("short.txt")]))
    text = console.file.getvalue()  # type: ignore[attr-defined]
    lines = text.splitlines()
    assert "…" not in text
    for heading in ("file", "outcome", "tables", "accepted", "rejected", "checks", "seconds"):
        assert heading in lines[0].split()
    after = next(number for number, line in enumerate(lines) if line.startswith("short.txt"))
    assert "".join(line.split()[0] for line in lines[1:after]) == NAME
