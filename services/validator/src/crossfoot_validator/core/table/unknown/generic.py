"""The generic finder's relations as claims on a table: where no form tells what adds up."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from crossfoot_validator.core.table.context import TableContext
from crossfoot_validator.core.table.unknown.formless import is_unknown
from crossfoot_validator.core.table.unknown.published import published
from crossfoot_validator.core.vocabulary.relation import QUOTIENTS, Kind, Relation, Sign, Term
from crossfoot_validator.core.vocabulary.rule import Rule

if TYPE_CHECKING:
    from crossfoot_validator.core.totals import Relation as Found

_KNOWN: WeakKeyDictionary[TableContext, "tuple[list[Found], int, bool]"] = WeakKeyDictionary()
FEWEST = 3
"""Figures of the smallest relation that is ever proven: a total and two parts, or a quotient and its two."""
UNLIKE_OTHERS = "unlike_other_lines"
BUDGET = 1_000_000
"""Figures that the finder may touch in one table, so that a table is checked in well under a second."""


def generic_relations(context: TableContext, axis: str, rule: Rule) -> Iterator[Relation]:
    """Sums and differences along one axis of an unknown table.

    The finder works on strings and positions of the whole grid as it was published; its relations are
    claims like any other here. They fail only where the finder says so: on one line among very many. Of
    one among fewer lines is said that it differs from them.
    """
    if not is_unknown(context):
        return
    relations, base, _ = _found(context)
    for found in relations:
        if found.axis != axis or found.kind in QUOTIENTS:
            continue
        key = _key(found)
        terms = tuple(Term(place, _sign(s)) for place, s in zip(found.parts, found.signs, strict=True))
        forbid = UNLIKE_OTHERS if found.outcome == "open" else "structure_not_proven"
        if found.outcome == "fail" and base == 1:
            forbid = ""
        yield Relation(
            rule, found.total, terms, key, "figures", scheme=key, exact=True, forbid_fail=forbid, base=base
        )


def generic_quotients(context: TableContext, kind: Kind, rule: Rule) -> Iterator[Relation]:
    """Averages, shares or growths of an unknown table, on the lines on which they hold; none fails."""
    if not is_unknown(context):
        return
    for found in (one for one in _found(context)[0] if one.kind == kind):
        key, terms = _key(found), tuple(map(Term, found.parts))
        yield Relation(
            rule, found.total, terms, key, "figures", scheme=key, kind=kind, exact=True,
            forbid_fail="structure_not_proven", times=found.times,
        )  # fmt: skip


def _key(found: "Found") -> str:
    along = [place[0 if found.axis == "column" else 1] for place in (found.total, *found.parts)]
    how = f" {found.kind}" if found.kind in QUOTIENTS else ""
    return f"{found.axis} {along[0]}={'+'.join(map(str, along[1:]))}{how}"


def search_was_cut(context: TableContext) -> bool:
    """Whether an unknown table is too large for every sum in it to be looked for."""
    return is_unknown(context) and _found(context)[2]


def _sign(sign: int) -> Sign:
    return 1 if sign > 0 else -1


def _found(context: TableContext) -> "tuple[list[Found], int, bool]":
    """The finder is run once for both axes."""
    if context not in _KNOWN:
        _KNOWN[context] = _find(context)
    return _KNOWN[context]


def _may_relate(grid: Sequence[Sequence[str]]) -> bool:
    """Whether there are as many cells with digits as a total and its parts are at least."""
    shown = (text for row in grid for text in row if any(map(str.isdigit, text)))
    return sum(1 for _ in islice(shown, FEWEST)) == FEWEST


def _find(context: TableContext) -> "tuple[list[Found], int, bool]":
    """Every relation that the figures prove, the base that counts are rounded to, whether the search was cut.

    What takes part is read as the finder reads it.
    """
    source = published(context.table)
    if not _may_relate(source.grid):
        return [], 1, False
    # numpy takes longer to load than a small document to read, and most tables are of a known kind
    from crossfoot_validator.core.totals import read_amounts, search  # noqa: PLC0415

    sums = search(source.grid, budget=BUDGET)
    found = sums.relations
    amounts, base = read_amounts(source.grid) if found else ({}, 1)
    for cell in {cell for relation in found for cell in (relation.total, *relation.parts)}:
        if cell in amounts:
            context.read(source.place(cell), amounts[cell])
    placed = [
        replace(r, total=source.place(r.total), parts=tuple(source.place(part) for part in r.parts))
        for r in found
    ]
    return placed, base, sums.exhausted
