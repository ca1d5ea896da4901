"""Of which units a department's budget or accounts are made up, where its prose or a table lists them.

A list that is not understood to its last name is none: a unit that is passed over would be missing from
every sum.
"""

import re
from collections.abc import Iterator, Sequence

from crossfoot_common.tables.model import Table
from crossfoot_common.tables.structure.labels import number_of
from crossfoot_common.tables.wording import plain
from crossfoot_parser.core.meaning.info.entities import organisations
from crossfoot_parser.core.meaning.info.names import is_name

LONGEST_LIST = 120  # lines
OWN_OFFICE = "本级"
_SPEAKS = re.compile(r"算单位构成|[制报编总开]范围")
_OPENS = re.compile(rf"(?:{_SPEAKS.pattern})[^。]{{0,80}}(?:包括|包含|分别[为是]|具体[为是]|如下)[:,]?\n?")
"""下属单位包括 says who is below a department, not whose money its budget holds: some live by their own."""
_STATED = re.compile(r"(\d{1,3}|[一二三四五六七八九十]{1,3})[家个]")
_AND_OWN = re.compile(r"(?:本级|机关|本部)(?:[预决]算)?(?:以?及|[、和与])[^、,]*单位")
_MARKER = re.compile(
    r"(?:^|(?<=[\n;、,]))[(]?(\d{1,3}|[一二三四五六七八九十]{1,3}|[①-⑳])(?:[)、.]+|(?<=[①-⑳]))(?!\d)"
)
_OWN = re.compile(r"(?:本|该)?(?:局|委|办|厅|院|部|部门|单位)?(?:本级|机关(?:本级)?|本部)")
_BETWEEN = re.compile(r"[、,;]|(?<=本级)(?:以?及|[和与])")
_STOPS = re.compile(r"。|[,;(]?不(?:含|包括)")
_NOTE = re.compile(r"\((?!本级|机关|本部)[^()]*\)$|[预决]算$|[;,、.]$")
_TITLE = re.compile(r"单位.*(?:构成|名单|一览)|(?:构成|范围).*单位")


def units_of(prose: Sequence[str], tables: Sequence[Table]) -> tuple[str, ...]:
    """The units by name as published, in the order of the list; empty where no list is understood."""
    lines = [plain(text) for text in prose]
    speaking = (place for place, line in enumerate(lines) if "单位" in line and _SPEAKS.search(line))
    for place in speaking:
        if names := _listed("\n".join(lines[place : place + LONGEST_LIST])):
            return names
    titled = (organisations(table) for table in tables if _TITLE.search(plain(table.title)))
    return next((tuple(names) for names in titled if len(names) > 1), ())


def _listed(text: str) -> tuple[str, ...]:
    """The names that the first line opens, when all of them are names, and as many as it says."""
    opened = _OPENS.search(text)
    if not opened or "\n" in text[: opened.start()]:
        return ()
    body = text[opened.end() :]
    said = list(_numbered(body)) or _BETWEEN.split(_STOPS.split(body)[0].replace("\n", ""))
    names = [OWN_OFFICE if _OWN.fullmatch(name) else name for name in map(_bare, said)]
    if not all(name == OWN_OFFICE or is_name(name) for name in names):
        return ()
    if _AND_OWN.search(opened[0]) and not any(name.endswith((OWN_OFFICE, "(机关)")) for name in names):
        names.insert(0, OWN_OFFICE)
    return tuple(names) if _as_many(opened[0], len(names)) else ()


def _numbered(body: str) -> Iterator[str]:
    """The items of a list that counts 1, 2, 3 from its first character on, up to a mark of another sort."""
    marks = list(_MARKER.finditer(body))
    if not marks or marks[0].start():
        return
    ends = [mark.start() for mark in marks[1:]] + [len(body)]
    for number, (mark, end) in enumerate(zip(marks, ends, strict=True), 1):
        if _sort(mark) != _sort(marks[0]):
            return
        counted = number_of(mark[1]) == number
        yield re.split(r"[\n。]", body[mark.end() : end])[0] if counted else ""


def _sort(mark: re.Match[str]) -> tuple[str, bool]:
    """How a mark is written: 1. and 2. alike, 一、 and (一) and (1) otherwise."""
    return mark[0].replace(mark[1], ""), mark[1].isdecimal()


def _bare(name: str) -> str:
    """A name without what is said of it: 青石县图书馆(公益一类)预算."""
    while (shorter := _NOTE.sub("", name)) != name:
        name = shorter
    return name


def _as_many(said: str, listed: int) -> bool:
    """Whether the sentence counts as many; its own office may be counted or not (局本级和2个所属单位)."""
    stated = [number_of(found) for found in _STATED.findall(said)]
    return not stated or listed in {stated[0], (stated[0] or 0) + 1}
