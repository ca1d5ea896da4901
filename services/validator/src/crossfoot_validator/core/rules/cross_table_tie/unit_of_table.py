"""A table whose figures are all a power of ten away from those of other tables has the wrong unit.

中文：表的金额单位有误：共有数字都相差同一个10的整数次幂。
"""

from collections import Counter
from collections.abc import Iterator

from crossfoot_common.tables.checks import Check
from crossfoot_validator.core.checks.facts import Proof, equal
from crossfoot_validator.core.document.context import DocumentContext
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("cross-table-tie.unit-of-table", 2, "cross_table_tie", needs="document")
_PROOF = Proof(
    "该表与他表共有的数字都恰好相差同一个10的整数次幂，其中一表的单位有误",
    "all figures that the two tables share differ by the same power of ten: the unit of one of them is wrong",
)


def examine(document: DocumentContext) -> Iterator[Check]:
    """All figures that a table shares with another are 10³, 10⁴ or 10⁸ times: one finding on the table.

    At least two different amounts have to agree but for that power; where one table shows a part of the money
    of the other one, all others are less. The table named is the one that differs
    from most others; with two tables no one can tell which side is wrong. Source: the unit above each form
    (单位：元, 万元, 千元), which is one for all figures of the form.
    """
    pairs = dict(document.scales)
    while pairs:
        count = Counter(table for pair in pairs for table in pair)
        worst = max(count, key=lambda table: (count[table], table))
        mine = {pair: sides for pair, sides in pairs.items() if worst in pair}
        first = sorted(next(iter(mine.values())), key=lambda fact: fact.source.table != worst)
        yield equal(RULE, first, _PROOF)
        pairs = {pair: sides for pair, sides in pairs.items() if worst not in pair}
