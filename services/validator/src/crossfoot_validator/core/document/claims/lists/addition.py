"""What the parts of a list add up to, in one measure, and whether that is its total."""

from dataclasses import dataclass
from decimal import Decimal

from crossfoot_common.arithmetic import Interval, beside_each_other, exact_sum, interval_sum
from crossfoot_validator.core.document.claims.figures import Figure


@dataclass(frozen=True, slots=True)
class Sum:
    """The parts of one measure against the total in the same measure."""

    total: Figure
    parts: tuple[Figure, ...]
    measure: str | None
    unit: str | None

    @property
    def value(self) -> Decimal:
        """What is displayed, added up, in the base unit."""
        return exact_sum(part.amount.base for part in self.parts)

    @property
    def interval(self) -> Interval:
        """What the sum stands for; whole things that are counted are not rounded."""
        if all(part.kind == "count" and not part.amount.decimals for part in self.parts):
            return Interval(self.value, self.value)
        parts = beside_each_other([part.amount for part in self.parts])
        return interval_sum(part.interval for part in parts)

    @property
    def holds(self) -> bool:
        """Whether the parts are the total."""
        return self.total.amount.interval.meets(self.interval)
