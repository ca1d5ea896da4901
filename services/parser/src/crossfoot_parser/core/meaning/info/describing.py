"""Reads what a document says about itself: entity, fiscal year, stage, scope and kind.

Every place that may tell one of them is a witness; the witnesses are heard in the order of how sure they
are, and the document says which one was believed. Nothing here knows a city or an entity.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import TypeVar

from crossfoot_common.tables.model import DocumentInfo, DocumentKind, Scope, Stage, Table
from crossfoot_common.tables.wording import plain
from crossfoot_parser.core.blocks import Grid, Line, RawDocument
from crossfoot_parser.core.meaning.info.entities import Witness, captions, entity_of, organisations
from crossfoot_parser.core.meaning.info.kinds import kind_in_prose, kind_of, kind_of_forms, kind_of_titles
from crossfoot_parser.core.meaning.info.scopes import scope_of
from crossfoot_parser.core.meaning.info.stages import (
    stage_in_prose,
    stage_of,
    stage_of_columns,
    stage_of_forms,
)
from crossfoot_parser.core.meaning.info.years import year_in_prose, year_of, year_of_days

COVER_LINES = 14
FIRST_LINES = 4  # of the prose, among which a title may stand
COVER_WIDTH = 60  # longer lines are text
Value = TypeVar("Value")
_DEPARTMENT: Scope = "department"


def describe(raw: RawDocument, tables: Sequence[Table], prose: Sequence[Line], name: str) -> DocumentInfo:
    """What the document says about itself, and where; `name` is the last resort."""
    said: list[Witness] = [
        ("cover", _heads(raw)),
        ("title", [plain(table.title) for table in tables if table.title]),
        ("header", [plain(line) for table in tables for line in table.caption] + captions(raw)),
        ("columns", [plain(column.name) for table in tables for column in table.columns]),
        ("prose", [plain(line.text) for line in prose]),
        ("file name", [plain(re.sub(r"[_\-.]", " ", name))]),
    ]
    entity, entity_from = entity_of(dict(said), tables)
    year, year_from = _heard(said, year_of, {"prose": year_in_prose})
    if year is None:
        year, year_from = _heard(said, year_of_days)
    stage, stage_from = _stage(said)
    scope: Scope | None
    scope, scope_from = _heard(said[:3], scope_of)
    if scope is None and any(len(organisations(table)) > 1 for table in tables):
        scope, scope_from = _DEPARTMENT, "tables"
    kind, kind_from = _kind(dict(said), stage, scope)
    return DocumentInfo(
        entity=entity,
        entity_from=entity_from,
        fiscal_year=year,
        fiscal_year_from=year_from,
        stage=stage,
        stage_from=stage_from,
        scope=scope,
        scope_from=scope_from,
        kind=kind,
        kind_from=kind_from,
    )


def _kind(
    said: Mapping[str, Sequence[str]], stage: Stage | None, scope: Scope | None
) -> tuple[DocumentKind, str | None]:
    """What a title names; else what the forms are of; `other` where nothing tells."""
    heard: tuple[tuple[str, DocumentKind | None], ...] = (
        ("cover", kind_of(said["cover"])),
        ("prose", kind_of(said["prose"][:FIRST_LINES]) or kind_in_prose(said["prose"])),
        ("title", kind_of_titles(said["title"])),
        ("tables", kind_of_forms(said["title"], stage, scope)),
        ("file name", kind_of(said["file name"])),
    )
    return next(((kind, where) for where, kind in heard if kind is not None), ("other", None))


def _stage(said: Sequence[Witness]) -> tuple[Stage | None, str | None]:
    """The word budget or accounts where it is said; else what the titles of national forms imply."""
    stage: Stage | None
    stage, where = _heard(said, stage_of, {"columns": stage_of_columns, "prose": stage_in_prose})
    return (stage, where) if stage is not None else _heard(said[:2], stage_of_forms)


def _heard(
    witnesses: Iterable[Witness],
    judge: Callable[[Sequence[str]], Value | None],
    others: Mapping[str, Callable[[Sequence[str]], Value | None]] = MappingProxyType({}),
) -> tuple[Value | None, str | None]:
    """The first witness that says something, and who it was; `others` judge witnesses of that name."""
    for where, lines in witnesses:
        if (judged := others.get(where, judge)(lines)) is not None:
            return judged, where
    return None, None


def _heads(raw: RawDocument) -> list[str]:
    """The first short lines of the document before any grid: the cover, where there is one."""
    lines: list[str] = []
    for block in raw.blocks:
        if isinstance(block, Grid) or len(lines) >= COVER_LINES:
            break
        if isinstance(block, Line) and (text := plain(block.text)) and len(text) <= COVER_WIDTH:
            lines.append(text)
    return lines
