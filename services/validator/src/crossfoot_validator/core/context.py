"""Everything that is worked out once for a table and shared by all rules."""

from functools import cached_property

from crossfoot_validator.core.forest.choice import Grown, choose, grow
from crossfoot_validator.core.forest.lists import lists_of, sections_of
from crossfoot_validator.core.view import TableView

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
        lists = list(lists_of(self.structure))
        if self.table.kind == "info_statistics":
            lists = [section for entries in lists for section in sections_of(entries)]
        chosen = [choose(entries, self) for entries in lists]
        return tuple(grown for forest in chosen if forest for grown in grow(forest, self))
