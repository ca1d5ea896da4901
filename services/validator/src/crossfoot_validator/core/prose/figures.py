"""A figure of the prose or of a table as an operand of a check, with its amount in the base unit."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from crossfoot_common.arithmetic import Amount
from crossfoot_common.tables.checks import Operand
from crossfoot_common.tables.model import Claim, Fact, Source

PERCENT = {"%": 0, "倍": 2}  # 倍: a hundred per cent
Role = Literal["stated", "part", "other"]
Sign = Literal[1, -1]


@dataclass(frozen=True, slots=True)
class Figure:
    """One displayed figure, wherever it stands. `doubtful` says why its reading is not certain."""

    amount: Amount
    unit: str | None
    source: Source
    doubtful: str | None = None

    def operand(self, role: Role, sign: Sign = 1) -> Operand:
        """As it takes part in a check."""
        return Operand(
            role=role,
            source=self.source,
            value=self.amount.value,
            decimals=self.amount.decimals,
            unit=self.unit,
            sign=sign,
        )


def of_claim(claim: Claim) -> Figure:
    """The figure of a claim; a rate in 倍 counts in per cent, 持平 is exactly zero."""
    if claim.unit in PERCENT:
        amount = Amount(claim.value, claim.decimals, PERCENT[claim.unit])
    else:
        amount = Amount.displayed(claim.value, claim.decimals, claim.unit)
    return Figure(amount, claim.unit, claim.source, claim.doubtful)


def of_fact(fact: Fact) -> Figure:
    """The figure of a table."""
    return Figure(
        Amount.displayed(fact.value, fact.decimals, fact.unit), fact.unit, fact.source, fact.doubtful
    )


def shown(value: Decimal) -> str:
    """A decimal as people write it, without an exponent and without idle zeros behind the point."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
