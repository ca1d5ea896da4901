"""收入A，加上B、C，收入总计D: the bottom line of an account with the terms that the sentence adds up to it.

Own income or expenditure may stand in an earlier sentence of the paragraph; then 加上 refers to it.
"""

import re
from collections.abc import Iterator, Sequence

from crossfoot_common.tables.model import Claim
from crossfoot_validator.core.document.claims.flows import flow_of
from crossfoot_validator.core.document.claims.sums.sentences import Told, by_line, is_own, setting_of
from crossfoot_validator.core.document.claims.sums.stated import StatedSum

OTHERS = "the words leave terms out (等)"
OPEN = "a term may be one of several lines"
REFERS = "what the terms are added to stands in another sentence"
_ACCOUNT = re.compile(
    r"预算|公共|财政|地方|本[级年]|当年|总|完成|全[国省市州盟县区旗镇乡]|(?:政府性|保险|社保)基金|国有资本"
    r"|^(?:[^收支]{0,6}[省市州盟县区旗镇乡级])?(?:收入|支出)"
)
"""What names an account; where its own line was not read, 国有土地使用权出让收入 may be all that is left."""
FEWEST_TERMS = 3  # that a sentence adds up without own income: 上年结余A，上级补助B，调入C，收入合计D
Line = tuple[Claim, ...]


def bottom_lines(told: Told) -> Iterator[StatedSum]:
    """Every bottom line that is no list of its own, and has terms."""
    closings = [one for claims in told.sentences.values() for one in claims if one.closing and not one.whole]
    for closing in closings:
        flow = flow_of(closing)
        if flow and closing.role != "total" and (terms := _terms(told, closing, flow)):
            lines, doubt = terms
            yield StatedSum(
                "bottom line",
                closing,
                tuple((line, 1) for line in lines),
                doubt or doubt_of(lines),
                tuple(one for one in closings if _other_side(one, closing)),
            )


def _terms(told: Told, closing: Claim, flow: str) -> tuple[list[Line], str] | None:
    """The lines that are added up, own income or expenditure first; None where no sum is stated."""
    told_before = told.before(closing)
    before = [one for one in told_before if not one.whole]
    start = max((at + 1 for at, one in enumerate(before) if one.closing), default=0)
    lines = list(by_line(before[start:]))
    if not lines:
        return None
    first = lines[0][0]
    if "加" not in first.subject and is_own(first, flow):
        later = any(is_own(line[0], flow) for line in lines[1:])
        own = (*lines[0], *_parts_kept(told_before, lines[0], flow))
        return ([own, *lines[1:]], OPEN if later else "") if len(lines) > 1 else None
    own, doubt = _own(told, closing, flow)
    if not own and len(lines) >= FEWEST_TERMS and all(_may_stand_alone(line[0], flow) for line in lines):
        return lines, ""
    if not own or ("加" not in first.subject and flow_of(first) not in {flow, None}):
        return None
    return [own, *lines], doubt or ("" if "加" in first.subject else REFERS)


def _may_stand_alone(claim: Claim, flow: str) -> bool:
    """Whether a term is of that side, and no words (加上) say that it is added to something told before."""
    return flow_of(claim) in {flow, None} and "加" not in claim.subject


def _parts_kept(before: Sequence[Claim], own: Line, flow: str) -> Iterator[Claim]:
    """总收入A，其中地方收入B，加上…: what goes up to others is in A, so that B may be what is added to."""
    groups = {claim.group for claim in own}
    yield from (one for one in before if groups.intersection(one.whole) and is_own(one, flow, listed=True))


def _own(told: Told, closing: Claim, flow: str) -> tuple[Line, str]:
    """What 加上 refers to: a line of that side in the paragraph, of the same region and fund.

    Its figures are those of all lines that it may be, the first line before the others, and the parts of
    them that stay.
    """
    earlier = told.earlier(closing)
    own = [line for line in by_line(earlier) if is_own(line[0], flow, listed=True)]
    lines = [line for line in own if not line[0].whole]
    near = [line for line in lines if setting_of(line[0]) == setting_of(closing)] or lines
    groups = {line[0].group for line in lines}
    only = len(lines) == 1 and all(groups.intersection((line[0].group, *line[0].whole)) for line in own)
    sure = (near is not lines or only) and any(_ACCOUNT.search(line[0].subject) for line in near)
    figures = tuple(claim for line in near for claim in line)
    return (*figures, *_parts_kept(earlier, figures, flow)), "" if sure else OPEN


def _other_side(one: Claim, closing: Claim) -> bool:
    """Whether a bottom line is that of the other side of the same account: in its paragraph or beside it."""
    return (
        one.passage is not None
        and closing.passage is not None
        and abs(one.passage - closing.passage) <= 1
        and setting_of(one) == setting_of(closing)
        and flow_of(one) not in {None, flow_of(closing)}
    )


def doubt_of(lines: Sequence[Line]) -> str:
    """Why terms may not be all there is, or may not be read."""
    claims = [claim for line in lines for claim in line]
    if any(claim.more for claim in claims):
        return OTHERS
    return next((claim.doubtful for claim in claims if claim.doubtful), "") or ""
