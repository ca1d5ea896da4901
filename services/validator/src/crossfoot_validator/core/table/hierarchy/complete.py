"""Lists that say themselves that nothing is missing: their rows are counted, or what is not split is a row.

A plain list of one column proves nothing by its figures. Where its rows are numbered from 1 without a gap no
row was lost and none is a part of another one; a list of regions that ends in what no region got (未落实到
地区数) exhausts its total. Regions of several levels may be nested: then the list may be too much, not too
little. Regions of one level alone (towns, or districts and counties) are not: a list that ends in its total
is all of it, and no list of them is more than its total.
"""

import re
from collections.abc import Sequence

from crossfoot_common.tables.structure import Entry
from crossfoot_validator.core.table.evaluation import evaluate
from crossfoot_validator.core.table.hierarchy.choice import ANY, Grown
from crossfoot_validator.core.table.view import TableView

FEWEST = 3  # rows below which numbers or names are no list
FEWEST_REGIONS = 5  # of one level that are told to be all of a total by nothing else
REGION = re.compile(
    r"[^0-9]{1,12}?(?P<level>省本级|市本级|[县区]本级|本级|自治州|自治县|地区|新区|街道(?:办事处)?|[市县区州盟旗镇乡])"
)
RANKS = (frozenset({"区", "县", "旗", "自治县"}), frozenset({"镇", "乡", "街道", "街道办事处"}))
"""Levels of which none is within another."""
REST = re.compile(
    r"(暂?未|尚未|待)(落实|分配|下达|分解|细化|明确).*|([省市县区州]?本?级)?(预留|机动)(资金|部分|数)?"
)
MONEY = re.compile(
    r"预算|投资|额度|决算|执行|金额|数额|资金|余额|限额|收入|支出|经费|拨款|补助|[^指倍次个]数$"
)
NO_SUM = re.compile(r"单价|均|率|比|占|排名|名次|年限|期限|日期|天数|得分|评分|系数")
EXTRACT = re.compile(r"主要|部分|重点|典型|前\w{1,3}[名位大]|摘|节选|其中")


def is_complete(grown: Grown, view: TableView) -> bool:
    """Whether the list of a total row exhausts it, by what stands in the list."""
    entries = grown.forest.entries
    parts = [entries[i] for i in grown.sum.parts]
    if not grown.exact or len(parts) < FEWEST or len(grown.parts) < len(parts):
        return False  # a blank part may have been lost
    if not _plain(grown, parts) or not _is_money(grown, view):
        return False
    return _numbered(parts) or _regions(grown, parts, view)


def _plain(grown: Grown, parts: Sequence[Entry]) -> bool:
    """One total, and every other row a part of it that says nothing of a level."""
    every = {*grown.sum.parts, grown.sum.total} == set(range(len(grown.forest.entries)))
    labels = [part.label for part in parts]
    marked = any(one.total or one.carry or one.of_which or one.less or one.style for one in labels)
    return every and not marked and not any(part.code for part in parts)


def _is_money(grown: Grown, view: TableView) -> bool:
    """Whether the column holds amounts that may be added up, and the table is no extract."""
    column = grown.total[1]
    heading = "".join(view.table.columns[column].path)
    words = heading + view.table.title
    money = MONEY.search(heading) and not NO_SUM.search(heading) and not EXTRACT.search(words)
    return bool(money) and view.unit(column) is not None and column not in view.rates.columns


def _numbered(parts: Sequence[Entry]) -> bool:
    """Whether the rows are counted on, each an item, whichever group it is said to belong to."""
    counted = [part.serial for part in parts] == list(range(1, len(parts) + 1))
    return counted and len({part.depth for part in parts}) == 1


def _regions(grown: Grown, parts: Sequence[Entry], view: TableView) -> bool:
    if any(part.group for part in parts):
        return False
    names = [part.label.name for part in parts]
    found = [REGION.fullmatch(name) for name in names if not REST.fullmatch(name)]
    rests = len(names) - len(found)
    if not all(found) or rests > 1 or len(set(names)) < len(names):
        return False
    levels = {match["level"] for match in found if match}
    of_one_rank = any(levels <= rank for rank in RANKS)
    result = evaluate(grown.relation(ANY, "position"), view.amount)
    short = result is not None and result.difference is not None and result.difference > 0
    if rests:
        return of_one_rank or len(levels) == 1 or short
    closed = grown.sum.total == len(grown.forest.entries) - 1
    return of_one_rank and len(names) >= FEWEST_REGIONS and (closed or not short)
