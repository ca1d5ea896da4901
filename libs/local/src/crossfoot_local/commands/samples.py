"""`crossfoot samples make`: invented disclosures, right or with planted errors."""

from pathlib import Path
from typing import Annotated

import typer

from crossfoot_local.console import marked, out, stop
from crossfoot_local.samples import make
from crossfoot_local.samples.formats import FORMATS
from crossfoot_local.samples.layouts import LAYOUTS

ORDER = 90
GROUP = typer.Typer(no_args_is_help=True, help="Invented disclosures to try things with.")


def register(app: typer.Typer) -> None:
    """Add the group."""
    app.add_typer(GROUP, name="samples")


@GROUP.callback()
def group() -> None:
    """Invented disclosures to try things with."""


@GROUP.command("make", epilog=f"Layouts: {', '.join(LAYOUTS)}. Formats: {', '.join(FORMATS)}.")
def write(
    folder: Annotated[Path, typer.Argument(metavar="OUT", help="Folder to write to, made when missing.")],
    *,
    seed: Annotated[int, typer.Option(help="First seed; the same seed gives the same bytes.")] = 1,
    count: Annotated[int, typer.Option(min=1, help="How many documents, one a seed.")] = 1,
    format: Annotated[str, typer.Option(help="File format.")] = "txt",  # noqa: A002 - the option's name
    layout: Annotated[str | None, typer.Option(help="Layout; without it the seeds take turns.")] = None,
    errors: Annotated[int, typer.Option(min=0, help="Totals with one changed digit, a document.")] = 0,
) -> None:
    """Write disclosures of departments that do not exist, with a manifest beside each.

    All figures add up, except where an error is planted; the manifest NAME.json says which cell was
    changed and what would be true.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for one in range(seed, seed + count):
        try:
            sample = make(one, layout, format, errors)
        except KeyError as unknown:
            stop(str(unknown.args[0]))
        path = folder / f"{one:04}-{sample.name}"
        path.write_bytes(sample.data)
        path.with_name(path.name + ".json").write_text(sample.manifest_json(), encoding="utf-8")
        about = f"{sample.layout.name}, {len(sample.planted)} planted"
        out.print(marked("{path}  [dim]{about}[/]", path=path, about=about), soft_wrap=True)
