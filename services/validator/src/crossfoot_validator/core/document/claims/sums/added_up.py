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
_LOOKS_BACK = re.compile(
    r"^(?:以上|上述)(?:各?项)?(?:资金|经费|款项|收入|支出|费用)*(?:合计|总计|共计)(?:资金|金额|收入|支出)?$"
)
MOST_LINES = 20  # that 以上资金合计 looks back on
_HEAD = re.compile(r"^(?:合计|总计|共计|累计)")
_OF_ANYTHING = re.compile(r"^(?:合计|总计|共计)(?:收入|支出|费用|经费|资金|金额)$")
FEWEST_OF_ANYTHING = 3  # 办公费A、水费B、电费C，合计支出D: more than two that end with other words


def added_up(told: Told) -> Iterator[StatedSum]:
    """Every 合计 that is the name of no line of its own, with the figures that it adds up."""
    for claims in told.sentences.values():
        start = 0
        for at, claim in enumerate(claims):
            if counted := _counted(claim, told):
                yield replace(_sum(claim, counted), counted=True)
            elif looks_back(claim) and len(lines := _listed_before(claim, told)) > 1:
                yield _sum(claim, lines)
                start = at + 1
            if claim.closing or not _is_plain(claim, claims[start:at]):
                continue
            lines = list(by_line([one for one in claims[start:at] if not told.is_part(one)]))
            if len(lines) > 1 and not any(line[0].closing for line in lines):
                yield replace(_sum(claim, lines), counted=told.counts(lines))
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


def looks_back(claim: Claim) -> bool:
    """Whether the words say that all that stands before is added up: 以上资金合计."""
    return _LOOKS_BACK.match(claim.subject) is not None


def _listed_before(claim: Claim, told: Told) -> list[tuple[Claim, ...]]:
    """The lines right before it, paragraph by paragraph, up to one that is as much as all of them."""
    lines: list[tuple[Claim, ...]] = []
    passage = claim.passage
    for line in reversed(list(by_line(told.until(claim)))[-MOST_LINES:]):
        first = line[0]
        apart = passage is None or first.passage is None or passage - first.passage > 1
        if apart or first.closing or looks_back(first) or first.value >= claim.value:
            break
        lines.insert(0, line)
        passage = first.passage
    groups = {line[0].group for line in lines}
    return [line for line in lines if not groups.intersection(line[0].whole)]


def _sum(claim: Claim, lines: Sequence[tuple[Claim, ...]]) -> StatedSum:
    """Lines and what they come to; that transfers are among them is no doubt about a total beside them."""
    total = claim.model_copy(update={"doubtful": None}) if claim.doubtful == CLOSES else claim
    return StatedSum("added up", total, tuple((line, 1) for line in lines), doubt_of(lines))


def _is_plain(claim: Claim, before: Sequence[Claim]) -> bool:
    """Whether 合计 is all that is said: with the words of the figure before it, or what others end with.

    一批投资A，二批投资B，合计投资C; the name of the line before may be read in front of it as well. Behind
    several figures 合计支出 is that of whatever they are called.
    """
    if (bare := _TOTAL.sub("", claim.subject)) != claim.subject:
        return not bare or (bool(before) and bare == before[-1].subject)
    said = claim.subject.removeprefix(before[-1].subject) if before else claim.subject
    bare = _HEAD.sub("", said)
    if not bare or bare == said:
        return False
    many = len({one.group for one in before}) >= FEWEST_OF_ANYTHING
    return any(one.subject.endswith(bare) for one in before) or (
        many and _OF_ANYTHING.match(said) is not None
    )
