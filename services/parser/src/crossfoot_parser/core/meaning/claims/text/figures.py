"""Finds the figures of a sentence: a number with its unit, and nothing that only looks like one."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from crossfoot_common.construction import quick

UnitFamily = Literal["money", "percent", "count"]

NUMBER = r"(?<![\d.,〔\[A-Za-z])[-△▲]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
MONEY = r"(?:百万|千万|十万|万亿|百|千|万|亿)?元(?!/)"
PERCENT = r"%|个?百分点|倍"
COUNT = r"[台件](?:\(套\)|\(件\))|人次|批次|平方米|[辆台套件批次个项家名户份期组人]"
FIGURE = re.compile(rf"(?P<number>{NUMBER})(?P<unit>(?P<money>{MONEY})|(?P<percent>{PERCENT})|{COUNT})")
THRESHOLD = re.compile(r"(?:\([^)]{1,4}\))?及?(?:以上(?!\w{0,6}(?:合计|总计|共计))|以下|以内|以外)")
LONGEST = 30  # digits and separators: no amount has more
RANGE = re.compile(r"\d[-~～—至到]$|突破了?$")
JOINT = re.compile(r"[、和及与，]+")
NEGATIVE = "-△▲"


@quick
@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: where it stands in its text, its exact value as displayed, decimals and unit."""

    start: int
    end: int
    text: str
    value: Decimal
    decimals: int
    unit: str
    family: UnitFamily


def find_figures(text: str) -> Iterable[Figure]:
    """The figures of a text without blanks, from left to right; thresholds, ranges and 突破2亿元 are none."""
    for found in FIGURE.finditer(text):
        start, end = found.span()
        if THRESHOLD.match(text, end) or RANGE.search(text, max(0, start - 3), start):
            continue
        if text.startswith(("-", "~", "—"), end) or len(found["number"]) > LONGEST:
            continue
        yield _figure(found, text)


def runs_of_figures(text: str, figures: Sequence[Figure]) -> Sequence[Figure]:
    """分别为X和Y, 占X%和Y%: figures in a row that share one phrase, so that each belongs to another name."""
    respective = "分别" in text
    rows = rows_of_figures(text, figures)
    return [one for row in rows if len(row) > 1 and (respective or row[0].family == "percent") for one in row]


def rows_of_figures(text: str, figures: Sequence[Figure]) -> Sequence[Sequence[Figure]]:
    """Figures of one sort with nothing but 、和 between them, each row from left to right."""
    rows: list[list[Figure]] = []
    for figure in figures:
        before = rows[-1][-1] if rows else None
        joined = before is not None and JOINT.fullmatch(text[before.end : figure.start]) is not None
        if before is not None and joined and before.family == figure.family:
            rows[-1].append(figure)
        else:
            rows.append([figure])
    return rows


def _figure(found: re.Match[str], text: str) -> Figure:
    number = found["number"]
    # a hyphen behind a digit or a word is a dash, not a sign
    signed = number[0] in NEGATIVE and (number[0] != "-" or text[found.start() - 1 : found.start()] != ")")
    digits = number.lstrip(NEGATIVE).replace(",", "")
    value = Decimal(digits)
    family: UnitFamily = "money" if found["money"] else "percent" if found["percent"] else "count"
    return Figure(
        start=found.start(),
        end=found.end(),
        text=found[0],
        value=-value if signed else value,
        decimals=len(digits.partition(".")[2]),
        unit=found["unit"],
        family=family,
    )
