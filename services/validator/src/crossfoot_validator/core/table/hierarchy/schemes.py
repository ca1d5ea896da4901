"""How rows may nest: by codes, class names, enumerators, blocks, columns, indent, or not at all.

A scheme gives the parent of each row (None: top of the list), or nothing when it does not apply.
"""

from collections.abc import Iterator, Sequence

from crossfoot_common.tables.structure import Entry
from crossfoot_common.tables.structure.names import CLASS_ONLY, VEHICLES
from crossfoot_validator.core.table.hierarchy.codes import by_codes, by_repeated_codes, key_of, repeats
from crossfoot_validator.core.table.hierarchy.depths import by_depth, by_enumerators, by_indent
from crossfoot_validator.core.table.hierarchy.groups import (
    below_transfers,
    block_heads,
    by_blocks,
    by_classes,
    by_first,
    by_three_public,
    by_vehicles,
    lists_three_public,
)
from crossfoot_validator.core.table.hierarchy.parents import Parents, of_which
from crossfoot_validator.core.table.hierarchy.sums import Forest, is_total, plant

Scheme = tuple[str, Parents, frozenset[int]]
"""Its name, the parent of each row, and the totals that head what is below them."""
NO_HEADS: frozenset[int] = frozenset()
ENUMERATED = (("child", ""), ("top", ""), ("above", ""), ("top", "-level"), ("child", "-level"))
"""Where rows without a number belong, and whether carry-over rows stand beside those behind them."""


def candidates(entries: Sequence[Entry]) -> Iterator[Forest]:
    """Every reading of a list that its labels allow, the most telling first."""
    for scheme, parents, heads in _schemes(entries) if entries else ():
        yield plant(scheme, entries, parents, heads)
        if (hung := below_transfers(parents, entries)) is not None:
            yield plant(f"{scheme}-transfers", entries, hung, heads)


def _schemes(entries: Sequence[Entry]) -> Iterator[Scheme]:
    if _coded(entries):
        for place in ("above", "below", "top"):
            yield f"codes-{place}", by_codes(entries, place), NO_HEADS
        if any(repeats(entries, i) for i in range(len(entries))):
            yield "codes-repeated", by_repeated_codes(entries), NO_HEADS
        return
    public = by_three_public(entries)
    if public is not None:
        yield "public", public, NO_HEADS
        if lists_three_public(public, entries):
            return
    yield from _by_words(entries)
    if heads := block_heads(entries):
        yield "blocks", by_blocks(entries, heads), heads
    if len({e.depth for e in entries}) > 1:
        yield "columns", by_depth(entries, lambda e: e.depth), NO_HEADS
    if len({e.indent for e in entries}) > 1:
        yield "indent", by_indent(entries), NO_HEADS
    yield "flat", of_which([None] * len(entries), entries), NO_HEADS
    if (led := by_first(entries)) is not None:
        yield "led", led, NO_HEADS


def _by_words(entries: Sequence[Entry]) -> Iterator[Scheme]:
    """Readings by names and enumerators."""
    if any(e.label.name in CLASS_ONLY for e in entries):
        yield "classes", by_classes(entries), NO_HEADS
    if any(e.label.style or e.label.carry for e in entries):
        for plain, beside in ENUMERATED:
            parents = by_enumerators(entries, plain, carry_heads=not beside)
            yield f"enumerators-{plain}{beside}", parents, NO_HEADS
    if any(VEHICLES.fullmatch(e.label.name) for e in entries):
        yield "vehicles", by_vehicles(entries), NO_HEADS


def _coded(entries: Sequence[Entry]) -> bool:
    rows = [e for e in entries if not is_total(e) and e.title]
    coded = sum(1 for e in rows if key_of(e))
    return coded > 0 and (
        2 * coded >= len(rows) or len({len(key_of(e) or "") for e in rows if key_of(e)}) > 1
    )
