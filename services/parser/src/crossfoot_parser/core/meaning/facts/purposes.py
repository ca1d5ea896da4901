"""Reads what money is for where a document names it in words of its own: 单位项目资金, 省级专项资金.

No word list can know them all. A name below a known fund or source is a part of it in one table as in
another: two tables that give one name below one fund speak of one thing.
"""

import re
from collections.abc import Iterator, Sequence

from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.structure import Entry
from crossfoot_common.tables.wording import bare, plain
from crossfoot_parser.core.meaning.facts.parts import NATURES, SOURCES, Parts, look_up, of_path

_MONEY = re.compile(r"[一-鿿]{2,12}(经费|资金|支出|费用|收入|拨款|专款|补助|类项目)")
_NO_PURPOSE = re.compile(r"合计|小计|总计|其他|上年|年初|年末|结转|结余|比上|增减|占|财政拨款|单位资金|非税")
_SOURCES = re.compile(r"(其中:?)?(采购)?(资金)?来源")


def purpose_of(text: str) -> str | None:
    """The name of a purpose; None where a text says something else, or something of every document."""
    name = bare(text)
    return name if _MONEY.fullmatch(name) and not _NO_PURPOSE.search(name) else None


def for_what(text: str) -> Parts | None:
    """What money is for: a nature that is known, else a purpose by its name."""
    if (nature := look_up(bare(text), NATURES)) is not None:
        return nature
    name = purpose_of(text)
    return {"concept": c.PURPOSE, "subject": name} if name else None


def of_column(path: tuple[str, ...]) -> Parts | None:
    """What a column adds whose last heading names a purpose below one fund; None where it does not."""
    over = of_path(path[:-1]) if len(path) > 1 else None
    said = for_what(path[-1]) if over and over.keys() & {"fund", "basis"} else None
    return {**over, **said} if over is not None and said is not None else None


def of_purchases(path: tuple[str, ...]) -> Parts | None:
    """What pays for purchases, where the heading above calls it a source; None where it does not."""
    if len(path) < 2 or not any(_SOURCES.fullmatch(plain(text)) for text in path[:-1]):
        return None
    said = for_what(path[-1])
    return {name: value for name, value in said.items() if name != "concept"} if said is not None else None


def below_sources(entries: Sequence[Entry]) -> Iterator[tuple[Entry, Parts]]:
    """The lines of income that say for what one fund is: enumerated or 其中 below the line of the fund.

    A list that 其中 begins goes on without it as far as its lines cannot be sources: 公用经费.
    """
    fund: Parts | None = None
    style = 0
    listed = False
    for entry in entries:
        label = entry.label
        if label.total or label.carry or label.less:
            fund = None
        elif not label.of_which and (found := look_up(plain(label.name), SOURCES)) is not None:
            fund, style, listed = found, label.style, False
        elif fund is not None and not (label.of_which or label.style > style or (listed and _of_any(entry))):
            fund = None
        elif fund is not None and (said := for_what(label.name)) is not None:
            listed = listed or label.of_which
            yield entry, {**fund, **said}


def _of_any(entry: Entry) -> bool:
    """Whether a line without number names what every fund may be for."""
    return not entry.label.style and look_up(bare(entry.label.name), NATURES) is not None
