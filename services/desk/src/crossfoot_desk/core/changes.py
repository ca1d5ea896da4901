"""What is different between two versions of a table: cells by label of row and name of column."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Row = Mapping[str, Any]
Name = tuple[str, int, str]
"""Label of the row, which of that label, name of the column."""
MOST = 200


@dataclass(frozen=True, slots=True)
class Change:
    """One cell that is different; None where there is no such cell in that version."""

    label: str
    column: str
    before: str | None
    after: str | None
    place: tuple[int, int] | None


def changes(
    before: Sequence[Row], after: Sequence[Row], columns: tuple[list[str], list[str]]
) -> list[Change]:
    """Different cells, in the order of the later version; those that are gone come last."""
    old = {name: cell["text"].strip() for name, cell in named(before, columns[0])}
    new = dict(named(after, columns[1]))
    found = [
        Change(name[0], name[2], old.get(name), text, (cell["row_index"], cell["column_index"]))
        for name, cell in new.items()
        if (text := cell["text"].strip()) != old.get(name)
    ]
    gone = [Change(name[0], name[2], text, None, None) for name, text in old.items() if name not in new]
    return (found + gone)[:MOST]


def named(cells: Iterable[Row], columns: Sequence[str]) -> list[tuple[Name, Row]]:
    """Each cell under its name; the label of a row is its text without its numbers."""
    rows: dict[int, list[Row]] = {}
    for cell in cells:
        rows.setdefault(cell["row_index"], []).append(cell)
    seen: Counter[str] = Counter()
    found = []
    for _, row in sorted(rows.items()):
        label = " ".join(cell["text"].strip() for cell in row if cell["number"] is None) or "—"
        seen[label] += 1
        for cell in row:
            at = cell["column_index"]
            column = columns[at] if at < len(columns) else ""
            found.append(((label, seen[label], f"{column or at + 1}"), cell))
    return found
