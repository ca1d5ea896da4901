"""A、B、C，合计D and A、B。以上两项合计C: figures and the words that they are added up."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from crossfoot_common.tables.model import Claim
from crossfoot_common.tables.reasons.of_figures import CLOSES
from crossfoot_common.tables.structure.labels import number_of
from crossfoot_validator.core.document.claims.sums.bottom_lines import doubt_of
from crossfoot_validator.core.document.claims.sums.sentences import Told, by_line
from crossfoot_validator.core.document.claims.sums.stated import StatedSum

_TOTAL = re.compile(r"(?:合计|总计|共计)$")
_COUNTED = re.compile(
    r"^(?:以上|上述)(?P<number>[一二两三四五六七八九十]{1,3}|\d{1,2})[项个](?:合计|总计|共计)$"
)
_HEAD = re.compile(r"^(?:合计|总计|共计)")


def added_up(told: Told) -> Iterator[StatedSum]:
    """Every 合计 that is the name of no line of its own, with the figures that it adds up."""
    for claims in told.sentences.values():
        start = 0
        for at, claim in enumerate(claims):
            if counted := _counted(claim, told):
                yield replace(_sum(claim, counted), counted=True)
            if claim.closing or not _is_plain(claim, claims[start:at]):
                continue
            lines = list(by_line([one for one in claims[start:at] if not one.whole]))
            if len(lines) > 1 and not any(line[0].closing for line in lines):
                yield _sum(claim, lines)
            start = at + 1


def _counted(claim: Claim, told: Told) -> list[tuple[Claim, ...]]:
    """The lines that 以上两项合计 looks back on: as many as it says, and no other stands with them.

    They stand in its sentence before it, in the sentence before that, or in one sentence each.
    """
    found = _COUNTED.match(claim.subject)
    number = number_of(found["number"].replace("两", "二")) if found else None
    if not number:
        return []
    places = (told.before(claim) or told.sentence_before(claim), told.sentences_before(claim, number))
    for place in places:
        lines = list(by_line([one for one in place if not one.whole]))
        if len(lines) == number > 1:
            return lines
    return []


def _sum(claim: Claim, lines: Sequence[tuple[Claim, ...]]) -> StatedSum:
    """Lines and what they come to; that transfers are among them is no doubt about a total beside them."""
    total = claim.model_copy(update={"doubtful": None}) if claim.doubtful == CLOSES else claim
    return StatedSum("added up", total, tuple((line, 1) for line in lines), doubt_of(lines))


def _is_plain(claim: Claim, before: Sequence[Claim]) -> bool:
    """Whether 合计 is all that is said: with the words of the figure before it, or what others end with.

    一批投资A，二批投资B，合计投资C.
    """
    if (bare := _TOTAL.sub("", claim.subject)) != claim.subject:
        return not bare or (bool(before) and bare == before[-1].subject)
    bare = _HEAD.sub("", claim.subject)
    return bool(bare) and bare != claim.subject and any(one.subject.endswith(bare) for one in before)
