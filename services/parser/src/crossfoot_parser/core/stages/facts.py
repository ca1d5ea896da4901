"""States what the figures of the tables mean, so that the same fact in two places can be compared."""

from collections.abc import Sequence

from crossfoot_common.tables.model import DocumentInfo, Fact, Table


def state_facts(tables: Sequence[Table], info: DocumentInfo) -> tuple[Fact, ...]:
    """The facts of all tables, in their order; `fact.source.table` is the table's sequence."""
    del tables, info
    return ()
