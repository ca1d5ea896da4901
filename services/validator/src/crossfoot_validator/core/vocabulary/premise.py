"""A premise: one of the ways in which figures may be read, and what confirms it: for all families.

Which columns a per cent divides, which rows a total covers, whose line a sentence speaks of: a rule assumes
one reading, and others are possible. A reading is no proof because it holds; it has to hold where the others
do not. What holds whatever is meant (equal columns, zeros, blanks, a part alone) is no place at all.
"""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass

ENOUGH = 3  # places that have to bear a reading out, where nothing but the figures speaks for it
NAMED = 2  # where words name what it reads as well
AGAINST = 2  # places that tell a reading from another one: one may be the wrong figure itself
NOT_CONFIRMED = "reading_not_confirmed"
AMBIGUOUS = "another_reading_holds"


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read figures: at each place where it says something whether it holds.

    Places at which it holds whatever is meant are left out, and so are blanks. `named` says that words tell
    of this reading and of no other one.
    """

    says: Mapping[Hashable, bool]
    named: bool = False

    @property
    def holds(self) -> int:
        """At how many places it holds."""
        return sum(self.says.values())

    @property
    def fails(self) -> int:
        """At how many places it does not."""
        return len(self.says) - self.holds

    def over(self, other: "Reading") -> int:
        """At how many places it holds and the other one does not."""
        return sum(held and other.says.get(place) is False for place, held in self.says.items())


@dataclass(frozen=True, slots=True)
class Premise:
    """The reading that figures bear out best, and the others that are possible."""

    chosen: Reading
    others: tuple[Reading, ...] = ()

    @property
    def confirmed(self) -> bool:
        """Whether chance is out of the question: it holds often enough, and more often than not."""
        least = NAMED if self.chosen.named else ENOUGH
        return self.chosen.holds >= least and self.chosen.holds > self.chosen.fails

    def doubt(self, place: Hashable) -> str:
        """Why a mismatch at a place is no error; empty when it is one.

        Of the others one that holds there is meant, for all that is known; and so may be one that the figures
        do not tell from the chosen one, unless it does not hold there either.
        """
        if not self.confirmed:
            return NOT_CONFIRMED
        if any(other.says.get(place) for other in self.others):
            return AMBIGUOUS
        open_ones = (other for other in self.others if not self.tells(other))
        return AMBIGUOUS if any(place not in other.says for other in open_ones) else ""

    def tells(self, other: Reading) -> bool:
        """Whether places discriminate between the chosen reading and another one."""
        mine, its = self.chosen.over(other), other.over(self.chosen)
        if self.chosen.named and not other.named and not its:
            return True
        return mine >= AGAINST and mine > AGAINST * its


def best(readings: Sequence[Reading]) -> Premise | None:
    """The premise of several readings: named ones before others, then by what holds, then in their order."""
    if not readings:
        return None
    chosen = max(readings, key=lambda one: (one.named, one.holds - one.fails))
    return Premise(chosen, tuple(one for one in readings if one is not chosen))
