"""A column of shares whose heading names the column that it is of: 第一产业 under 构成（%）, 税收占比%.

中文：构成、占比列等于所指列除以总额列。
"""

import re
from collections.abc import Iterator, Sequence

from crossfoot_common.tables.checks import Check
from crossfoot_common.tables.structure.labels import compact
from crossfoot_common.tables.structure.panels import Panel
from crossfoot_validator.core.checks.unspoken import BASE, Told, in_column
from crossfoot_validator.core.table.context import TableContext
from crossfoot_validator.core.table.structure.compared import Pair, between, is_relative, shows_rates
from crossfoot_validator.core.vocabulary.relation import Relation
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("share.part-columns", 2, "share_of_total", needs="table")
SHARE = re.compile(r"构成|占比|比重|所占|份额")
REST = re.compile(r"(?:所?占)?(?:构成|占比|比重|份额|比例)|[%％()（）]|其中:?|[:：]|(?:收入|支出|金额|数)$")
MOST_BASES = 7
MOST_WRONG = 2  # shares of one column; where more do not fit, rows of another table stand below it


def propose(context: TableContext) -> Iterator[Relation]:
    """Share = the column that its heading names / a column of amounts, in per cent, row by row.

    Of which column it is a share, the figures choose among the amounts on the left: by rows that tell the
    candidates apart. A row fails only where no reading that is possible holds, and where hardly another does.
    Source: headings of the two columns; interval division with the decimals of the share.
    """
    for panel in () if context.is_form else context.structure.panels:
        for target, pairs in _targets(context, panel):
            yield from between(RULE, context, target, "share", pairs, named=len(pairs) == 1, most=MOST_WRONG)


def _targets(context: TableContext, panel: Panel) -> Iterator[tuple[int, Sequence[Pair]]]:
    """Each column of shares with the pairs that it may be the quotient of."""
    for target, column in enumerate(context.table.columns):
        words = compact("".join(column.path))
        if not SHARE.search(words) or not ("%" in words or shows_rates(context, target)):
            continue
        amounts = [c for c in panel.amounts if c < target and not is_relative(context, c)][-MOST_BASES:]
        parts = [c for c in amounts if _same_line(column.path, context.table.columns[c].path)]
        if len(parts) == 1:
            pairs = [(parts[0], base) for base in reversed(amounts) if base != parts[0]]
            yield target, [pair for pair in pairs if context.same_unit(pair)]


def _same_line(share: Sequence[str], amount: Sequence[str]) -> bool:
    """Whether two columns name one line: the words that only say that it is a share or an amount left out."""
    own, other = (REST.sub("", compact(path[-1])) if path else "" for path in (share, amount))
    return bool(own) and own == other


def left_open(context: TableContext, told: Told) -> Iterator[Check]:
    """Each column of shares of some of whose figures no check speaks."""
    for panel in () if context.is_form else context.structure.panels:
        for target, _ in _targets(context, panel):
            yield from in_column(RULE, context, target, told.stated, BASE)
