"""Everything that is worked out once for a table and shared by all rules."""

from collections.abc import Sequence
from functools import cached_property

from crossfoot_validator.core.table.hierarchy.choice import Grown, choose, grow, score
from crossfoot_validator.core.table.hierarchy.lists import List, lists_of, sections_of
from crossfoot_validator.core.table.hierarchy.sums import Forest
from crossfoot_validator.core.table.view import TableView

FORMS = frozenset({"performance_target", "self_evaluation"})


class TableContext(TableView):
    """A view with the chosen trees of its rows."""

    @property
    def is_form(self) -> bool:
        """Forms are read field by field: their rows are no list."""
        return self.table.kind in FORMS

    @cached_property
    def grown(self) -> tuple[Grown, ...]:
        """Every sum down the rows, in every column of figures."""
        if self.is_form:
            return ()
        chosen = [forest for readings in lists_of(self.structure) for forest in self._best(readings)]
        return tuple(grown for forest in chosen for grown in grow(forest, self))

    def _best(self, readings: Sequence[Sequence[List]]) -> list[Forest]:
        """The trees of the reading that the figures bear out; the first of equals."""
        read = [self._trees(lists) for lists in readings]
        return read[0] if len(read) == 1 else max(read, key=lambda trees: sum(score(t, self) for t in trees))

    def _trees(self, lists: Sequence[List]) -> list[Forest]:
        if self.table.kind == "info_statistics":
            lists = [section for entries in lists for section in sections_of(entries)]
        return [forest for entries in lists if (forest := choose(entries, self))]
