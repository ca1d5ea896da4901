"""收入A，支出B，当年结余C: what is left over, with the two sides that it is the difference of.

Both sides stand in its own sentence, else in the one before it, else in the two before it. What is told right
behind both bottom lines (总收入A；总支出B，年终结转C) is what one exceeds the other by.
"""

import re
from collections.abc import Iterator, Sequence

from crossfoot_common.tables.model import Claim
from crossfoot_validator.core.document.claims.flows import EXPENDITURE, INCOME, flow_of
from crossfoot_validator.core.document.claims.sums.sentences import Told, by_line, may_be_one
from crossfoot_validator.core.document.claims.sums.stated import StatedSum

SIDES = 2  # sentences, one for each side
_ACCOUNT = (
    r"(?:全[国省市盟县区州旗镇乡]|[省市盟县区州旗镇乡]?本?级)?"
    r"(?:(?:一般公共|公共财政|政府性基金|国有资[本金]经营|社会保险基金)(?:预算)?)?(?:预算)?(?:执行)?"
)
_YEARS = re.compile(rf"(?:(?:{_ACCOUNT})?(?:当年|本年|年度|本期))?(?:收支)?(?:结余|结存)")
_CARRIED = re.compile(r"(?:上年|年初).{0,4}结[转余]$")
_SET_OFF = re.compile(
    r"^(?:上述|以上)?总?收支(?:相抵|相减|轧抵|品迭)后?(?:年终|年末|当年|本年|净|滚存)?(?:收支)?(?:结[转余]){1,2}"
    r"(?:下年)?(?:继续)?(?:使用)?(?:资金|支出)?$"
)
_LEFT = re.compile(
    r"^(?:年终|年末|当年|本年)?(?:结[转余]|滚存结余|净结余)(?:结转)?(?:下年)?(?:使用|支出|资金)?$"
)


_IN, _OUT = re.compile(r"(?:收入|(?:上年|年初).{0,4}结[转余])$"), re.compile(r"支出$")
_SAVED = re.compile(r"^(?:[共总]|累计)*节约(?:采购)?(?:财政)?(?:资金|金额)$")
_PLANNED, _PAID = re.compile(r"预算|计划|控制价"), re.compile(r"实际|成交|中标|合同")


def balances(told: Told) -> Iterator[StatedSum]:
    """The year's balance in the sentence that tells both sides, and what is left when both are set off."""
    for claims in told.sentences.values():
        for claim in claims:
            if _YEARS.fullmatch(claim.subject) and not claim.whole:
                yield from list(_with_carried(told.before(claim), claim)) or _of_year(told, claim)
            elif _SAVED.fullmatch(claim.subject):
                yield from _saved(told.before(claim) or told.sentence_before(claim), claim)
            elif _LEFT.fullmatch(claim.subject) and not claim.whole:
                yield from _left_over(told.before(claim), claim)
            elif _SET_OFF.fullmatch(claim.subject) and claims[0] is claim:
                yield from list(_stated("set off", claim, _closings(told, claim))) or _set_off(told, claim)


def _closings(told: Told, claim: Claim) -> Sequence[Claim]:
    """The bottom lines of its paragraph; with those above it, where it speaks of one side alone.

    A side that it tells of without a bottom line has one that was not read: another account's is none.
    """
    own = told.earlier(claim)
    closings = [one for one in own if one.closing]
    missing = {INCOME, EXPENDITURE} - {flow_of(one) for one in closings}
    if not missing or any(flow_of(one) in missing for one in own):
        return closings
    return [one for one in told.above(claim) if one.closing]


def _set_off(told: Told, claim: Claim) -> Iterator[StatedSum]:
    """收入A，上年结余B，支出C。上述收支相抵，年终结余D: all of a paragraph without a bottom line."""
    above = told.earlier(claim) or told.above(claim)
    yield from _signed([one for one in above if one.passage == above[-1].passage], claim)


def _with_carried(before: Sequence[Claim], claim: Claim) -> Iterator[StatedSum]:
    """总收入A，上年结转B，总支出C，结余D: what is left of all that its sentence tells."""
    if len(claim.subject) == len("结余") and any(_CARRIED.search(one.subject) for one in before):
        yield from _signed(before, claim)


def _signed(told: Sequence[Claim], claim: Claim) -> Iterator[StatedSum]:
    """All of both sides, where nothing but lines of either side is told, and no bottom line."""
    own = [one for one in told if not one.whole]
    lines = list(by_line(own))
    signs = [-1 if _OUT.search(line[0].subject) else int(bool(_IN.search(line[0].subject))) for line in lines]
    if all(signs) and {*signs} == {1, -1} and not any(one.closing for one in own):
        doubt = next((one.doubtful for one in own if one.doubtful), "") or ""
        yield StatedSum("set off", claim, tuple(zip(lines, signs, strict=True)), doubt)


def _of_year(told: Told, claim: Claim) -> Iterator[StatedSum]:
    places = (told.before(claim), told.sentence_before(claim), told.sentences_before(claim, SIDES))
    own = ([one for one in place if may_be_one(one, claim)] for place in places)
    found = (list(_stated("year's balance", claim, place)) for place in own)
    yield from next((sums for sums in found if sums), [])


def _saved(before: Sequence[Claim], claim: Claim) -> Iterator[StatedSum]:
    """采购预算A，实际采购金额B，节约资金C: what was planned less what was paid, the last of each."""
    planned, paid = (
        next((one for one in reversed(before) if words.search(one.subject)), None)
        for words in (_PLANNED, _PAID)
    )
    if planned and paid and planned is not paid and may_be_one(planned, paid):
        doubt = planned.doubtful or paid.doubtful or ""
        yield StatedSum("saved", claim, (((planned,), 1), ((paid,), -1)), doubt)


def _left_over(before: Sequence[Claim], claim: Claim) -> Iterator[StatedSum]:
    """Right behind the bottom line of expenditure, that of income before it."""
    closings = [one for one in before if one.closing]
    if len(closings) > 1 and before[-1] is closings[-1] and flow_of(closings[-1]) == EXPENDITURE:
        yield from _stated("left over", claim, closings[-2:])


def _stated(form: str, claim: Claim, before: Sequence[Claim]) -> Iterator[StatedSum]:
    spent, got = _last(before, EXPENDITURE), _last(before, INCOME)
    if spent and got and may_be_one(got[-1], spent[-1]):
        doubt = next((one.doubtful for one in (*spent, *got) if one.doubtful and not one.closing), "") or ""
        yield StatedSum(form, claim, ((got, 1), (spent, -1)), doubt)  # type: ignore[arg-type]


def _last(claims: Sequence[Claim], flow: str) -> tuple[Claim, ...]:
    """The figures of the last line of a side; what is listed under another line is a part of it."""
    side = [one for one in claims if flow_of(one) == flow]
    groups = {one.group for one in side}
    outer = [one for one in side if not groups.intersection(one.whole)]
    own = [one for one in outer if not one.whole] or outer
    return tuple(one for one in own if one.group == own[-1].group) if own else ()
