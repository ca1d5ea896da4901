"""`crossfoot query`: ask the warehouse one of the questions that analysts ask."""

import asyncio
import json
import sys
from typing import Annotated, Literal

import typer
from rich.table import Table

from crossfoot_local.connect import DATA, DataOption, connect_warehouse
from crossfoot_local.console import err, out, stop
from crossfoot_local.exporting.formats.csv import shown
from crossfoot_local.exporting.formats.jsonl import plain
from crossfoot_local.exporting.source import Rows, rows_of
from crossfoot_local.view.answers import Heading, answer_view
from crossfoot_warehouse.annotated import Annotated as Question
from crossfoot_warehouse.questions import questions

ORDER = 45
YEAR = Annotated[int | None, typer.Option(help="Only this fiscal year.")]
ENTITY = Annotated[str | None, typer.Option(help="Only entities whose name contains this.")]
REGION = Annotated[str | None, typer.Option(help="Only regions that begin like this.")]


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("query")(query)


def query(
    name: Annotated[
        str | None, typer.Argument(metavar="NAME", help="Which question; none: list them.")
    ] = None,
    *,
    year: YEAR = None,
    entity: ENTITY = None,
    region: REGION = None,
    shape: Annotated[
        Literal["table", "csv", "json"], typer.Option("--format", help="How it is shown.")
    ] = "table",
    data: DataOption = DATA,
) -> None:
    """Ask the warehouse: total expenditure, three public expenses, what was rejected and why, and so on.

    Exit codes: 0 answered, 1 the warehouse is away, 2 there is no such question.
    """
    known = {one.name: one for one in questions()}
    if name is None:
        out.print(listed(list(known.values())))
        return
    if name not in known:
        stop(f"no question {name!r}", f"There are: {', '.join(known)}", code=2)
    connect_warehouse(data)
    wanted: dict[str, object] = {"year": year, "entity": entity, "region": region}
    asyncio.run(answer(known[name], wanted, shape))


def listed(known: list[Question]) -> Table:
    """One line a question."""
    grid = Table(box=None, pad_edge=False, header_style="dim")
    for column in ("name", "中文", "English"):
        grid.add_column(column, overflow="fold", no_wrap=column == "name")
    for one in known:
        grid.add_row(one.name, one.zh, one.en)
    return grid


async def answer(question: Question, wanted: dict[str, object], shape: str) -> None:
    """Run it and show what comes."""
    async with rows_of(question.query, wanted) as rows:
        if shape == "table":
            await as_table(question, rows)
        else:
            await as_lines(rows, shape)


async def as_table(question: Question, rows: Rows) -> None:
    """For people; what documents say is shown as text, whatever it looks like."""
    headings = [Heading(one.name, one.kind in {"decimal", "integer"}) for one in rows.columns]
    found = [[figure(value) for value in row] async for portion in rows.portions for row in portion]
    out.print(answer_view(question.zh, headings, found, out.width))
    err.print(f"{len(found)} rows")


def figure(value: object) -> str:
    """A value as people read it."""
    if isinstance(value, list):
        return "、".join(map(str, value))
    return shown(value)


async def as_lines(rows: Rows, shape: str) -> None:
    """For programs: CSV with a header, or an object a line with amounts as strings."""
    names = [column.name for column in rows.columns]
    if shape == "csv":
        sys.stdout.write(",".join(names) + "\r\n")
    async for portion in rows.portions:
        for row in portion:
            if shape == "csv":
                cells = ['"' + shown(value).replace('"', '""') + '"' for value in row]
                sys.stdout.write(",".join(cells) + "\r\n")
            else:
                line = dict(zip(names, map(plain, row), strict=True))
                sys.stdout.write(json.dumps(line, ensure_ascii=False) + "\n")
