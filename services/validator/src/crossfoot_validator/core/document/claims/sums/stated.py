"""A sum as sentences state it, in each way in which it may be read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from itertools import islice, product
from typing import Literal

from crossfoot_common.arithmetic import EXACT, Interval, beside_each_other, displayed_sum, exact_sum
from crossfoot_common.tables.model import Claim
from crossfoot_common.tables.units import is_money
from crossfoot_validator.core.document.claims.comparison import Computed
from crossfoot_validator.core.document.claims.figures import Figure, of_claim, of_total
from crossfoot_validator.core.document.claims.slips import one_stroke

Form = Literal[
    "bottom line",
    "year's balance",
    "set off",
    "left over",
    "saved",
    "rolled",
    "added up",
    "closing total",
    "both sides",
]
Term = tuple[Claim, int]
MOST_READINGS = 64
DONE = ("final_accounts", "execution", None)


@dataclass(frozen=True)
class StatedSum:
    """A total, and terms of which each may be one of several figures of a line (预算为A，完成B).

    `form` is the way in which it is written; sums of one form bear each other out. `doubt` says why this one
    proves nothing whatever the others say; `elsewhere` are figures that the total should be as well,
    `counted` that the text says how many terms there are, and they are as many.
    """

    form: Form
    total: Claim
    terms: tuple[tuple[Sequence[Claim], int], ...]
    doubt: str = ""
    elsewhere: tuple[Claim, ...] = ()
    counted: bool = False

    @cached_property
    def reading(self) -> tuple[Term, ...]:
        """The terms of the reading in which it holds, else the one in which what was done is added up."""
        return next((one for one in self._readings() if self._holds(one)), self._main)

    @cached_property
    def holds(self) -> bool:
        """Whether it holds in any reading."""
        return self._holds(self.reading)

    @property
    def tells(self) -> bool:
        """Whether it could fail to hold: with one term other than zero it says the same figure twice."""
        return sum(1 for claim, _ in self.reading if claim.value) > 1 and bool(self.total.value)

    @property
    def figures(self) -> tuple[tuple[Figure, int], ...]:
        """The terms as figures, with their signs."""
        return tuple((of_total(claim), sign) for claim, sign in self.reading)

    @property
    def borne_out(self) -> bool:
        """Whether the terms add up to another figure that the total should be."""
        if not self.tells:
            return False
        return any(of_claim(one).amount.interval.meets(self._sum(self.reading)) for one in self.elsewhere)

    @property
    def exceeded(self) -> bool:
        """Whether the terms are more than the total: then none can be left out that is added."""
        return self._sum(self.reading).low > of_total(self.total).amount.interval.high

    @property
    def slipped(self) -> bool:
        """Whether one wrong stroke in one of its figures explains all that is amiss, to the last digit."""
        return self._is_off_by_a_stroke(in_place=False)

    @property
    def misspelt(self) -> bool:
        """Whether that stroke is one wrong digit, or two that are exchanged."""
        return self._is_off_by_a_stroke(in_place=True)

    def _is_off_by_a_stroke(self, *, in_place: bool) -> bool:
        terms = [(of_claim(claim).amount, sign) for claim, sign in self.reading]
        total = of_claim(self.total).amount
        return self.tells and one_stroke(total, terms, rounded=True, in_place=in_place)

    def computed(self, zh: str, en: str) -> Computed:
        """What the terms give."""
        values = (figure.amount.base if sign > 0 else -figure.amount.base for figure, sign in self.figures)
        return Computed(exact_sum(values), self._sum(self.reading), zh, en)

    def _readings(self) -> Iterator[tuple[Term, ...]]:
        choices = [[(claim, sign) for claim in claims] for claims, sign in self.terms]
        yield from islice(product(*choices), MOST_READINGS)

    @cached_property
    def _main(self) -> tuple[Term, ...]:
        """Of terms that may be one of several lines the line that leaves the least amiss."""
        choices = [[(main, sign) for main in _mains_of(claims)] for claims, sign in self.terms]
        return min(islice(product(*choices), MOST_READINGS), key=self._gap)

    def _gap(self, terms: Sequence[Term]) -> Decimal:
        summed = exact_sum(sign * of_claim(claim).amount.base for claim, sign in terms)
        return abs(EXACT.subtract(of_total(self.total).amount.base, summed))

    def _holds(self, terms: Sequence[Term]) -> bool:
        return of_total(self.total).amount.interval.meets(self._sum(terms))

    @staticmethod
    def _sum(terms: Sequence[Term]) -> Interval:
        amounts = beside_each_other([of_claim(claim).amount for claim, _ in terms])
        return displayed_sum(zip(amounts, (sign for _, sign in terms), strict=True))[1]


def main_of(claims: Sequence[Claim]) -> Claim:
    """Of the figures of the first line the one that was done, as it is told last."""
    own = [one for one in claims if one.group == claims[0].group]
    done = (one for measure in DONE for one in reversed(own) if one.measure == measure)
    return next(done, own[-1])


def _mains_of(claims: Sequence[Claim]) -> list[Claim]:
    """That figure of each line."""
    groups = dict.fromkeys(one.group for one in claims)
    return [main_of([one for one in claims if one.group == group]) for group in groups]


def is_amount(claim: Claim) -> bool:
    """Whether a claim says how much money a line is."""
    return claim.kind == "figure" and is_money(claim.unit)
