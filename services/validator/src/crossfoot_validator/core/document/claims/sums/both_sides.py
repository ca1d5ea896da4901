"""收入包括：A、B；支出包括：C、D。收支总预算E: a total of both sides behind the items of each."""

from collections.abc import Iterator, Sequence

from crossfoot_common.tables.model import Claim
from crossfoot_validator.core.document.claims.flows import EXPENDITURE, flow_of
from crossfoot_validator.core.document.claims.lists.listing import BOTH_SIDES
from crossfoot_validator.core.document.claims.sums.bottom_lines import doubt_of
from crossfoot_validator.core.document.claims.sums.sentences import Told
from crossfoot_validator.core.document.claims.sums.stated import StatedSum

Side = tuple[Claim, ...]


def both_sides(told: Told) -> Iterator[StatedSum]:
    """Every 收支总预算 that heads no list, with each side of several items in the sentence before it."""
    for claims in told.sentences.values():
        total = next(filter(_is_total, claims), None)
        income, spent = _sides(told.sentence_before(total)) if total else ((), ())
        if total is None or not income or not spent:
            continue
        for side in (income, spent):
            if len(side) > 1:
                terms = tuple(((one,), 1) for one in side)
                yield StatedSum("both sides", total, terms, doubt_of([side]))


def _is_total(claim: Claim) -> bool:
    """Whether a line is the total of both sides, and nothing is listed below it."""
    told_alone = not claim.whole and claim.role != "total"
    return told_alone and "总" in claim.subject and BOTH_SIDES.search(claim.subject) is not None


def _sides(claims: Sequence[Claim]) -> tuple[Side, Side]:
    """What is told of income, and behind it of expenditure; neither where they are mixed or parts."""
    told = tuple({(one.subject, one.value, one.unit): one for one in reversed(claims)}.values())[::-1]
    first = next((at for at, one in enumerate(told) if flow_of(one) == EXPENDITURE), len(told))
    income, spent = told[:first], told[first:]
    if any(one.whole for one in told) or any(flow_of(one) != EXPENDITURE for one in spent):
        return (), ()
    return income, spent
