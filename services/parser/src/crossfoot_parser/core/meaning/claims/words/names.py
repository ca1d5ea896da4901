"""Names of functional and economic items and their codes, as this document's own tables give them."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise

from crossfoot_common.tables.model import Row, Table
from crossfoot_common.tables.structure import read_structure
from crossfoot_parser.core.meaning.claims.words.lexicon import CLASSES, ECONOMIC

FUNCTION_CODE = re.compile(r"2\d{2}(?:\d{2}){0,2}")
MARKED = re.compile(r"(?P<name>[^()]+?(?:\([^()类款项]+\)[^()]*?)*)\((?P<level>[类款项])\)")
DIGITS = {"类": 3, "款": 5, "项": 7}
GLUED = re.compile(r"(?P<code>2\d{2}(?:\d{2}){0,2})(?P<name>[一-鿿].*)")

Codes = Mapping[str, frozenset[str]]


def plain(name: str) -> str:
    """A name without blanks, brackets, quotes and the 支出 at its end."""
    bare = re.sub(r"[\s、，,“”()（）]|^[一二三四五六七八九十]+、", "", name)
    return bare.removesuffix("支出") or bare


def codes_by_name(tables: Sequence[Table]) -> Codes:
    """Functional codes by plain name; a name may stand for several codes."""
    found: dict[str, set[str]] = defaultdict(set)
    for name, code in CLASSES.items():
        found[plain(name)].add(code)
    for table in tables:
        for code, name in _coded(table):
            found[plain(name)].add(code)
    return {name: frozenset(codes) for name, codes in found.items()}


def _coded(table: Table) -> Iterator[tuple[str, str]]:
    """Codes as they stand beside names, and those that are put together from 类, 款 and 项 or from above."""
    for row in table.rows:
        yield from _named(row)
    for entries in read_structure(table).entries:
        for entry in entries:
            if entry.code and not entry.relative and FUNCTION_CODE.fullmatch(entry.code) and entry.label.name:
                yield entry.code, entry.label.text


def _named(row: Row) -> Iterable[tuple[str, str]]:
    if not any(cell.text.lstrip().startswith("2") for cell in row.cells):  # as each of these codes does
        return
    texts = [re.sub(r"\s", "", cell.text) for cell in row.cells]
    for code, name in pairwise(texts):
        if FUNCTION_CODE.fullmatch(code) and name and not name[0].isdigit():
            yield code, name
    for text in texts:
        if glued := GLUED.fullmatch(text):
            yield glued["code"], glued["name"]


def function_in(subject: str, codes: Codes, within: str | None = None) -> tuple[str, str] | None:
    """The code that a path of names with (类)(款)(项) stands for, and the words around it.

    `within` is the code of the item that the statement is listed under. None where no single code fits.
    """
    steps = list(MARKED.finditer(subject))
    if not steps:
        return None
    parents: tuple[str, ...] = (within,) if within else ()
    fitting: list[str] = []
    for step in steps:
        fitting = [
            code
            for code in codes.get(plain(step["name"]), ())
            if len(code) == DIGITS[step["level"]] and (not parents or code.startswith(parents))
        ]
        parents = tuple(fitting) or parents
    if len(fitting) != 1:
        return None
    return fitting[0], subject[steps[-1].end() :]


def class_in(subject: str) -> tuple[str, str] | None:
    """The functional class that the words name in full (…支出), and the words around the name."""
    return _static(subject, CLASSES)


def economic_in(subject: str) -> tuple[str, str] | None:
    """The economic class that the words name in full, and the words around the name."""
    return _static(subject, ECONOMIC)


def _static(subject: str, names: Mapping[str, str]) -> tuple[str, str] | None:
    for found in _finder(tuple(names)).finditer(subject):
        name = found["name"]
        if name.endswith("补助") or found.end() - found.start() > len(name):
            return names[name], subject[: found.start()] + subject[found.end() :]
    return None


@cache
def _finder(names: tuple[str, ...]) -> re.Pattern[str]:
    """Finds the longest of the names, with 支出 and (类) behind it."""
    longest_first = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return re.compile(rf"(?P<name>{longest_first})(?:\(类\))?(?:支出)?(?:\(类\))?")
