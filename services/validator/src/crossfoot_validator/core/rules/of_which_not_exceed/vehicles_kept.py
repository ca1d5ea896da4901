"""公务用车保有量: no more official cars are paid for than there are vehicles at the end of the year.

中文：公务用车保有量不大于年末车辆数。
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.checks import Check
from crossfoot_common.tables.model import Claim
from crossfoot_validator.core.checks.claims import check_of
from crossfoot_validator.core.document.claims.comparison import bound_of, within
from crossfoot_validator.core.document.claims.figures import Figure, of_claim, of_fact
from crossfoot_validator.core.document.context import DocumentContext
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("of-which-not-exceed.vehicles-kept", 3, "of_which_not_exceed", "warning", needs="document")
_KEPT = re.compile(r"(?!.*(?:上年|年初|期初|平均|租)).*公务用车(?:的)?(?:实际)?保有(?:数?量|数)")
_OWNED = re.compile(r".*(?:共有|共计|实有)(?:各类|机动)*车辆|.*车辆(?:总数|数?合计)")
_OF_ALL = re.compile(r"(?:(?:本级(?:及|和|与))?各?所属(?:各?(?:预算)?单位)?)?(?:共有|共计|实有|车辆).*")
"""The speaker is no part of a subject: what is left of 本部门及所属单位共有车辆 begins with 所属."""
_NONE = "the vehicles may be held by another organisation"


def examine(document: DocumentContext) -> Iterator[Check]:
    """保有量 of the “三公” ≤ 车辆 of 国有资产占用, both at the end of the year of final accounts.

    Fewer are right: it counts those alone whose running costs appropriations pay. Of each the words and
    tables have to give one figure alone, for the year of the document and the same unit. Not checkable where
    no vehicle is owned. Source: 机构运行信息表, 三公经费说明 and 国有资产占用情况说明 of final accounts.
    """
    kept = list(_figures(document, _KEPT, c.VEHICLES_FUNDED))
    owned = list(_figures(document, _OWNED, c.VEHICLE_COUNT))
    some = any(figure.source.table is None and not _OF_ALL.match(figure.source.label) for figure in owned)
    if some or document.prose.settings.of_many or not (_are_one(kept) and _are_one(owned)):
        return
    part, whole = kept[0], owned[0]
    computed = replace(bound_of(whole.amount), formula_zh="年末车辆数", formula_en="the vehicles there are,")
    doubt = part.doubtful or whole.doubtful or ("" if whole.amount.value else _NONE)
    outcome = within(part.amount, whole.amount)
    yield check_of(RULE, part, computed, [whole.operand("other")], doubt=doubt, relation=outcome)


def _figures(document: DocumentContext, words: re.Pattern[str], concept: str) -> Iterator[Figure]:
    """What words and tables say that there are, at the end of the year of final accounts."""
    year = document.prose.period
    for claim in document.document.claims:
        told = claim.kind == "count" and claim.unit == "辆" and claim.measure == "final_accounts"
        if told and claim.period == year == _year_around(claim, year) and words.fullmatch(claim.subject):
            yield of_claim(claim)
    for fact in document.document.facts:
        of_year = (fact.key.period, fact.key.measure) == (year, "final_accounts")
        if fact.key.concept == concept and of_year and fact.key.subject is None:
            yield of_fact(fact)


def _year_around(claim: Claim, default: int | None) -> int | None:
    return (claim.setting.period if claim.setting else None) or default


def _are_one(figures: Sequence[Figure]) -> bool:
    return len({figure.amount.base for figure in figures}) == 1
