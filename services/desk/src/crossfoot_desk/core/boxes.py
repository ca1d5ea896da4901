"""Figures as boxes on a page of the file, with what their checks say."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from crossfoot_desk.core.marks import RANK, Place

Row = Mapping[str, Any]
MOST = 2_000
MARGIN = 1.5
POINT = 100


@dataclass(frozen=True, slots=True)
class Box:
    """One figure on a page, in points: its outcome, its text, the place it leads to."""

    left: float
    top: float
    width: float
    height: float
    mark: str
    text: str
    href: str | None
    suspect: bool = False


def cell_boxes(
    cells: Iterable[Row], marks: Mapping[Place, str], suspects: frozenset[Place], document: str
) -> list[Box]:
    """The cells that checks speak of; each leads to its own page."""
    found = []
    for cell in cells:
        place = Place(cell["sequence"], cell["row_index"], cell["column_index"])
        mark, suspect = marks.get(place, ""), place in suspects
        if cell["box"] and (mark or suspect):
            href = f"{document}/tables/{place.table}/cells/{place.row}/{place.column}"
            found.append(_box(cell["box"], mark, cell["text"], href, suspect=suspect))
    return found[:MOST]


def prose_boxes(checks: Iterable[Row], findings: Iterable[Row], page: int, document: str) -> list[Box]:
    """The figures of the prose; those of a finding lead to it."""
    finding_of = {one["check_id"]: one["finding_id"] for one in findings}
    worst: dict[tuple[int, ...], Box] = {}
    for check in checks:
        finding = finding_of.get(check["check_id"])
        href = f"{document}#f-{finding}" if finding else None
        for operand in check["operands"]:
            source = operand["source"]
            if source.get("page") != page or source.get("table") is not None or not source.get("box"):
                continue
            said = _said(check, operand)
            box, key = _box(source["box"], said, source["text"], href), tuple(source["box"])
            if key not in worst or RANK[said] > RANK.get(worst[key].mark, 0):
                worst[key] = box
    return list(worst.values())[:MOST]


def _said(check: Row, operand: Row) -> str:
    """Of what fails only the figure that was tested is marked as such: the others may be right."""
    tested = check["outcome"] != "fail" or operand.get("role") == "stated"
    return str(check["outcome"]) if tested else "involved"


def _box(box: Iterable[int], outcome: str, text: str, href: str | None, *, suspect: bool = False) -> Box:
    left, top, right, bottom = (one / POINT for one in box)
    return Box(
        left=left - MARGIN,
        top=top - MARGIN,
        width=right - left + 2 * MARGIN,
        height=bottom - top + 2 * MARGIN,
        mark=outcome.replace("_within_rounding", ""),
        text=text.strip(),
        href=href,
        suspect=suspect,
    )


def on_page(findings: Iterable[Row], checks: Iterable[Row], page: int) -> list[Row]:
    """The findings with a figure on a page."""
    there = {
        check["check_id"]
        for check in checks
        if any(operand["source"].get("page") == page for operand in check["operands"])
    }
    return [one for one in findings if one["check_id"] in there]
