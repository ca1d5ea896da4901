"""A、B、C，合计D: figures that a sentence adds up with nothing but the word that they are added up."""

import re
from collections.abc import Iterator, Sequence

from crossfoot_common.tables.model import Claim
from crossfoot_common.tables.reasons.of_figures import CLOSES
from crossfoot_validator.core.document.claims.sums.bottom_lines import doubt_of
from crossfoot_validator.core.document.claims.sums.sentences import Told, by_line
from crossfoot_validator.core.document.claims.sums.stated import StatedSum

_TOTAL = re.compile(r"(?:合计|总计|共计)$")
_HEAD = re.compile(r"^(?:合计|总计|共计)")


def added_up(told: Told) -> Iterator[StatedSum]:
    """Every 合计 that is the name of no line of its own, with the figures of its sentence before it."""
    for claims in told.sentences.values():
        start = 0
        for at, claim in enumerate(claims):
            if claim.closing or not _is_plain(claim, claims[start:at]):
                continue
            lines = list(by_line([one for one in claims[start:at] if not one.whole]))
            if len(lines) > 1 and not any(line[0].closing for line in lines):
                yield StatedSum(
                    "added up", _as_sum(claim), tuple((line, 1) for line in lines), doubt_of(lines)
                )
            start = at + 1


def _as_sum(claim: Claim) -> Claim:
    """That transfers are among its parts is no doubt about a total beside them."""
    return claim.model_copy(update={"doubtful": None}) if claim.doubtful == CLOSES else claim


def _is_plain(claim: Claim, before: Sequence[Claim]) -> bool:
    """Whether 合计 is all that is said: with the words of the figure before it, or what others end with.

    一批投资A，二批投资B，合计投资C.
    """
    if (bare := _TOTAL.sub("", claim.subject)) != claim.subject:
        return not bare or (bool(before) and bare == before[-1].subject)
    bare = _HEAD.sub("", claim.subject)
    return bool(bare) and bare != claim.subject and any(one.subject.endswith(bare) for one in before)
