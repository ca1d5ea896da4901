"""Rows without a code among coded ones: whether they belong to the sum above them the codes do not say."""

from collections.abc import Iterator

from crossfoot_validator.core.table.hierarchy.choice import Grown
from crossfoot_validator.core.table.hierarchy.codes import key_of
from crossfoot_validator.core.table.hierarchy.sums import is_total
from crossfoot_validator.core.vocabulary.place import Place


def without_place(grown: Grown) -> Iterator[Place]:
    """In the column of a sum: rows without code between its total and the next code that is not below it."""
    entries, own = grown.forest.entries, key_of(grown.forest.entries[grown.sum.total])
    inside = {*grown.sum.parts}
    for i in range(grown.sum.total + 1, len(entries)):
        entry, code = entries[i], key_of(entries[i])
        if is_total(entry) or (code is not None and not code.startswith(own or "")):
            return
        if code is None and i not in inside and not (entry.label.carry or entry.label.of_which):
            yield entry.row, entry.cells[min(grown.column, len(entry.cells) - 1)]
