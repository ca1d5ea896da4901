"""A 其中 list with its total: what its parts add up to, and whether they are proven to be all of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from crossfoot_common.arithmetic import interval_sum
from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.model import Claim
from crossfoot_validator.core.document.claims.figures import Figure, of_claim, of_fact, of_total
from crossfoot_validator.core.document.claims.flows import flow_of
from crossfoot_validator.core.document.claims.lists.addition import Sum
from crossfoot_validator.core.document.claims.lists.appropriations import is_split_by_nature
from crossfoot_validator.core.document.claims.lists.fixed import (
    fixed_by_concept,
    fixed_by_words,
    some_by_words,
    vehicles_by_sort,
)
from crossfoot_validator.core.document.claims.lists.items import only_counted
from crossfoot_validator.core.document.claims.lists.usual import (
    closes_an_account,
    ends_with_the_rest,
    named_in_full,
)
from crossfoot_validator.core.document.claims.ratios import HUNDRED, share
from crossfoot_validator.core.document.claims.statements import Prose, Statement, same_unit

BOTH_SIDES = re.compile(r"收(?:入)?[、和及]?支")
"""A total of both sides (收支总计): what is listed under it are the parts of one side, or each side again."""

NEAR = 3  # lines that a sentence tells before the total of a list


@dataclass(frozen=True)
class Listing:
    """One list under one reading of its total. `readings`: how many totals it may have."""

    prose: Prose
    whole: Statement
    parts: tuple[Statement, ...]
    readings: int
    cut: bool = False  # what is listed behind the parts is none of them

    @cached_property
    def sums(self) -> tuple[Sum, ...]:
        """One for each measure in which the total and every part are stated."""
        return tuple(found for level in self.totals() if (found := self._sum(*level)) is not None)

    @cached_property
    def exhaustive(self) -> str:
        """Why the parts are all there is; empty when that is not proven."""
        if self.fixed:
            return "the domain fixes the parts"
        if self._shares_fill():
            return "their shares are 100%"
        proven = [one for one in self.sums if one.holds and sum(1 for p in one.parts if p.amount.value) > 1]
        return f"they add up in {proven[0].measure}" if proven and len(self.sums) > 1 else ""

    @property
    def closes(self) -> bool:
        """Whether the total is the bottom line of an account, which no other total may be meant for."""
        return self.readings == 1 and any(level.closing for level in self.whole.levels)

    @property
    def crossed(self) -> bool:
        """Whether a part names the other side of the account than the total: 支出A … 中央收入B."""
        own = flow_of(self.whole.claims[0])
        return any(crosses(part, own) for part in self.parts)

    @property
    def fixed(self) -> bool:
        """Whether the domain fixes that these parts are all."""
        named = frozenset(map(name_of, self.parts))
        subjects = self._subjects
        return not self.cut and (
            fixed_by_concept(name_of(self.whole), named)
            or fixed_by_words(self.whole.subject, subjects)
            or vehicles_by_sort(self.whole.subject, tuple(part.subject for part in self.parts))
            or (self.understood and is_split_by_nature(self.prose, self.whole, self.parts))
        )

    @property
    def apart(self) -> bool:
        """Whether no part is of another one: they are several of those that the domain fixes."""
        return not self.cut and some_by_words(self.whole.subject, self._subjects)

    @property
    def usual(self) -> bool:
        """Whether such parts are all as a rule: one more would be the exception."""
        subjects = self._subjects
        return (
            self.fixed
            or named_in_full(self.whole.subject, subjects)
            or ends_with_the_rest(subjects)
            or closes_an_account([part.subject for part in self.parts])
        )

    @property
    def _subjects(self) -> tuple[str, ...]:
        return tuple(part.subject for part in self.parts if not only_counted(part))

    @property
    def understood(self) -> bool:
        """Whether it is known which lines of the accounts the total and every part are."""
        return all(
            statement.claims[0].key is not None and statement.claims[0].settled
            for statement in (self.whole, *self.parts)
        )

    def other_totals(self) -> Iterator[Claim]:
        """Figures that the parts may be all of: those of the total, and of lines right before it."""
        yield from self.whole.levels
        first = self.whole.claims[0]
        for group in self.prose.before(self.whole, NEAR):
            for level in self.prose.statements[group].levels:
                if _sentence(level) == _sentence(first) is not None and flow_of(level) == flow_of(first):
                    yield level

    def totals(self) -> Iterator[tuple[Figure, Claim | None, str | None]]:
        """The total in each measure: its figure, its claim if the prose states it, the measure."""
        for level in self.whole.levels:
            yield of_total(level), level, level.measure
        if self.whole.levels or self.readings > 1:
            return
        key = next((claim.key for claim in self.whole.claims if claim.key), None)
        for part in self.parts[0].levels[:1]:
            wanted = key.model_copy(update={"measure": part.measure}) if key else None
            for fact in self.prose.facts_for(wanted)[:1]:
                yield of_fact(fact), None, part.measure

    def _sum(self, total: Figure, level: Claim | None, measure: str | None) -> Sum | None:
        parts = [self.part(statement, level, measure) for statement in self.parts]
        same = [part for part in parts if part is not None]
        silent = [s for s, part in zip(self.parts, parts, strict=True) if part is None]
        if len(same) < 2 or any(self._counts(statement, level) for statement in silent):
            return None
        return Sum(total, tuple(same), measure, total.unit)

    def part(self, statement: Statement, like: Claim | None, measure: str | None) -> Figure | None:
        """The figure of a part in a measure."""
        for claim in statement.levels:
            period = like.period if like else self.prose.period
            if claim.measure == measure and claim.period == period and (not like or same_unit(claim, like)):
                return of_claim(claim)
        return None

    def _counts(self, statement: Statement, level: Claim | None) -> bool:
        """Whether a statement without a figure in this measure has one of the same unit in another."""
        return any(level is None or same_unit(claim, level) for claim in statement.levels)

    def _shares_fill(self) -> bool:
        shares = [claim for part in self.parts for claim in part.of("share") if claim.compared_to == "total"]
        if len(shares) != len(self.parts) or sum(1 for claim in shares if claim.value) < 2:
            return False
        total = interval_sum(of_claim(claim).amount.interval for claim in shares)
        return total.low <= HUNDRED <= total.high and any(map(self._shared, self.sums))

    def shared_out(self, found: Sum) -> bool:
        """Whether the share of every part is that of what the parts come to: they are all of something."""
        if len(found.parts) != len(self.parts) or sum(1 for part in found.parts if part.amount.value) < 2:
            return False
        return all(
            (quotient := figure.amount.interval.over(found.interval)) is not None
            and any(of_claim(claim).amount.interval.meets(quotient.scaled(2)) for claim in part.of("share"))
            for part, figure in zip(self.parts, found.parts, strict=True)
        )

    def _shared(self, found: Sum) -> bool:
        """Whether the share of a part other than zero holds with this total."""
        if len(found.parts) != len(self.parts):
            return False
        return any(
            (quotient := share(figure.amount, found.total.amount)) is not None
            and any(of_claim(claim).amount.interval.meets(quotient[1]) for claim in part.of("share"))
            for part, figure in zip(self.parts, found.parts, strict=True)
            if figure.amount.value
        )


def _sentence(claim: Claim) -> int | None:
    return claim.setting.sentence if claim.setting else None


def name_of(statement: Statement) -> str | None:
    """The line of the accounts that a statement is about, in one word."""
    key = next((claim.key for claim in statement.claims if claim.key), None)
    if key is None:
        return None
    return key.concept if key.concept != c.CURRENT or key.function or key.economic else key.nature


def crosses(part: Statement, flow: str | None) -> bool:
    """Whether a part names the other side of the account than its total."""
    return flow is not None and flow_of(part.claims[0]) not in {flow, None}
