"""Which table of a disclosure a table is: tables of two files that take the same slot are versions of one.

A slot is the kind and the title without what files write differently (year, name, numbering). Forms come
by the dozen under one title, one for each project, and tables of unknown kind mean nothing by their
title: there the labels belong to the slot, and a table with other labels is another table.
"""

import hashlib
import re
import unicodedata

from crossfoot_common.tables.document import content_id
from crossfoot_common.tables.model import Table
from crossfoot_warehouse.core.identity.entities import spelling

BY_LABELS = {"other", "performance_target", "self_evaluation", "project_expenditure", "info_statistics"}
NOT_THE_TITLE = re.compile(
    r"\d{4}年度?|本?年度|[(][^()]*[)]|^(附?表|公开)?[0-9一二三四五六七八九十]+(表)?[、.:：-]*|^附?[表件][:：]?|[^\w]"
)


def slot_of(table: Table, entity: str | None) -> str:
    """The slot of a table in its disclosure."""
    return slot(table.kind, table.title, entity, labels_of(table) if table.kind in BY_LABELS else "")


def slot(kind: str, title: str, entity: str | None, labels: str) -> str:
    """The slot of a kind, a title as published, and what else tells tables apart."""
    return content_id("slot", kind, core_of(title, entity), labels)


def core_of(title: str, entity: str | None) -> str:
    """What of a title stays the same from file to file."""
    text = re.sub(r"\s+", "", unicodedata.normalize("NFKC", title))
    if entity:
        text = text.replace(spelling(entity), "")
    return NOT_THE_TITLE.sub("", text)


def labels_of(table: Table) -> str:
    """A hash of everything in the body that is no figure, and of the headings."""
    words = [column.name for column in table.columns]
    words += [cell.text.strip() for row in table.rows for cell in row.cells if cell.number is None]
    return _hashed(word for word in words if word)


def figures_of(table: Table) -> str:
    """A hash of all figures with their labels, whatever format they stand in: equal ones are duplicates."""
    rows = []
    for row in table.rows:
        shown = [str(cell.number.normalize()) if cell.number is not None else cell.text for cell in row.cells]
        rows.append("".join("|".join(text for text in shown if text.strip()).split()))
    return _hashed([table.unit or "", *rows])


def _hashed(words: object) -> str:
    joined = "\x1f".join(map(str, words))  # type: ignore[call-overload]
    return hashlib.sha256(joined.encode()).hexdigest()[:32]
