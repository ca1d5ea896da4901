"""`crossfoot export`: a view of the warehouse, or its tables, into a file."""

import asyncio
from pathlib import Path
from typing import Annotated

import typer

from crossfoot_local.commands.query import ENTITY, REGION, YEAR
from crossfoot_local.connect import DATA, DataOption, connect_warehouse
from crossfoot_local.console import err, stop
from crossfoot_local.exporting.description import describe
from crossfoot_local.exporting.formats import FORMATS, sink
from crossfoot_local.exporting.source import rows_of
from crossfoot_local.exporting.workbook import write_tables
from crossfoot_warehouse.annotated import Annotated as View
from crossfoot_warehouse.views import VERSIONS, views

ORDER = 46
TABLES = "tables"
"""Not a view: the tables themselves, with proven totals as formulas."""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("export")(export)


def export(
    what: Annotated[str, typer.Argument(metavar="VIEW", help="A view of the data dictionary, or `tables`.")],
    file: Annotated[Path, typer.Argument(metavar="FILE", help=".parquet, .csv, .xlsx or .jsonl")],
    *,
    year: YEAR = None,
    entity: ENTITY = None,
    region: REGION = None,
    data: DataOption = DATA,
) -> None:
    """Write a view into a file, whose name says the format, with a description of its columns beside it.

    `tables` writes the accepted tables themselves into a workbook, in which proven totals are formulas.
    Exit codes: 0 written, 1 the warehouse is away or an amount does not fit, 2 no such view or format.
    """
    known = {one.name: one for one in views()}
    form = file.suffix.removeprefix(".")
    if what not in {*known, TABLES}:
        stop(f"no view {what!r}", f"There are: {', '.join(known)}, {TABLES}", code=2)
    if form not in FORMATS or (what == TABLES and form != "xlsx"):
        stop(f"no format {form!r} for {what}", f"There are: {', '.join(FORMATS)}; xlsx for {TABLES}", code=2)
    connect_warehouse(data)
    wanted: dict[str, object] = {"year": year, "entity": entity, "region": region}
    part = file.with_name(file.name + ".part")  # a reader never sees half a file
    try:
        if what == TABLES:
            number = asyncio.run(write_tables(part, wanted))
        else:
            number = asyncio.run(write_view(known[what], part, file, form, wanted))
        part.replace(file)
    finally:
        part.unlink(missing_ok=True)
    err.print(f"{number} {'tables' if what == TABLES else 'rows'} in {file}", soft_wrap=True)


async def write_view(view: View, part: Path, file: Path, form: str, wanted: dict[str, object]) -> int:
    """Stream the view; the number of its rows."""
    number = 0
    fitting = {name: value for name, value in wanted.items() if value is None or _has(view, name)}
    if len(fitting) < len(wanted):
        stop(f"{view.name} has no column for that filter", code=2)
    async with rows_of(f"select * from {VERSIONS[-1]}.{view.name}", fitting) as rows:  # noqa: S608 - a name of ours
        target = sink(form, part, rows.columns)
        try:
            async for portion in rows.portions:
                target.write(portion)
                number += len(portion)
        finally:
            target.close()
        describe(file, view.name, f"{view.zh} · {view.en}", rows.columns, view.columns)
    return number


def _has(view: View, wanted: str) -> bool:
    return {"year": "fiscal_year"}.get(wanted, wanted) in view.columns
