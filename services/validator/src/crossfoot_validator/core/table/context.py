"""Everything that is worked out once for a table and shared by all rules."""

from functools import cached_property

from crossfoot_validator.core.table.hierarchy import Grown, all_grown
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
        return () if self.is_form else all_grown(self)
