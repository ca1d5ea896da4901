"""One inspected file at a glance: what it is, its tables with their verdicts, every finding in words."""

from collections import Counter
from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table as Grid
from rich.text import Text

from crossfoot_common.tables.checks import Check, Finding, Operand
from crossfoot_common.tables.model import Extent, Table
from crossfoot_local.inspection import Inspection
from crossfoot_local.view.words import reason, styled
from crossfoot_validator.core.vocabulary.verdicts import TableVerdict

MOST_PARTS = 12
RATIOS = frozenset({"growth_rate", "share_of_total", "average"})


def inspection_view(inspection: Inspection) -> RenderableType:
    """Everything about one file."""
    parts: list[RenderableType] = [_heading(inspection)]
    if inspection.refusal is not None:
        why = reason(inspection.refusal.reason, inspection.refusal.detail)
        return Group(*parts, Text.assemble(styled("unreadable"), f": {why}"), "")
    if inspection.parsed is not None and inspection.parsed.tables:
        parts += [_tables(inspection.parsed.tables, inspection.verdicts)]
    for finding in sorted(inspection.findings, key=lambda f: f.check.severity != "error"):
        parts.append(finding_view(finding))
    return Group(*parts, _summary(inspection), "")


def _heading(inspection: Inspection) -> RenderableType:
    info = inspection.document.info
    stage = {"budget": "budget 预算", "final_accounts": "final accounts 决算"}.get(info.stage or "", "")
    kind = info.kind.replace("_", " ") if info.kind and info.kind != "other" else None
    known = [info.entity, str(info.fiscal_year) if info.fiscal_year else None, stage, info.scope, kind]
    title = Text(inspection.document.source, style="bold", overflow="fold")  # a rule would cut it off
    line = " · ".join(part for part in known if part) or "entity and year unknown"
    return Group(Rule(), title, Text(f"{line} · {inspection.document.media_type}", style="dim"))


def _tables(tables: tuple[Table, ...], verdicts: tuple[TableVerdict, ...]) -> Grid:
    grid = Grid(box=None, pad_edge=False, header_style="dim")
    for name, justify in (("#", "right"), ("table", "left"), ("kind", "left"), ("size", "right")):
        grid.add_column(name, justify=justify, overflow="fold")  # type: ignore[arg-type] # rich's own literals
    for name in ("where", "verdict", "hold", "fail", "open"):
        grid.add_column(name, justify="left" if name in {"where", "verdict"} else "right", no_wrap=True)
    for table, verdict in zip(tables, verdicts, strict=True):
        outcomes = Counter("hold" if check.holds else check.outcome for check in verdict.checks)
        word = "empty" if table.empty and verdict.verdict == "accepted" else verdict.verification
        grid.add_row(
            str(table.sequence),
            table.title or "(no title)",
            Text(table.kind.replace("_", " "), style="dim"),
            f"{len(table.rows)}×{len(table.columns)}",
            _place(table.place),
            styled("rejected" if verdict.verdict == "rejected" else word),
            str(outcomes["hold"] or ""),
            Text(str(outcomes["fail"] or ""), style="red"),
            Text(str(outcomes["not_checkable"] or ""), style="dim"),
        )
    return grid


def _place(place: Extent) -> str:
    if place.sheet:
        return place.sheet
    if place.first_page:
        return f"p {place.first_page}" + f"-{place.last_page}" * (place.last_page != place.first_page)
    return f"l {place.first_line}-{place.last_line}" if place.first_line else ""


def finding_view(finding: Finding) -> RenderableType:
    """One finding: the sentence, the sum with its figures and places, the cell that explains it."""
    check = finding.check
    tables = ", ".join(map(str, check.tables))
    head = Text.assemble(
        (f"{check.severity} ", "bold red" if check.severity == "error" else "yellow"),
        (f"{check.family}", "bold"),
        f" in table {tables}" if tables else " in the prose",
    )
    lines: list[RenderableType] = [Text(check.message_en or check.message_zh)]
    if check.message_en and check.message_zh:
        lines.append(Text(check.message_zh, style="dim"))
    lines += [Text.assemble(*line) for line in _sum(check)]
    if finding.suspect is not None:
        slip = f" ({finding.suspect.slip.replace('_', ' ')})" if finding.suspect.slip else ""
        source = finding.suspect.source
        named = " / ".join(part for part in (source.label, source.path) if part)
        where = f'{f"table {source.table}, " if source.table else ""}"{named}": '
        place = place_of(source.line, source.page)
        said = (
            f"one figure explains it: {where}{source.text.strip()} {place}should be {finding.suspect.value}"
        )
        lines.append(Text(f"{said}{slip}", style="cyan"))
    if finding.consequences:
        lines.append(Text(f"what follows from it ({len(finding.consequences)}):", style="dim"))
        lines += [Text(f"  {one.message_en or one.message_zh}", style="dim") for one in finding.consequences]
    return Group("", head, Padding(Group(*lines), (0, 0, 0, 2)))


def place_of(line: int | None, page: int | None) -> str:
    """Where a figure stands in the file, for people."""
    parts = [f"page {page}"] * bool(page) + [f"line {line}"] * bool(line)
    return f"({', '.join(parts)}) " if parts else ""


def _sum(check: Check) -> Iterator[tuple[str | tuple[str, str], ...]]:
    """The stated figure, its parts, and by how much they miss each other."""
    shown = [one for one in check.operands if one.role != "part"]
    parts = [one for one in check.operands if one.role == "part" and one.value is not None]
    ratio = check.family in RATIOS
    for one in (*shown, *parts[:MOST_PARTS]):
        yield _operand(one, ratio=ratio)
    if len(parts) > MOST_PARTS:
        yield ((f"  … and {len(parts) - MOST_PARTS} more", "dim"),)
    if check.difference is not None:
        unit = " percentage points" if check.unit == "%" else check.unit or ""
        yield (
            f"stated {check.stated}, computed {check.computed}: off by ",
            (f"{check.difference}{unit}", "bold"),
        )


def _operand(one: Operand, *, ratio: bool) -> tuple[str | tuple[str, str], ...]:
    """A figure of a quotient is neither added nor subtracted; nor need every other side disagree."""
    part = "· " if ratio else "+ " if one.sign == 1 else "- "
    sign = {"stated": "= ", "part": part, "other": "↔ "}[one.role]
    what = " / ".join(part for part in (one.source.label, one.source.path) if part)
    place = place_of(one.source.line, one.source.page)
    return (f"  {sign}{one.source.text:>14}  ", what, (f"  {place}", "dim"))


def _summary(inspection: Inspection) -> Text:
    counts = Counter("hold" if check.holds else check.outcome for check in inspection.checks)
    rejected = sum(verdict.verdict == "rejected" for verdict in inspection.verdicts)
    cut = sum(check.outcome == "fail" and check.severity == "info" for check in inspection.checks)
    tables = len(inspection.verdicts)
    return Text.assemble(
        f"\n{tables} tables: {tables - rejected} accepted, ",
        (f"{rejected} rejected", "bold red" if rejected else ""),
        f" · {counts['hold']} checks hold, ",
        (f"{counts['fail']} fail", "bold red" if counts["fail"] else ""),
        f" ({cut} by a cut last digit alone)" if cut else "",
        f", {counts['not_checkable']} could not be made",
        _left_over(inspection),
    )


def _left_over(inspection: Inspection) -> str:
    """How many figures are in no table and no claim, and where tables may have been passed over."""
    figures = inspection.parsed.figures if inspection.parsed else None
    if figures is None or not (figures.left_over or figures.partly_read):
        return ""
    places = ", ".join(_place(stretch) or "somewhere" for stretch in figures.partly_read)
    where = f"; partly read: {places}" if places else ""
    return f"\n{figures.left_over} of {figures.seen} figures are in no table and no claim{where}"
