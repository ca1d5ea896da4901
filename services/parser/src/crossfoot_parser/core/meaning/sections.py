"""Tells which organisation's section a table stands in, where one file holds the budgets of several.

A section begins with a line that names an organisation and its budget (某馆2031年单位预算). Names that stand
one below the other are a list of contents. What stands on the page of such a line may belong to either.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from crossfoot_common.tables.model import Table
from crossfoot_common.tables.wording import plain
from crossfoot_parser.core.blocks import Line
from crossfoot_parser.core.meaning.info.names import organisation_in

_HEADING = re.compile(
    r"(?:第[一二三四五六七八九十\d]+部分|[一二三四五六七八九十]{1,3}、|\d{1,2}[、.])?"
    r"(?P<name>[一-鿿()·]{4,30}?)(?:关于)?20\d{2}年度?(?:部门|单位)(?:预算|决算)(?:公开|说明|报告|草案|情况)*"
)


@dataclass(frozen=True, slots=True)
class Section:
    """Where an organisation's own budget begins."""

    name: str
    line: int | None
    page: int | None


def sections_of(tables: Sequence[Table], lines: Sequence[Line]) -> Mapping[int, str | None] | None:
    """The organisation of each table, None where its section is not certain; None for one organisation."""
    sections = _sections(lines)
    names = {section.name for section in sections}
    if not any(not one.endswith(other) and not other.endswith(one) for one in names for other in names):
        return None
    return {table.sequence: _of_table(table, sections) for table in tables}


def _sections(lines: Sequence[Line]) -> list[Section]:
    found = [(at, _name(line)) for at, line in enumerate(lines)]
    named = {at: name for at, name in found if name}
    return [
        Section(name, lines[at].line, lines[at].page)
        for at, name in named.items()
        if named.get(at - 1, name) == name and named.get(at + 1, name) == name
    ]


def _name(line: Line) -> str | None:
    found = _HEADING.fullmatch(plain(line.text))
    if found is None:
        return None
    name, bracket, which = found["name"].partition("(")  # (本级) is another than the department
    organisation = organisation_in(name)
    return f"{organisation}{bracket}{which}" if organisation else None


def _of_table(table: Table, sections: Sequence[Section]) -> str | None:
    first = table.place.first_line
    if first is not None and all(section.line is not None for section in sections):
        return next((s.name for s in reversed(sections) if (s.line or 0) < first), None)
    page = table.place.first_page
    if page is None or any(s.page is None or s.page == page for s in sections):
        return None
    return next((s.name for s in reversed(sections) if (s.page or 0) < page), None)
