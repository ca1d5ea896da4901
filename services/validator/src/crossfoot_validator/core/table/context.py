"""Everything that is worked out once for a table and shared by all rules."""

from functools import cached_property

from crossfoot_validator.core.table.evaluation import evaluate
from crossfoot_validator.core.table.hierarchy import ANY, Grown, all_grown
from crossfoot_validator.core.table.view import TableView
from crossfoot_validator.core.vocabulary.place import Place

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

    @cached_property
    def placed(self) -> frozenset[Place]:
        """Figures that are parts of a sum down the rows that holds with more than one of them."""
        sums = ((g, evaluate(g.relation(ANY, "position"), self.amount)) for g in self.grown)
        held = (g for g, result in sums if result is not None and result.holds and not g.sum.partial)
        return frozenset(part for grown in held for part in grown.parts)

    @cached_property
    def hung(self) -> frozenset[Place]:
        """Figures of rows that the chosen reading hangs below another row."""
        return frozenset(part for g in self.grown if not g.sum.of_total_row for part in g.parts)
