"""What a government owes stays within the limit that is set for it.

中文：地方政府债务余额不超过债务限额。
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from crossfoot_common.tables.structure.labels import compact
from crossfoot_validator.core.table.context import TableContext
from crossfoot_validator.core.vocabulary.place import Place
from crossfoot_validator.core.vocabulary.relation import Relation, Term
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("of-which-not-exceed.debt-within-limit", 1, "of_which_not_exceed", "warning", needs="table")
_NOT = re.compile(r"新增|提前下达|调整|发行|还本|付息|比|占|%|增|减|上年末?余额|年初|利息")
_WHAT = re.compile(r"限额|余额")
_YEAR = re.compile(r"(20\d\d)年?(?:末|底|度)?")
_SAME = re.compile(
    r"地方|政府|债务|债券|余额|限额|预计|执行|实际|决算|预算|数|情况|[一二三四五六七八九十]+、|[:、.,()]"
)
_DEBT = re.compile(r"债务")


def propose(context: TableContext) -> Iterator[Relation]:
    """债务余额 ≤ 债务限额, in each row or column of a table on debts that shows both of one year and sort.

    Both headings are the same but for those words: 2030年债务限额/一般债务 beside 2030年债务余额/一般债务.
    What is issued, repaid or newly allowed is neither. Source: 预算法 (2018) 第三十五条; the form
    地方政府债务限额及余额情况表 (财预〔2018〕209号).
    """
    if context.is_form or not _DEBT.search(context.table.title):
        return
    for panel, entries in zip(context.structure.panels, context.structure.entries, strict=True):
        across = {c: compact("/".join(context.table.columns[c].path)) for c in panel.amounts}
        down = {entry.row: compact(entry.title) for entry in entries}
        for limit, balance in _pairs(across):
            for row in range(len(context.table.rows)):
                yield from _relation(context, (row, limit), (row, balance), f"debt {limit}")
        for limit, balance in _pairs(down):
            for column in panel.amounts:
                yield from _relation(context, (limit, column), (balance, column), f"debt row {limit}")


def _pairs(texts: Mapping[int, str]) -> Iterator[tuple[int, int]]:
    """The one limit and the one balance of each year and sort."""
    found: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for at, text in texts.items():
        what = set(_WHAT.findall(text))
        if what and not _NOT.search(text):
            # 余额限额 is the limit of what is owed
            found[_SAME.sub("", _YEAR.sub(r"\1", text))]["限额" if "限额" in what else "余额"].append(at)
    for sorts in found.values():
        if len(sorts["限额"]) == len(sorts["余额"]) == 1:
            yield sorts["限额"][0], sorts["余额"][0]


def _relation(context: TableContext, limit: Place, balance: Place, structure: str) -> Iterator[Relation]:
    figures = [context.amount(place) for place in (limit, balance)]
    if all(figure is not None and figure.value >= 0 for figure in figures):
        yield Relation(
            RULE, limit, (Term(balance),), structure, "labels", scheme="debt", kind="at_most", exact=True
        )  # fmt: skip
