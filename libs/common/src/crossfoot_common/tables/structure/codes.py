"""Codes of the classification as rows show them: whole, split over columns, glued to the name, or relative.

Functional codes have 3, 5 and 7 digits (类款项), economic codes 3 and 5 (类款), codes of organisations 3, 6
and more; in all of them a code nests in every code that it begins with.
"""

import re
from collections.abc import Container, Iterable, Sequence
from itertools import pairwise

from crossfoot_common.tables.structure.labels import compact

DIGITS = re.compile(r"\d{1,14}")
GLUED = re.compile(
    r"[\[(]?([235]\d{2}(?:\d{2}){0,2})[\])]?[-_.、:]?(?=[^\d%.,)])(?!年|[万亿]?元|个|人(?:次|以|员$|$)|辆|台|套)"
)


def clean_code(text: str) -> str | None:
    """The digits of a code cell (dots and blanks between them are layout), or None when it is none."""
    bare = compact(text).replace(".", "").replace("-", "")
    return bare if DIGITS.fullmatch(bare) else None


def split_glued(text: str) -> tuple[str, str] | None:
    """Code and name of a label such as 2010499其他事务 or [30201]办公费."""
    found = GLUED.match(compact(text))
    return (found[1], compact(text)[found.end() :]) if found else None


def join_parts(parts: Iterable[str]) -> str:
    """One code out of the cells of a row: 208 05 05, 301 01, or cumulative 208 20805 2080505."""
    whole = ""
    for part in parts:
        if whole and part.startswith(whole) and len(part) > len(whole):
            whole = part
        else:
            whole += part if not whole else part.zfill(2)
    return whole


def column_codes(rows: Sequence[Sequence[str]]) -> list[str | None]:
    """The code of each row from its code cells; levels to the left that are left blank are carried down.

    Where rows mostly say their levels again a blank one was lost, and with it the code.
    """
    found: list[str | None] = []
    last: list[str | None] = []
    shown = [[clean_code(text) for text in texts] for texts in rows]
    repeated = _repeats(shown)
    for parts in shown:
        filled = [i for i, part in enumerate(parts) if part is not None]
        if not filled or (filled[0] > 0 and repeated):
            found.append(None)
            continue
        if last and filled[0] > 0:
            parts[: filled[0]] = last[: filled[0]]
        last = parts[: filled[-1] + 1]
        found.append(join_parts(part for part in last if part is not None))
    return found


def _repeats(shown: Sequence[Sequence[str | None]]) -> bool:
    """Whether more rows say the first level of the row above again than leave theirs blank."""
    coded = [parts for parts in shown if any(parts)]
    again = sum(row[0] is not None and row[0] == above[0] for above, row in pairwise(coded))
    return again > sum(row[0] is None for row in coded)


def are_relative(codes: Sequence[str | None]) -> bool:
    """Whether a single column mixes classes of three digits with items that say only their last two."""
    lengths = [len(code) for code in codes if code]
    return 3 in lengths and lengths.count(2) + lengths.count(1) >= 2 and max(lengths) == 3


def longest_prefix(code: str, known: Container[str]) -> str | None:
    """The longest proper prefix of a code among the known ones."""
    for size in range(len(code) - 1, 0, -1):
        if code[:size] in known:
            return code[:size]
    return None
