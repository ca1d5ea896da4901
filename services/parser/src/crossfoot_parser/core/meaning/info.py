"""Reads what a document says about itself: entity, fiscal year, stage and scope.

Every place that may tell one of them is a witness; the witnesses are heard in the order of how sure they
are, and the document says which one was believed. Nothing here knows a city or an entity.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

from crossfoot_common.tables.model import DocumentInfo, Scope, Stage, Table
from crossfoot_common.tables.units import is_money
from crossfoot_common.tables.wording import plain
from crossfoot_parser.core.blocks import Grid, Line, RawDocument

COVER_LINES = 14
LONGEST_NAMING = 200  # characters of a line in which its organisation is looked for
COVER_WIDTH = 60  # longer lines are text
Value = TypeVar("Value")
_DEPARTMENT: Scope = "department"
Witness = tuple[str, Sequence[str]]

_ORGANISATION = (
    r"(?:局|委员会|委|办公室|办事处|办|厅|法院|检察院|学院|医院|剧院|院|中心|大学|学校|小学|中学|幼儿园|研究所|"
    r"派出所|所|服务站|站|大队|支队|队|纪念馆|博物馆|图书馆|文化馆|档案馆|馆|协会|联合会|总会|总工会|工会|工商联|妇联|"
    r"学会|协商会议|政府|党校|管理处|处|公司|共青团|党组|支部|党委|部|镇|乡|街道|保护区|管委会|"
    r"示范区|开发区|园区|机关|总站|监狱|电视台|气象台|库|林场|农场|政协|人大|纪委|监委|残联|文联|科协|社)"
)
_ENTITY = re.compile(
    rf"^(?P<entity>[\u4e00-\u9fff\w()·、]{{2,40}}?{_ORGANISATION}(?:\((?:本级|机关|汇总|参照)\))?)$"
)
_YEAR = re.compile(r"(?<![比较与按同和])(20\d{2})\s*[-—]?\s*年")
_YEAR_WORDS = re.compile(r"20\d{2}\s*[-—]?\s*年度?")
_MARKER = re.compile(r"^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[、.](?!\d))")
_CAPTION_ENTITY = re.compile(
    r"(?:编制|填报|预算|公开|申报|部门|项目申报)?(?:部门|单位)(?:\((?:部门|单位)\))?(?:名称|全称)?(?:\((?:盖章|公章)\))?:\s*(.{2,40})"
)
_BUDGET_WORD = re.compile(r"[预決决]算")
_NOISE = re.compile(r"目录|附件\d*[:：]?|公开$|[:：]$")


def describe(raw: RawDocument, tables: Sequence[Table], prose: Sequence[Line], name: str) -> DocumentInfo:
    """What the document says about itself, and where; `name` is the last resort."""
    said: list[Witness] = [
        ("cover", _heads(raw)),
        ("title", [plain(table.title) for table in tables if table.title]),
        ("header", [plain(line) for table in tables for line in table.caption] + _header_lines(raw)),
        ("columns", [plain(column.name) for table in tables for column in table.columns]),
        ("prose", [plain(line.text) for line in prose]),
        ("file name", [plain(re.sub(r"[_\-.]", " ", name))]),
    ]
    entity, entity_from = _entity(dict(said), tables)
    year, year_from = _heard(said, _year)
    stage: Stage | None
    scope: Scope | None
    stage, stage_from = _heard(said, _stage)
    scope, scope_from = _heard(said[:3], _scope)
    if scope is None and any(len(_organisations(table)) > 1 for table in tables):
        scope, scope_from = _DEPARTMENT, "tables"
    return DocumentInfo(
        entity=entity,
        entity_from=entity_from,
        fiscal_year=year,
        fiscal_year_from=year_from,
        stage=stage,
        stage_from=stage_from,
        scope=scope,
        scope_from=scope_from,
    )


def _heard(
    witnesses: Iterable[Witness], judge: Callable[[Sequence[str]], Value | None]
) -> tuple[Value | None, str | None]:
    """The first witness that says something, and who it was."""
    for where, lines in witnesses:
        if (value := judge(lines)) is not None:
            return value, where
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


def _header_lines(raw: RawDocument) -> list[str]:
    """Lines such as 部门名称：… anywhere, for documents whose captions were torn off."""
    texts = (plain(block.text) for block in raw.blocks if isinstance(block, Line) and len(block.text) < 80)
    return [text for text in texts if _CAPTION_ENTITY.match(text)]


def _year(lines: Sequence[str]) -> int | None:
    """The fiscal year: beside 预算 or 决算 for sure, else the year that is named most often."""
    beside = [found for line in lines if _BUDGET_WORD.search(line) for found in _YEAR.findall(line)]
    alone = [found[1] for line in lines if (found := re.fullmatch(r"\(?(20\d{2})年?度?\)?", line))]
    every = beside or alone or [found for line in lines for found in _YEAR.findall(line)]
    return int(_most(every)) if every else None


def _stage(lines: Sequence[str]) -> Stage | None:
    """Final accounts where most of what is named is 决算; a table of final accounts may also say 预算."""
    final = sum("决算" in line for line in lines)
    budget = sum("预算" in line and "决算" not in line for line in lines)
    if not final and not budget:
        return None
    # a form of final accounts is full of the word 一般公共预算, so only a clear majority speaks for a budget
    return "final_accounts" if final * 2 >= budget else "budget"


def _scope(lines: Sequence[str]) -> Scope | None:
    department = sum(bool(re.search(r"部门(预|决|收|支|整)|部门名称:|部门:", line)) for line in lines)
    unit = sum(
        bool(re.search(r"(?<!预算)单位(预算公开|决算公开|预算|决算|收支|收入|支出)|\(本级\)|单位名称:", line))
        for line in lines
    )
    if department == unit == 0:
        return None
    return "department" if department >= unit else "unit"


def _entity(said: Mapping[str, Sequence[str]], tables: Sequence[Table]) -> tuple[str | None, str | None]:
    witnesses: list[tuple[str, list[str]]] = [
        ("header", [name for line in said["header"] for name in _captioned(line)]),
        ("cover", [name for line in said["cover"] for name in _named(line)]),
        ("title", [name for line in said["title"] for name in _named(line)]),
        ("tables", [name for table in tables for name in _organisations(table)[:1]]),
        ("prose", [name for line in said["prose"][:40] for name in _named(line)]),
        ("file name", [name for line in said["file name"] for name in _named(line)]),
    ]
    covered = "".join(line[:LONGEST_NAMING] for line in said["cover"] if not _CAPTION_ENTITY.match(line))
    for where, names in witnesses:
        if names:
            on_cover = [name for name in names if name in covered]
            name = _most(on_cover or names)
            return _untorn(name, witnesses[2][1]) if where == "cover" else name, where
    return None, None


def _untorn(name: str, titles: Sequence[str]) -> str:
    """A cover may break a name over two lines, and then only its end is a name; titles have it whole."""
    whole = [title for title in titles if title.endswith(name) and title != name]
    return _most(whole) if len(whole) * 2 > len(titles) else name


def _captioned(line: str) -> list[str]:
    found = _CAPTION_ENTITY.match(line)
    if not found:
        return []
    name = re.split(r"单位:|金额单位|\d{4}年|公开\d|填报|日期", found[1])[0].strip(":()、,;")
    return (
        [name] if len(name) > 2 and not is_money(name) and not re.search(r"万元|亿元|^元|[:：]", name) else []
    )


def _named(line: str) -> list[str]:
    """An organisation that a line names in front of or without what the document is."""
    begun = re.sub(r"^\d{4}年?度?", "", _MARKER.sub("", line[:LONGEST_NAMING]))
    text = _NOISE.sub("", _YEAR_WORDS.sub("", begun).removeprefix("度"))
    head = re.split(
        r"(?:部门|单位)?(?:整体|汇总|年度|部门|单位)*(?:[预决]算|“?三公|收支|收入|支出|情况说明|概况|绩效|主要职)",
        text,
    )[0]
    for candidate in (text, head, head.removesuffix("部门").removesuffix("单位"), head.removesuffix("机关")):
        found = _ENTITY.match(candidate.strip("-—·. 、,()"))
        if found and not _is_list(found["entity"]):
            return [found["entity"]]
    return []


def _is_list(name: str) -> bool:
    """办公室、财务处、人事处: several organisations in a row, none of which the document is about."""
    first, _, rest = name.partition("、")
    return bool(rest) and re.search(rf"{_ORGANISATION}(?:\(.*\))?$", first) is not None


def _organisations(table: Table) -> list[str]:
    """The organisations of a table by organisation, each once: the department stands above its units."""
    for place, column in enumerate(table.columns):
        if re.search(r"(单位|部门|科室)名称|^单位$", plain(column.name)):
            names = (plain(row.cells[place].text) for row in table.rows if place < len(row.cells))
            return list(dict.fromkeys(name for name in names if _ENTITY.match(name)))
    return []


def _most(values: Sequence[str]) -> str:
    """What is said most often; of equals what is said first."""
    return Counter(values).most_common(1)[0][0]
