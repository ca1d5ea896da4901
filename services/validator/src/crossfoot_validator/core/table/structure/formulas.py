"""Formulas that a form prints beside its lines or above its columns: A=B+D, 6=1+2-3.

A line of names (one letter, or the number of a line or column), of which some are followed by what they are
made of. Nothing here knows what the lines are about.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from crossfoot_common.tables.structure.labels import compact
from crossfoot_validator.core.vocabulary.relation import Sign

_CELL = re.compile(r"\(?([A-Z]{1,2}|\d{1,2})(?:栏|列|行)?(?:=([A-Z0-9+\-()（）栏列行]+))?\)?")
_TERM = re.compile(r"([+\-]?)([A-Z]{1,2}|\d{1,2})")
_LEAST = 3  # names
_LIKE = str.maketrans("－—–＋＝", "---+=")


@dataclass(frozen=True, slots=True)
class Formula:
    """A total and its terms, as indices of lines."""

    total: int
    terms: tuple[tuple[int, Sign], ...]


def formulas(texts: Iterable[tuple[int, str]]) -> Sequence[Formula]:
    """The formulas of one line of names, by index; none where a cell is anything else or a name repeats."""
    named: dict[int, re.Match[str]] = {}
    for at, text in texts:
        if text.strip():
            found = _CELL.fullmatch(compact(text).translate(_LIKE))
            if found is None:
                return ()  # as nearly every line says in its first cells: the others are not looked at
            named[at] = found
    places = {found[1]: at for at, found in named.items()}
    if len(named) < _LEAST or len(places) < len(named) or len({name.isdecimal() for name in places}) > 1:
        return ()
    made = ((at, _terms(found[2], places)) for at, found in named.items() if found[2])
    return [Formula(at, terms) for at, terms in made if terms and at not in {one for one, _ in terms}]


def _terms(text: str, places: Mapping[str, int]) -> tuple[tuple[int, Sign], ...]:
    """The terms of B+D-E; none where brackets, or a name that no line has, leave it open."""
    bare = re.sub("[栏列行]", "", text)
    found = _TERM.findall(bare)
    if "".join(sign + name for sign, name in found) != bare or any(name not in places for _, name in found):
        return ()
    terms = tuple((places[name], _sign(sign)) for sign, name in found)
    return terms if len({at for at, _ in terms}) == len(terms) else ()


def _sign(text: str) -> Sign:
    return -1 if text == "-" else 1
