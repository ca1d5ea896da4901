"""The amounts of the prose by sentence and paragraph, in their order, and the line that each is of."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from crossfoot_common.tables.model import Claim
from crossfoot_common.tables.units import is_money
from crossfoot_validator.core.document.claims.flows import flow_of
from crossfoot_validator.core.document.claims.statements import THINGS
from crossfoot_validator.core.document.claims.sums.stated import is_amount

_TRANSFER = re.compile(
    r"加上?|补助|上解|结[转余]|调[入出]|转贷|转移|债[务券]|还本|返还|稳定调节|周转金|一般性|专项"
)

ABOVE = 2  # paragraphs: one for each side of the account
MOST_ABOVE = 12  # sentences of them


@dataclass(frozen=True)
class Told:
    """Every amount of the prose, as the text goes."""

    claims: tuple[Claim, ...]

    @cached_property
    def sentences(self) -> Mapping[int, tuple[Claim, ...]]:
        """By the number of the sentence."""
        found: dict[int, list[Claim]] = defaultdict(list)
        for claim in self.claims:
            if claim.setting and claim.setting.sentence is not None and is_amount(claim):
                found[claim.setting.sentence].append(claim)
        return {number: tuple(claims) for number, claims in found.items()}

    @cached_property
    def moves(self) -> Mapping[int, tuple[Claim, ...]]:
        """By the number of the line: by how much it grew or fell, said of no other year or budget."""
        found: dict[int, list[Claim]] = defaultdict(list)
        for claim in self.claims:
            against = claim.base or claim.compared_to == "budget" or claim.alternatives
            if claim.kind == "change" and is_money(claim.unit) and not against:
                found[claim.group].append(claim)
        return {group: tuple(claims) for group, claims in found.items()}

    @cached_property
    def _lines(self) -> frozenset[int]:
        return frozenset(claim.group for claim in self.claims if is_amount(claim))

    def is_part(self, claim: Claim) -> bool:
        """Whether it is listed under an amount; 2个项目，其中：A、B lists no parts of one."""
        return not self._lines.isdisjoint(claim.whole)

    @cached_property
    def _things(self) -> Mapping[int, Decimal]:
        return {one.group: one.value for one in self.claims if one.kind == "count" and one.unit in THINGS}

    def counts(self, lines: Sequence[tuple[Claim, ...]]) -> bool:
        """Whether they are listed under a number of things (3个项目，其中), and are as many."""
        whole = lines[0][0].whole
        alike = len(whole) == 1 and all(line[0].whole == whole for line in lines)
        return alike and self._things.get(whole[0]) == len(lines)

    def before(self, claim: Claim) -> tuple[Claim, ...]:
        """The amounts of its own sentence before it."""
        own = self.sentences.get(sentence_of(claim), ())
        return own[: own.index(claim)] if claim in own else ()

    def until(self, claim: Claim) -> tuple[Claim, ...]:
        """All amounts before it."""
        numbers = self._numbers[: bisect_left(self._numbers, sentence_of(claim))]
        return (*(one for number in numbers for one in self.sentences[number]), *self.before(claim))

    def sentence_before(self, claim: Claim) -> tuple[Claim, ...]:
        """The amounts of the nearest sentence of its paragraph before its own that has any."""
        return self.sentences_before(claim, 1)

    def sentences_before(self, claim: Claim, count: int) -> tuple[Claim, ...]:
        """The amounts of so many sentences of its paragraph before its own that have any.

        A sentence of parts alone (其中：…) goes on with the one before it, and counts as none.
        """
        at = start = bisect_left(self._numbers, sentence_of(claim))
        while start and count:
            start -= 1
            count -= not all(one.whole for one in self.sentences[self._numbers[start]])
        near = self._numbers[start:at]
        return tuple(one for n in near for one in self.sentences[n] if one.passage == claim.passage)

    @cached_property
    def _numbers(self) -> list[int]:
        return sorted(self.sentences)

    def above(self, claim: Claim) -> tuple[Claim, ...]:
        """The amounts before its sentence in its paragraph and in the two above it, of the same account."""
        own, passage = sentence_of(claim), claim.passage
        if passage is None:
            return ()
        return tuple(
            one
            for number in self._numbers[: bisect_left(self._numbers, own)][-MOST_ABOVE:]
            for one in self.sentences[number]
            if one.passage is not None and passage - one.passage <= ABOVE and may_be_one(one, claim)
        )

    def earlier(self, claim: Claim) -> tuple[Claim, ...]:
        """The amounts of earlier sentences of its paragraph, the nearest sentence last."""
        own = sentence_of(claim)
        return tuple(
            one
            for number, claims in self.sentences.items()
            for one in claims
            if number < own and one.passage == claim.passage
        )


def sentence_of(claim: Claim) -> int:
    """The number of the sentence that a claim stands in."""
    number = claim.setting.sentence if claim.setting else None
    return -1 if number is None else number


def setting_of(claim: Claim) -> tuple[str | None, ...]:
    """Of which account a claim is."""
    setting = claim.setting
    return (setting.scope, setting.part, setting.fund) if setting else ()


def may_be_one(one: Claim, other: Claim) -> bool:
    """Whether two claims may be of one account: nothing that both say differs."""
    pairs = zip(setting_of(one), setting_of(other), strict=False)
    return all(mine is None or its is None or mine == its for mine, its in pairs)


def is_own(claim: Claim, flow: str, *, listed: bool = False) -> bool:
    """Whether a line is the account's own income or expenditure, and no transfer; `listed`: in a list too."""
    return (
        flow_of(claim) == flow
        and not claim.closing
        and (listed or not claim.whole)
        and not _TRANSFER.search(claim.subject)
    )


def by_line(claims: Sequence[Claim]) -> Iterator[tuple[Claim, ...]]:
    """The figures of each line together, in the order of the lines."""
    groups: dict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        groups[claim.group].append(claim)
    yield from map(tuple, groups.values())
