"""The fiscal year that lines name: neither the day of publication nor a year that is compared with.

Nor the one with which a span of years begins (从2030年的A上升到2035年的B).
"""

import re
from collections import Counter
from collections.abc import Sequence

_YEAR = re.compile(r"(?<![比较与按同和从由自继])(20\d{2})\s*[-—]?\s*年")
_ALONE = re.compile(r"\(?(20\d{2})年?度?\)?")
_BUDGET_WORD = re.compile(r"[预決决]算")
_PUBLISHED = re.compile(
    r"(?:(?:发布|公布|公开|成文|生成|发文|印发|更新|上传)(?:日期|时间)|来源|日期|时间)[:|\s]*\[?"
    r"20\d{2}[-年/.]\d{1,2}[-月/.]?(?:\d{1,2}日?)?"
)


_DAY = re.compile(r"(?<![至止到])20\d{2}年\d{1,2}月\d{1,2}日")
"""On which something was said, signed or decided; 截至 one is the end of what is told."""

_OUTDONE = re.compile(r"继20\d{2}年[^。;]{0,80}?(?:之后|以后|后|以来)")
"""继2031年突破A，2032年突破B后，今年…: years before the one that is told."""

_CITED = re.compile(r"<[^<>]{0,80}>")
"""关于印发<2030年管理办法>的通知: rules of another year, by which a text goes."""


def year_of(lines: Sequence[str]) -> int | None:
    """The fiscal year: beside 预算 or 决算 for sure, else the year that is named most often."""
    return _year_in([_undated(line) for line in lines])


def year_of_days(lines: Sequence[str]) -> int | None:
    """The same where no more is said than days."""
    return _year_in(lines)


def _year_in(lines: Sequence[str]) -> int | None:
    shown = [_own(line) for line in lines]
    beside = [found for line in shown if _BUDGET_WORD.search(line) for found in _YEAR.findall(line)]
    alone = [found[1] for line in shown if (found := _ALONE.fullmatch(line))]
    if alone and not beside:  # headings of columns: of years that are named as often, the last one
        told = Counter(alone)
        return max(int(year) for year, times in told.items() if times == max(told.values()))
    every = beside or [found for line in shown for found in _YEAR.findall(line)]
    return _most(every) if every else None


def year_in_prose(lines: Sequence[str]) -> int | None:
    """The year with which the prose begins, if it is one: what it reports on comes before comparisons."""
    for line in lines:
        first = re.split(r"[。;]", _undated(_own(line)), maxsplit=1)[0]
        if named := _YEAR.findall(first):
            return int(named[0]) if len(set(named)) == 1 else year_of(lines)
    return year_of(lines)


def _own(line: str) -> str:
    return _OUTDONE.sub("", _PUBLISHED.sub("", line))


def _undated(line: str) -> str:
    return _CITED.sub("", _DAY.sub("", line))


def _most(years: Sequence[str]) -> int:
    return int(Counter(years).most_common(1)[0][0])
