"""Tells which organisation's section a table stands in, where one file holds the budgets of several.

A section begins with a line that names an organisation and its budget (某馆2031年单位预算), or that
numbers it as a part of the file (第二部分 某馆). Names that stand one below the other are a list of contents.
What stands on the page of such a line may belong to either. In a workbook the line may stand on a sheet of
its own: its section goes on over the sheets behind it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from crossfoot_common.tables.model import Table
from crossfoot_common.tables.wording import plain
from crossfoot_parser.core.blocks import Block, Grid, Line
from crossfoot_parser.core.meaning.info.names import organisation_in
from crossfoot_parser.core.vocabulary.rows import filled

_HEADING = re.compile(
    r"(?:第[一二三四五六七八九十\d]+部分|[一二三四五六七八九十]{1,3}、|\d{1,2}[、.])?"
    r"(?P<name>[一-鿿()·]{4,30}?)(?:关于)?20\d{2}年度?(?:部门|单位)(?:预算|决算)(?:公开|说明|报告|草案|情况)*"
)
_PART = re.compile(r"第[一二三四五六七八九十\d]+部分(?P<name>[一-鿿()·]{4,30})")


@dataclass(frozen=True, slots=True)
class Section:
    """Where an organisation's own budget begins; on which sheet, where there are sheets."""

    name: str
    line: int | None
    page: int | None
    sheet: str | None = None


def sections_of(tables: Sequence[Table], blocks: Iterable[Block]) -> Mapping[int, str | None] | None:
    """The organisation of each table, None where its section is not certain; None for one organisation."""
    texts = [text for block in blocks for text in _texts(block)]
    sections = _sections(texts)
    names = {section.name for section in sections}
    if not any(not one.endswith(other) and not other.endswith(one) for one in names for other in names):
        return None
    sheets = tuple(dict.fromkeys(text.sheet for text in texts if text.sheet is not None))
    return {table.sequence: _of_table(table, sections, sheets) for table in tables}


def _texts(block: Block) -> Iterator[Section]:
    """What stands alone in a line or in a row of a sheet; nothing for a row of several cells."""
    if isinstance(block, Line):
        yield Section(block.text, block.line, block.page)
    elif isinstance(block, Grid) and block.sheet is not None:
        for row in block.rows:
            cells = {text for _, text in filled(row)}
            yield Section(cells.pop() if len(cells) == 1 else "", row.line, row.page, block.sheet)


def _sections(texts: Sequence[Section]) -> list[Section]:
    found = [(at, _name(text.name)) for at, text in enumerate(texts)]
    named = {at: name for at, name in found if name}
    return [
        replace(texts[at], name=name)
        for at, name in named.items()
        if named.get(at - 1, name) == name and named.get(at + 1, name) == name
    ]


def _name(text: str) -> str | None:
    if "部" not in text and "单" not in text:  # 部门, 单位 or 第…部分, as both patterns want
        return None
    said = plain(text)
    found = _HEADING.fullmatch(said) or _PART.fullmatch(said)
    if found is None:
        return None
    name, bracket, which = found["name"].partition("(")  # (本级) is another than the department
    organisation = organisation_in(name)
    if found.re is _PART and organisation != name:
        return None  # a part of its document: 第一部分 某馆概况
    return f"{organisation}{bracket}{which}" if organisation else None


def _of_table(table: Table, sections: Sequence[Section], sheets: Sequence[str]) -> str | None:
    first, sheet = table.place.first_line, table.place.sheet
    if first is not None and all(section.line is not None for section in sections):
        own = _place(sheet, first, sheets)
        return next((s.name for s in reversed(sections) if _place(s.sheet, s.line or 0, sheets) < own), None)
    page = table.place.first_page
    if page is None or any(s.page is None or s.page == page for s in sections):
        return None
    return next((s.name for s in reversed(sections) if (s.page or 0) < page), None)


def _place(sheet: str | None, line: int, sheets: Sequence[str]) -> tuple[int, int]:
    """Sheets follow each other, and each counts its own rows."""
    return (sheets.index(sheet) if sheet in sheets else -1), line
