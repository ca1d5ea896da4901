"""The changes of a list against last year: of its total, of each part, and last year's figures from them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from crossfoot_common.arithmetic import Interval, interval_sum
from crossfoot_common.tables.model import Claim, FactKey
from crossfoot_validator.core.document.claims.figures import Figure, of_claim
from crossfoot_validator.core.document.claims.lists.addition import Sum
from crossfoot_validator.core.document.claims.lists.listing import Listing
from crossfoot_validator.core.document.claims.slips import one_stroke
from crossfoot_validator.core.document.claims.statements import Prose, Statement


@dataclass(frozen=True, slots=True)
class Changes:
    """A list in which the total and every part say how much they changed.

    `fixed` says that the domain fixes the parts: none can be gone since last year.
    """

    total: Figure
    parts: tuple[Figure, ...]
    current: Sum | None
    fixed: bool = False

    @property
    def slipped(self) -> bool:
        """Whether one wrong stroke in one of the changes explains all that is amiss."""
        return one_stroke(self.total.amount, [(part.amount, 1) for part in self.parts], rounded=True)

    @property
    def last_year_holds(self) -> bool:
        """Whether last year's figures, worked out from current and change, add up; noughts prove nothing."""
        if self.current is None or not any(part.amount.value for part in self.current.parts):
            return False
        before = self.current.total.amount.interval - self.total.amount.interval
        return before.meets(self.last_year)

    @property
    def last_year(self) -> Interval:
        """What the parts were last year, together; [0, 0] without current figures."""
        pairs = zip(self.current.parts if self.current else (), self.parts, strict=False)
        return interval_sum(part.amount.interval - moved.amount.interval for part, moved in pairs)


def changes_of_lists(prose: Prose, lists: Iterable[Sequence[Listing]]) -> Iterator[Changes]:
    """Every list that can only belong to one total, with its changes."""
    elsewhere = _by_line(prose)
    for readings in lists:
        listing = readings[0]
        if listing.readings > 1 or not (listing.sums or listing.fixed):
            continue
        total = _total(elsewhere, listing)
        parts = [of_claim(change) for part in listing.parts if (change := change_of(part)) is not None]
        if total is not None and len(parts) == len(listing.parts) > 1:
            yield Changes(of_claim(total), tuple(parts), _current(listing), listing.fixed)


def change_of(statement: Statement) -> Claim | None:
    """The change of a statement against the year before, unless the clause may be about another."""
    own = (claim for claim in statement.of("change") if claim.compared_to != "budget")
    return next((claim for claim in own if not claim.alternatives), None)


def _by_line(prose: Prose) -> Mapping[FactKey, Claim]:
    """The first change of each line that the prose speaks of."""
    found: dict[FactKey, Claim] = {}
    for statement in prose.statements.values():
        change, line = change_of(statement), _line(statement)
        if line is not None and change is not None and change.unit:
            found.setdefault(line, change)
    return found


def _total(elsewhere: Mapping[FactKey, Claim], listing: Listing) -> Claim | None:
    """In the statement of the total, else where the same line is spoken of elsewhere."""
    if own := change_of(listing.whole):
        return own if own.unit else None
    line = _line(listing.whole)
    return elsewhere.get(line) if line is not None else None


def _line(statement: Statement) -> FactKey | None:
    claim = statement.claims[0]
    if claim.key is None or claim.other_keys:
        return None
    return claim.key.model_copy(update={"measure": None})


def _current(listing: Listing) -> Sum | None:
    """The sum of this year's figures in which every part of the list takes part."""
    for measure in ("final_accounts", "budget", None):
        for one in listing.sums:
            if one.measure == measure and len(one.parts) == len(listing.parts):
                return one
    return None
