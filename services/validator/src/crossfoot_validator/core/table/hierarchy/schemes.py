"""How rows may nest: by codes, class names, enumerators, blocks, columns, indent, or not at all.

A scheme gives the parent of each row (None: top of the list), or nothing when it does not apply.
"""

from collections.abc import Iterator, Sequence

from crossfoot_common.tables.structure import Entry
from crossfoot_common.tables.structure.names import CLASS_ONLY, VEHICLES
from crossfoot_validator.core.table.hierarchy.codes import by_codes, by_repeated_codes, key_of, repeats
from crossfoot_validator.core.table.hierarchy.depths import by_depth, by_enumerators
from crossfoot_validator.core.table.hierarchy.groups import (
    block_heads,
    by_blocks,
    by_classes,
    by_first,
    by_vehicles,
)
from crossfoot_validator.core.table.hierarchy.parents import of_which
from crossfoot_validator.core.table.hierarchy.sums import Forest, is_total, plant

NO_HEADS: frozenset[int] = frozenset()


def candidates(entries: Sequence[Entry]) -> Iterator[Forest]:
    """Every reading of a list that its labels allow, the most telling first."""
    if not entries:
        return
    if _coded(entries):
        for place in ("above", "below", "top"):
            yield plant(f"codes-{place}", entries, by_codes(entries, place), NO_HEADS)
        if any(repeats(entries, i) for i in range(len(entries))):
            yield plant("codes-repeated", entries, by_repeated_codes(entries), NO_HEADS)
        return
    yield from _by_words(entries)
    if heads := block_heads(entries):
        yield plant("blocks", entries, by_blocks(entries, heads), heads)
    if len({e.depth for e in entries}) > 1:
        yield plant("columns", entries, by_depth(entries, lambda e: e.depth), NO_HEADS)
    if len({e.indent for e in entries}) > 1:
        yield plant("indent", entries, by_depth(entries, lambda e: e.indent), NO_HEADS)
    yield plant("flat", entries, of_which([None] * len(entries), entries), NO_HEADS)
    if (led := by_first(entries)) is not None:
        yield plant("led", entries, led, NO_HEADS)


def _by_words(entries: Sequence[Entry]) -> Iterator[Forest]:
    """Readings by names and enumerators."""
    if any(e.label.name in CLASS_ONLY for e in entries):
        yield plant("classes", entries, by_classes(entries), NO_HEADS)
    if any(e.label.style or e.label.carry for e in entries):
        for plain, beside in (
            ("child", ""),
            ("top", ""),
            ("above", ""),
            ("top", "-level"),
            ("child", "-level"),
        ):
            parents = by_enumerators(entries, plain, carry_heads=not beside)
            yield plant(f"enumerators-{plain}{beside}", entries, parents, NO_HEADS)
    if any(VEHICLES.fullmatch(e.label.name) for e in entries):
        yield plant("vehicles", entries, by_vehicles(entries), NO_HEADS)


def _coded(entries: Sequence[Entry]) -> bool:
    rows = [e for e in entries if not is_total(e) and e.title]
    coded = sum(1 for e in rows if key_of(e))
    return coded > 0 and (
        2 * coded >= len(rows) or len({len(key_of(e) or "") for e in rows if key_of(e)}) > 1
    )
