"""总额X，其中：A、B、C: the parts of a list in the prose are its total, where they are all of it.

中文：文字中“其中”各项之和等于总额。
"""

from collections.abc import Iterator, Sequence

from crossfoot_common.arithmetic import Interval
from crossfoot_common.tables.checks import Check
from crossfoot_common.tables.reasons.of_figures import TORN
from crossfoot_validator.core.checks.claims import check_of
from crossfoot_validator.core.document.claims.comparison import Computed
from crossfoot_validator.core.document.claims.figures import of_claim
from crossfoot_validator.core.document.claims.lists.addition import Sum
from crossfoot_validator.core.document.claims.lists.listing import Listing
from crossfoot_validator.core.document.claims.slips import one_stroke
from crossfoot_validator.core.document.context import DocumentContext
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("column-footing.prose-list-sum", 16, "column_footing", needs="list")


def examine(readings: Sequence[Listing], document: DocumentContext) -> Iterator[Check]:
    """Total = sum of the parts.

    其中 alone does not say that the parts are all: a mismatch fails only when the domain fixes the parts
    (“三公” = 因公出国 + 公务用车 + 公务接待, 采购 = 货物 + 工程 + 服务, 基本支出 = 人员 + 公用,
    财政拨款支出 = 基本 + 项目 in departments, 债务 = 一般债务 + 专项债务, 还本付息 = 还本 + 付息,
    一般公共预算收入 = 税收 + 非税, vehicles by sort down to 其他用车), when their shares are 100 %, when the
    same parts do add up in another measure of the same list, when parts of the same names add up to totals
    of the same name elsewhere, when they add up to the total of the other side of the account, when the
    total is a bottom line (收入总计) and the document's other ones add up, or when one wrong stroke explains
    it and such parts are all as a rule (税务 + 财政部门, 中央 + 地方, 其他 as the last one, several
    transfers, who pays level by level, bonds by sort), are one side of a total of both (收支总预算) that the
    other side comes to, or are more than their total. None of this counts where amounts that are no parts
    stand among them. What stands behind such parts, or on the other side of the account, is none of them.
    Parts that the domain fixes need no 其中 behind their total.

    A list is whole as well where the text says how many parts there are. One that may belong to two
    totals passes with either and fails with none, and so does one whose parts add up to another figure of
    its total (预算为A，决算为B，其中…) or to a line of its sentence before it (支出A，其中拨款B，基本C，
    项目D), or that leaves parts out (等), or misses by just what is carried over. Digits that stand on two
    lines are no doubt where one wrong digit explains what is amiss.
    Source: 其中 names the parts of a total.
    """
    sums = [(one, found) for one in readings for found in one.sums]
    fitting = [pair for pair in sums if pair[1].holds]
    for listing, found in fitting or sums:
        yield _check(listing, found, document)
    if fitting:
        yield from (
            _check(one, found, document) for one, found in sums if not found.holds and one is fitting[0][0]
        )


def _check(listing: Listing, found: Sum, document: DocumentContext) -> Check:
    computed = Computed(found.value, found.interval, "各项之和", "the sum of the parts,")
    operands = [part.operand("part") for part in found.parts]
    return check_of(RULE, found.total, computed, operands, doubt=_doubt(listing, found, document))


def _doubt(listing: Listing, found: Sum, document: DocumentContext) -> str:
    if listing.readings > 1:
        return "the list can be read in two ways"
    if doubt := next((one.doubtful for one in (found.total, *found.parts) if one.doubtful), None):
        terms = [(part.amount, 1) for part in found.parts]
        if doubt != TORN or not one_stroke(found.total.amount, terms, in_place=True):
            return doubt
    if meant := _sum_of_another(listing, found, document):
        return meant
    if any(level.more for part in listing.parts for level in part.levels):
        return "the words leave parts out (等)"
    if listing.crossed:
        return "its parts are of the other side of the account"
    return "" if document.completeness.proven(listing, found) else "nothing proves that these parts are all"


def _sum_of_another(listing: Listing, found: Sum, document: DocumentContext) -> str:
    """Whether the parts are all of another figure, or of this one with what is carried over."""
    if any(of_claim(level).amount.interval.meets(found.interval) for level in listing.other_totals()):
        return "the parts add up to another figure of the total"
    shown = Interval(found.value, found.value)  # what whole figures may have been rounded by is no reason
    return document.prose.carried_between(found.total.amount.interval, shown)
