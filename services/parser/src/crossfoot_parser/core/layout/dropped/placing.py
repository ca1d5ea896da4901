"""Every way to set the texts of a row into columns when its blank cells were dropped."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Literal

from crossfoot_common.tables.wording import is_spoilt
from crossfoot_parser.core.vocabulary.numbers import parse_number
from crossfoot_parser.core.vocabulary.words import is_dash, is_total

Kind = Literal["code", "text", "ordinal", "number"]
Reading = tuple[str, ...]
CODE = re.compile(r"\d{2,3}|\d{5,7}|\d{9,11}|[A-Z]\d{2,8}")
"""A code of a function, an economic item, a unit or a purchase."""
AMOUNT = re.compile(r"\d[,.]\d")
FEWEST_TEXTS = 3  # of a row that is whole without its code
MOST_TEXTS = 24
MOST_WAYS = 600  # of one row: with more it is no row of a table


def code_panels(kinds: Sequence[Kind]) -> list[int]:
    """Where panels begin that stand side by side with the same columns, each with its codes; none else."""
    begins = [i for i, kind in enumerate(kinds) if kind == "code" and (i == 0 or kinds[i - 1] != "code")]
    period = begins[1] if len(begins) > 1 else len(kinds)
    alike = list(kinds) == list(kinds[:period]) * (len(kinds) // period)
    return begins if len(begins) > 1 and begins[0] == 0 and alike and kinds[period - 1] == "number" else []


def placements(texts: Sequence[str], kinds: Sequence[Kind]) -> list[Reading]:
    """Every way to set texts into columns in their order, each under a heading of its kind.

    Numbers of lines stand in every row but totals, and codes are where they can be: only amounts and names
    may be left out.
    """
    if len(texts) > MOST_TEXTS:
        return []
    plain = _placements(_joined(texts, kinds.count("text")), kinds)
    return plain or _placements(_joined(texts, 0), kinds)


def _placements(texts: Sequence[str], kinds: Sequence[Kind]) -> list[Reading]:
    panels = kinds.count("text") > 1 and (kinds[0] == "text" or bool(code_panels(kinds)))
    if not texts or not _is_row(texts, panels=panels):
        return []
    if len(texts) > len(kinds):
        return []
    numbered = not is_total(texts[0])
    ways = [
        places for places in _ways(texts, kinds, panels=panels) if not numbered or _is_numbered(places, kinds)
    ]
    coded = max((sum(kinds[i] == "code" for i in places) for places in ways), default=0)
    ways = [places for places in ways if sum(kinds[i] == "code" for i in places) == coded]
    ways = [places for places in ways if _codes_lead(places, kinds)]
    return [set_into(texts, places, len(kinds)) for places in ways] if len(ways) <= MOST_WAYS else []


def _ways(texts: Sequence[str], kinds: Sequence[Kind], *, panels: bool) -> Iterator[tuple[int, ...]]:
    begins = code_panels(kinds)
    starts = {0, *begins, *(i for i, kind in enumerate(kinds) if panels and kind in {"text", "ordinal"})}
    starts -= {i + kinds.index("text") for i in begins if not is_total(texts[0])}
    starts |= {kinds.index("text")} if _has_no_code(texts, kinds) else set()
    fitting = [{kind for kind in set(kinds) if _fits(text, kind)} for text in texts]
    columns = [[i for i, kind in enumerate(kinds) if kind in fits] for fits in fitting]
    columns[0] = [i for i in columns[0] if i in starts]
    behind = len(kinds)
    for at in range(len(columns) - 1, -1, -1):  # what leaves no column for the texts behind it is no way
        columns[at] = [i for i in columns[at] if i < behind]
        behind = max(columns[at], default=0)
    yield from _rising(columns, ())


def _has_no_code(texts: Sequence[str], kinds: Sequence[Kind]) -> bool:
    """Totals, and rows under 其中; what stands below these only where nothing but the code is missing."""
    whole = len(texts) == len(kinds) - kinds.count("code") >= FEWEST_TEXTS and not is_figure(texts[0])
    return is_total(texts[0]) or texts[0].startswith("其中") or whole


def _rising(columns: Sequence[Sequence[int]], before: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
    """Every way to take one of each, each behind the one before, in the order of `combinations`."""
    if len(before) == len(columns):
        yield before
        return
    for column in columns[len(before)]:
        if not before or column > before[-1]:
            yield from _rising(columns, (*before, column))


def _is_numbered(places: Sequence[int], kinds: Sequence[Kind]) -> bool:
    return all(i in places for i, kind in enumerate(kinds) if kind == "ordinal")


def _codes_lead(places: Sequence[int], kinds: Sequence[Kind]) -> bool:
    """类 款 项: the narrower code is blank before the wider one is; of panels any may be blank as a whole."""
    if begins := code_panels(kinds):
        panels = [{kinds[i] for i in places if i - begin in range(begins[1])} for begin in begins]
        return all("text" in panel or not panel for panel in panels)
    codes = [i for i, kind in enumerate(kinds) if kind == "code"]
    filled = [i in places for i in codes]
    return filled == sorted(filled, reverse=True)


def _joined(texts: Sequence[str], most: int) -> list[str]:
    """Words beside one another are one label where there are more of them than there may be."""
    words = sum(not is_figure(text) for text in texts)
    if words <= most:
        return list(texts)
    joined: list[str] = []
    for text in texts:
        if joined and not is_figure(text) and not is_figure(joined[-1]):
            joined[-1] += text
        else:
            joined.append(text)
    return joined


def _is_row(texts: Sequence[str], *, panels: bool) -> bool:
    """A label with figures; in panels also two labels that have none."""
    figures = sum(is_figure(text) for text in texts)
    return figures < len(texts) and (figures > 0 or (panels and len(texts) > 1))


@lru_cache(maxsize=16384)  # each way to read a header asks again for every text below it
def is_figure(text: str) -> bool:
    """Whether a text stands for a figure: a number, a spoilt one or a dash; a code may look like one."""
    return _is_amount(text) or CODE.fullmatch(text) is not None


def _is_amount(text: str) -> bool:
    """A spoilt figure (`3,293.28①`) has to show that it was an amount: 1* numbers a note."""
    spoilt = AMOUNT.search(text) is not None and is_spoilt(text)
    return spoilt or parse_number(text) is not None or is_dash(text)


def _fits(text: str, kind: Kind) -> bool:
    if kind == "code":
        return CODE.fullmatch(text) is not None
    if kind == "ordinal":
        return text.isdigit() and len(text) <= 3
    return _is_amount(text) if kind == "number" else not is_figure(text)


def set_into(texts: Sequence[str], places: Sequence[int], width: int) -> Reading:
    """A row of so many columns with each text at its place."""
    row = [""] * width
    for text, place in zip(texts, places, strict=True):
        row[place] = text
    return tuple(row)
