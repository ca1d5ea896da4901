"""Which tables no form explains: of no kind, or of one by the title alone. Only figures can speak there."""

from weakref import WeakKeyDictionary

from crossfoot_common.tables.structure.panels import Panel
from crossfoot_validator.core.table.context import TableContext
from crossfoot_validator.core.table.structure.columns import column_sums

_KNOWN: WeakKeyDictionary[TableContext, bool] = WeakKeyDictionary()


def is_unknown(context: TableContext) -> bool:
    """No kind; or no sum down the rows that holds, and no heading that calls a column a total."""
    if context.table.kind == "other":
        return True
    if context not in _KNOWN:
        totals = any(_has_total(panel, context) for panel in context.structure.panels)
        _KNOWN[context] = not (context.is_form or context.placed or totals)
    return _KNOWN[context]


def _has_total(panel: Panel, context: TableContext) -> bool:
    return any(r.labelled for readings in column_sums(panel, context.table) for r in readings)
