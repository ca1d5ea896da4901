"""`crossfoot inspect`: what a file says and whether it adds up, without any server."""

import json
import sys
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from crossfoot_common.detection import detect
from crossfoot_common.errors import PermanentError
from crossfoot_local.console import err, out, stop
from crossfoot_local.inspection import Inspection, inspect_bytes, limits_with, reference
from crossfoot_local.report import report
from crossfoot_parser.core.document import Trace
from crossfoot_validator.core.checks.broken import failures

if TYPE_CHECKING:
    from concurrent.futures import Future

ORDER = 10
FEW = 8  # files; fewer are read before a second process would have started


class Format(StrEnum):
    """What is printed."""

    table = "table"
    json = "json"
    html = "html"


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("inspect")(show)


def show(
    files: Annotated[list[Path], typer.Argument(metavar="FILE…", help="Files of any kind that is read.")],
    *,
    format: Annotated[  # noqa: A002 - the option's name
        Format, typer.Option(help="table for people, json for programs (one line a file), html for a page.")
    ] = Format.table,
    explain: Annotated[
        bool, typer.Option("--explain", help="Show what each phase of the parser saw.")
    ] = False,
    to: Annotated[Path | None, typer.Option(help="Folder for html pages, one a file.")] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Exit with 1 when there is a finding.")] = False,
    ocr_pages: Annotated[
        int,
        typer.Option(
            min=0,
            envvar="CROSSFOOT_OCR_PAGES",
            help="Pictures of pages of one file that are read; 0: none, they are needs_ocr.",
        ),
    ] = 0,
) -> None:
    """Read and check files here and now: tables, verdicts and findings. No server is needed.

    Exit codes: 0 all read, 1 with --strict and a finding, 2 a file is not there, 3 one has no reading, 4 a
    rule or a process failed on one (a bug), and the others were checked all the same.
    """
    missing = [file for file in files if not file.is_file()]
    if missing:
        stop(f"not a file: {', '.join(map(str, missing))}", "Name files, not folders.", code=2)
    if format is Format.html and to is None and len(files) > 1:
        stop("several pages cannot be one page", "Name a folder for them: --to FOLDER", code=2)
    if format is Format.json and not explain and len(files) >= FEW:
        raise typer.Exit(side_by_side(files, strict=strict, ocr_pages=ocr_pages))
    codes = one_by_one(files, format, to, explain=explain, strict=strict, ocr_pages=ocr_pages)
    code = max(codes, default=0)
    if format is Format.table and not explain:
        from crossfoot_local.view.next_steps import after_inspection  # noqa: PLC0415 - only for people

        err.print(after_inspection(files), soft_wrap=True)
    raise typer.Exit(code)


def one_by_one(
    files: list[Path],
    format: Format,  # noqa: A002 - the option's name
    to: Path | None,
    *,
    explain: bool,
    strict: bool,
    ocr_pages: int = 0,
) -> Iterator[int]:
    """Tell of each file, and give its part of the exit code; what is raised for one ends only that one."""
    for file in files:
        try:
            for inspection in inspections([file], ocr_pages, explained=explain):
                tell(inspection, format, to)
                if explain and inspection.parsed is not None:
                    tell_trace(inspection.parsed.trace)
                yield code_of(inspection, strict=strict)
        except Exception as bug:  # noqa: BLE001 - the other files are to be inspected
            tell(failed(file, repr(bug)), format, to)
            yield 4


def tell_trace(trace: Trace) -> None:
    """Print what each phase of the parser saw, line by line."""
    for phase, saw in trace:
        err.rule(phase, align="left")
        for line in saw:
            err.print(line, markup=False, soft_wrap=True)


def inspections(files: list[Path], ocr_pages: int = 0, *, explained: bool = False) -> Iterator[Inspection]:
    """Every inspection of every file, in the order of the arguments."""
    limits = limits_with(ocr_pages)
    for file in files:
        yield from inspect_bytes(file.read_bytes(), str(file), limits, explained=explained)


def code_of(inspection: Inspection, *, strict: bool) -> int:
    """What the exit code says of one file."""
    if next(failures(inspection.checks), None) is not None:
        return 4
    return 3 if inspection.refusal else int(strict and bool(inspection.findings))


def side_by_side(files: list[Path], *, strict: bool, ocr_pages: int = 0) -> int:
    """Print the JSON of many files, read by a process for each core, in their order; give the exit code."""
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - only many files need processes

    worst = 0
    with ProcessPoolExecutor() as pool:
        waiting = [pool.submit(json_lines, file, ocr_pages, strict=strict) for file in files]
        for file, one in zip(files, waiting, strict=True):
            lines, code = _outcome(one) or _alone(file, ocr_pages, strict=strict)
            sys.stdout.write(lines)
            sys.stdout.flush()
            worst = max(worst, code)
    return worst


def _outcome(waiting: "Future[tuple[str, int]]") -> tuple[str, int] | None:
    """The lines of a file; None where its process, or that of another file, died."""
    from concurrent.futures.process import BrokenProcessPool  # noqa: PLC0415 - as above

    try:
        return waiting.result()
    except BrokenProcessPool:
        return None


def _alone(file: Path, ocr_pages: int, *, strict: bool) -> tuple[str, int]:
    """The lines of a file read in a process of its own, which takes none with it when it dies."""
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - as above

    with ProcessPoolExecutor(1) as pool:
        again = _outcome(pool.submit(json_lines, file, ocr_pages, strict=strict))
    return again or (json_line(failed(file, "the process died")), 4)


def failed(file: Path, why: str) -> Inspection:
    """What is said of a file on which the inspection failed: what it is, and that it has no reading."""
    data = file.read_bytes()
    refusal = PermanentError("reader_failed", why)
    return Inspection(reference(data, str(file), detect(data, str(file))), refusal=refusal)


def json_lines(file: Path, ocr_pages: int = 0, *, strict: bool) -> tuple[str, int]:
    """The lines of a file, one for each member of an archive, and its exit code: text is cheap to pass on."""
    try:
        found = list(inspections([file], ocr_pages))
        return "".join(map(json_line, found)), max((code_of(one, strict=strict) for one in found), default=0)
    except Exception as bug:  # noqa: BLE001 - the other files are to be inspected
        return json_line(failed(file, repr(bug))), 4


def json_line(inspection: Inspection) -> str:
    """One JSON object and its line end."""
    return json.dumps(report(inspection), ensure_ascii=False) + "\n"


def tell(inspection: Inspection, format: Format, to: Path | None) -> None:  # noqa: A002 - the option's name
    """Print one inspection, or write its page."""
    if format is Format.table:
        from crossfoot_local.view.inspection import inspection_view  # noqa: PLC0415 - tables only for people

        out.print(inspection_view(inspection))
    elif format is Format.json:
        sys.stdout.write(json_line(inspection))
        sys.stdout.flush()
    else:
        page = html_page(inspection)
        if to is None:
            sys.stdout.write(page)
        else:
            to.mkdir(parents=True, exist_ok=True)
            target = to / f"{Path(inspection.document.source).name}.html"
            target.write_text(page, encoding="utf-8")
            out.print(str(target), soft_wrap=True)


def html_page(inspection: Inspection) -> str:
    """The page of one inspection."""
    from crossfoot_local.html.readings import excerpts_of  # noqa: PLC0415 - as below
    from crossfoot_local.html.report import render  # noqa: PLC0415 - jinja2 only where a page is wanted

    path = Path(inspection.document.source)
    pictures = excerpts_of(inspection, path.read_bytes()) if path.is_file() else {}
    return render(inspection, source_lines(inspection), pictures)


def source_lines(inspection: Inspection) -> dict[int, str]:
    """The lines of a text file by number, so that findings can be shown where they stand."""
    from crossfoot_common.encodings import decode  # noqa: PLC0415 - as above

    path = Path(inspection.document.source)
    if not inspection.document.media_type.startswith("text/") or not path.is_file():
        return {}
    text = decode(path.read_bytes()).text
    return dict(enumerate(text.splitlines(), 1))
