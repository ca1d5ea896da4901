"""What became of ingested files: one line each, then every finding and reason in words."""

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from crossfoot_local.following import Followed
from crossfoot_local.view.words import reason, styled

MOST_FINDINGS = 6


def outcomes_view(files: Sequence[Followed]) -> RenderableType:
    """The table, and below it what needs words."""
    grid = Table(box=None, pad_edge=False, header_style="dim")
    grid.add_column("file", overflow="fold")  # long names go on below: the rest stays whole
    grid.add_column("outcome", no_wrap=True)
    for name in ("tables", "accepted", "rejected", "checks", "seconds"):
        grid.add_column(name, justify="right", no_wrap=True)
    for file in files:
        grid.add_row(*_row(file))
    return Group(grid, *(words for file in files for words in _words(file)))


def _row(file: Followed) -> list[RenderableType]:
    name = Text(f"  {file.name}" if file.member_of else file.name)
    if file.told is None or not file.ended:
        return [name, styled("waiting"), "", "", "", "", ""]
    told = file.told
    counts = [str(n) if told.status in {"accepted", "rejected"} else "" for n in (told.tables, told.accepted)]
    return [
        name,
        styled(told.status),
        *counts,
        Text(str(told.rejected or ""), style="red"),
        str(told.checks or ""),
        f"{file.seconds:.1f}" if file.seconds is not None else "",
    ]


def _words(file: Followed) -> list[RenderableType]:
    told = file.told
    if told is None or not (told.findings or told.reason or told.detail):
        return []
    lines: list[RenderableType] = ["", Text.assemble(styled(told.status), " ", (file.name, "bold"))]
    if told.reason:
        lines.append(Padding(Text(reason(told.reason, told.detail)), (0, 0, 0, 2)))
    elif told.detail:
        lines.append(Padding(Text(told.detail), (0, 0, 0, 2)))
    for finding in told.findings[:MOST_FINDINGS]:
        lines.append(Padding(Text(finding.message_en or finding.message_zh), (0, 0, 0, 2)))
        if finding.message_en and finding.message_zh:
            lines.append(Padding(Text(finding.message_zh, style="dim"), (0, 0, 0, 2)))
    if len(told.findings) > MOST_FINDINGS:
        lines.append(Text(f"  … and {len(told.findings) - MOST_FINDINGS} more findings", style="dim"))
    return lines


def totals(files: Sequence[Followed]) -> str:
    """One sentence: how many ended how."""
    counts: dict[str, int] = {}
    for file in files:
        status = file.told.status if file.told and file.ended else "not at an end"
        counts[status] = counts.get(status, 0) + 1
    return ", ".join(f"{count} {status}" for status, count in sorted(counts.items()))
