"""Which tables no form explains: of no kind, or of one by the title alone. Only figures can speak there."""

from weakref import WeakKeyDictionary

from crossfoot_common.tables.model import Column
from crossfoot_common.tables.structure.labels import rank_of_total, read_label
from crossfoot_validator.core.table.context import TableContext

_KNOWN: WeakKeyDictionary[TableContext, bool] = WeakKeyDictionary()


def is_unknown(context: TableContext) -> bool:
    """No kind; or no sum down the rows that holds, and no heading that calls a column a total."""
    if context.table.kind == "other":
        return True
    if context not in _KNOWN:
        totals = any(_is_total(column) for column in context.table.columns)
        _KNOWN[context] = not (context.is_form or context.placed or totals)
    return _KNOWN[context]


def _is_total(column: Column) -> bool:
    return any(rank_of_total(read_label(part).name) for part in column.path)
