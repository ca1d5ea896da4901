"""Chooses the entity that a document is about among all organisations that its places name."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from crossfoot_common.tables.model import Table
from crossfoot_common.tables.units import UNIT_EXPONENTS
from crossfoot_common.tables.wording import plain
from crossfoot_parser.core.blocks import Line, RawDocument
from crossfoot_parser.core.meaning.info.covers import broken_names
from crossfoot_parser.core.meaning.info.names import LONGEST_NAMING, is_name, named

Witness = tuple[str, Sequence[str]]

_CAPTION = re.compile(
    r"(?:编制|填报|预算|公开|申报|部门|项目申报)?(?:部门|单位)(?:\((?:部门|单位)\))?(?:名称|全称)?(?:\((?:盖章|公章)\))?:\s*(.{2,40})"
)
_MEASURES = re.compile(rf"(?:{'|'.join(UNIT_EXPONENTS)}|[万亿人个户辆台套次件项平方米公里%|、/,]|\s)+")
_REST = re.compile(r"[\u4e00-\u9fff]{1,6}")
_TOTALS = re.compile(r".*(?:合计|总计|小计|汇总)")
_DEPARTMENT = re.compile(r".{2,30}(?:(?<!分)局|委|委员会|办|办公室|办公厅|厅)")
LEAST_DEPARTMENTS = 2
LONGEST_CAPTION = 80
NAMING_LINES = 40  # of the prose


def captions(raw: RawDocument) -> list[str]:
    """Lines such as 部门名称：… anywhere, with the end of a name that was wrapped below its line."""
    texts = [plain(block.text) for block in raw.blocks if isinstance(block, Line)]
    found = []
    for text, below in zip(texts, [*texts[1:], ""], strict=False):
        if len(text) < LONGEST_CAPTION and _CAPTION.match(text):
            found.append(text)
            found += [f"部门:{name}{below}" for name in _captioned(text) if _goes_on(name, below)]
    return found


def _goes_on(name: str, below: str) -> bool:
    """Whether the next line is the end of a name: 中共某市委员会办 / 公厅. Alone it would be no name."""
    return _REST.fullmatch(below) is not None and is_name(name + below) and not is_name(below)


def entity_of(said: Mapping[str, Sequence[str]], tables: Sequence[Table]) -> tuple[str | None, str | None]:
    """The entity and the witness that named it."""
    titled = [name for line in said["title"] for name in named(line)]
    broken = broken_names(said["cover"], [*said["title"], *said["header"], *said["prose"]])
    witnesses: list[tuple[str, list[str]]] = [
        ("header", _longest([name for line in said["header"] for name in _captioned(line)])),
        ("cover", broken or [name for line in said["cover"] for name in named(line)]),
        ("title", titled),
        ("tables", [name for table in tables for name in _heads(organisations(table))]),
        ("prose", [name for line in said["prose"][:NAMING_LINES] for name in named(line)]),
        ("file name", [name for line in said["file name"] for name in named(line)]),
    ]
    covered = "".join(line[:LONGEST_NAMING] for line in said["cover"] if not _CAPTION.match(line))
    for where, names in witnesses:
        if names:
            on_cover = [name for name in names if name in covered]
            name = _most(on_cover or names)
            return _untorn(name, titled) if where == "cover" else name, where
    return None, None


def organisations(table: Table) -> list[str]:
    """The organisations of a table by organisation, each once: the department stands above its units.

    A column in which most names are none of organisations lists places or projects.
    """
    for place, column in enumerate(table.columns):
        if re.search(r"(单位|部门|科室)名称|^单位$", plain(column.name)):
            shown = dict.fromkeys(
                plain(row.cells[place].text) for row in table.rows if place < len(row.cells)
            )
            names = [name for name in shown if name and not _TOTALS.fullmatch(name)]
            found = [name for name in names if is_name(name)]
            return found if len(found) * 2 >= len(names) else []
    return []


def _heads(names: Sequence[str]) -> Sequence[str]:
    """The one that stands above its units; none where departments of a government stand side by side."""
    departments = sum(1 for name in names[1:] if _DEPARTMENT.fullmatch(name))
    return names[:1] if departments < LEAST_DEPARTMENTS or departments * 2 < len(names) else ()


def _untorn(name: str, titles: Sequence[str]) -> str:
    """A cover may break a name over two lines, and then only its end is a name; titles have it whole."""
    whole = [title for title in titles if title.endswith(name) and title != name]
    return _most(whole) if len(whole) * 2 > len(titles) else name


def _longest(names: Sequence[str]) -> list[str]:
    """Names without those that are only the beginning of another one: they were cut by a narrow cell."""
    whole = [name for name in set(names) if is_name(name)]
    return [name for name in names if not any(other != name and other.startswith(name) for other in whole)]


def _captioned(line: str) -> list[str]:
    found = _CAPTION.match(line)
    if not found:
        return []
    name = re.split(r"单位:|金额单位|\d{4}年|公开\d|填报|日期|\|", found[1])[0].strip(":、,;")
    name = name if name.endswith(")") and "(" in name else name.strip("()")
    measured = _MEASURES.fullmatch(name) or re.search(r"万元|亿元|^元|[:：]", name)
    return [name] if len(name) > 2 and not measured else []


def _most(values: Sequence[str]) -> str:
    """What is said most often; of equals what is said first."""
    return Counter(values).most_common(1)[0][0]
