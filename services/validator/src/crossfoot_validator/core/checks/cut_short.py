"""Says of a table of unknown kind that it was too large for all its sums to be looked for."""

from crossfoot_common.tables.checks import Check
from crossfoot_validator.core.table.context import TableContext
from crossfoot_validator.core.table.unknown.generic import search_was_cut
from crossfoot_validator.core.vocabulary.rule import Rule

REASON = "search_cut_short"


def cut_short(rule: Rule, context: TableContext) -> tuple[Check, ...]:
    """One check without figures where the search was cut short, so that silence is not taken for proof."""
    if not search_was_cut(context):
        return ()
    table = context.table
    check = Check(
        rule=rule.id,
        version=rule.version,
        family=rule.family,
        severity="info",
        outcome="not_checkable",
        reason=REASON,
        tables=(table.sequence,),
        message_zh=f"表{table.sequence}过大：仅查找了相邻各行列之和与整段之和，其他合计未查找。",
        message_en=(
            f"Table {table.sequence} is too large: only sums of neighbours and of whole blocks were looked"
            " for, further apart none."
        ),
    )
    return (check,)
