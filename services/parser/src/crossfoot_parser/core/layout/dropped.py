"""Sets the texts of a row into columns when its blank cells were dropped, and lets sums choose.

A choice can hide no error: it is made only where exactly one way lets every column of a whole be the sum of
its parts; a wrong figure leaves no way, and the rows stay as open as they were.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, product
from typing import Literal

from crossfoot_common.arithmetic import exact_sum
from crossfoot_parser.core.vocabulary.header_words import CODE
from crossfoot_parser.core.vocabulary.numbers import parse_number
from crossfoot_parser.core.vocabulary.words import is_dash, is_total

Kind = Literal["code", "text", "number"]
Reading = tuple[str, ...]
MOST_WAYS = 4096  # of the parts of one whole: with more nothing is tried


def placements(texts: Sequence[str], kinds: Sequence[Kind]) -> list[Reading]:
    """Every way to set texts into columns in their order, each under a heading of its kind."""
    texts = _joined(texts, kinds)
    panels = kinds.count("text") > 1 and kinds[0] == "text"
    if not texts or not _is_row(texts, panels=panels):
        return []
    if is_total(texts[0]) and kinds[0] == "code":
        kinds = ("text", *kinds[1:])
    if len(texts) == len(kinds):
        return [tuple(texts)] if all(map(_fits, texts, kinds)) else []
    ways = [
        places
        for places in combinations(range(len(kinds)), len(texts))
        if (places[0] == 0 or (panels and kinds[places[0]] == "text"))
        and all(_fits(text, kinds[i]) for text, i in zip(texts, places, strict=True))
    ]
    return [_set(texts, places, len(kinds)) for places in ways]


def _joined(texts: Sequence[str], kinds: Sequence[Kind]) -> list[str]:
    """Words beside one another are one label where there are more of them than columns of text."""
    words = sum(not _is_figure(text) for text in texts)
    if words <= kinds.count("text"):
        return list(texts)
    joined: list[str] = []
    for text in texts:
        if joined and not _is_figure(text) and not _is_figure(joined[-1]):
            joined[-1] += text
        else:
            joined.append(text)
    return joined


def _is_row(texts: Sequence[str], *, panels: bool) -> bool:
    """A label with figures; in panels also two labels that have none."""
    figures = sum(_is_figure(text) for text in texts)
    return figures < len(texts) and (figures > 0 or (panels and len(texts) > 1))


def _is_figure(text: str) -> bool:
    return parse_number(text) is not None or is_dash(text)


def _fits(text: str, kind: Kind) -> bool:
    if kind == "code":
        return CODE.fullmatch(text) is not None
    return _is_figure(text) == (kind == "number")


def _set(texts: Sequence[str], places: Sequence[int], width: int) -> Reading:
    row = [""] * width
    for text, place in zip(texts, places, strict=True):
        row[place] = text
    return tuple(row)


def settle(readings: Sequence[Sequence[Reading]], kinds: Sequence[Kind]) -> list[Reading | None]:
    """The reading of each row: its only one, or the only one with which the wholes above it add up."""
    chosen: list[Reading | None] = [options[0] if len(options) == 1 else None for options in readings]
    if kinds[0] != "code":
        return chosen
    codes = [options[0][0] for options in readings]
    for whole, parts in _families(codes):
        above = chosen[whole]
        if above is not None and any(chosen[part] is None for part in parts):
            ways = [[known] if (known := chosen[part]) else list(readings[part]) for part in parts]
            for part, reading in zip(parts, _only(above, ways, kinds), strict=False):
                chosen[part] = reading
    return chosen


def _families(codes: Sequence[str]) -> Iterator[tuple[int, list[int]]]:
    """Each row with those right below it by their codes, from the outermost: the total, classes, items."""
    shortest = min((len(code) for code in codes if code.isdigit()), default=0)
    for index, code in sorted(enumerate(codes), key=lambda item: len(item[1]) if item[1].isdigit() else 0):
        if not code.isdigit() and is_total(code):
            parts = [i for i, other in enumerate(codes) if other.isdigit() and len(other) == shortest]
        else:
            below = [i for i, other in enumerate(codes) if other.startswith(code) and len(other) > len(code)]
            nearest = min((len(codes[i]) for i in below), default=0)
            parts = [i for i in below if len(codes[i]) == nearest]
        if parts:
            yield index, parts


def _only(whole: Reading, ways: Sequence[Sequence[Reading]], kinds: Sequence[Kind]) -> tuple[Reading, ...]:
    """The one combination whose columns all add up to the whole; nothing if there is none or another."""
    count = 1
    for options in ways:
        count *= len(options)
    if count > MOST_WAYS:
        return ()
    figures = [i for i, kind in enumerate(kinds) if kind == "number"]
    sound = [rows for rows in product(*ways) if all(_adds_up(whole, rows, i) for i in figures)]
    return sound[0] if len(sound) == 1 else ()


def _adds_up(whole: Reading, parts: Sequence[Reading], column: int) -> bool:
    return exact_sum([_value(row[column]) for row in parts]) == _value(whole[column])


def _value(text: str) -> Decimal:
    number = parse_number(text)
    return Decimal(0) if number is None else number.value
