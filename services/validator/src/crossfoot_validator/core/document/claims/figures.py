"""A figure of the prose or of a table as an operand of a check, with its amount in the base unit."""

from dataclasses import dataclass, replace
from decimal import Decimal

from crossfoot_common.arithmetic import EXACT, Amount
from crossfoot_common.tables.checks import Operand, OperandRole, Sign
from crossfoot_common.tables.model import Claim, Fact, Source
from crossfoot_common.tables.units import with_unit

SIGNS = ("-", "−", "△", "▲")
PERCENT = {"%": 0, "倍": 2}  # 倍: a hundred per cent


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure, wherever it stands. `doubtful` says why its reading is not certain.

    What is worked out or given by nature (100 %) is not `displayed`, and is no operand.
    """

    amount: Amount
    unit: str | None
    source: Source
    doubtful: str | None = None
    displayed: bool = True
    kind: str = "figure"  # of the claim; `completion` for a share of the budget

    @property
    def told_in_words(self) -> bool:
        """Whether the sign is in the words (减少0.07万元), so that the figure is shown without one."""
        return self.amount.value < 0 and self.source.text[:1] not in SIGNS

    @property
    def named(self) -> str:
        """The figure with its unit, which cells of tables seldom show."""
        text = self.source.text.strip()
        return text if self.source.table is None else with_unit(text, self.unit)

    def operand(self, role: OperandRole, sign: Sign = 1) -> Operand:
        """As it takes part in a check: what is displayed, with the sign that the words give it."""
        turned = self.told_in_words
        return Operand(
            role=role,
            source=self.source,
            value=-self.amount.value if turned else self.amount.value,
            decimals=self.amount.decimals,
            unit=self.unit,
            sign=(-1 if sign > 0 else 1) if turned else sign,
        )


def of_claim(claim: Claim) -> Figure:
    """The figure of a claim; a rate in 倍 counts in per cent, 持平 is exactly zero."""
    if claim.unit in PERCENT:
        amount = Amount(claim.value, claim.decimals, PERCENT[claim.unit])
    else:
        amount = Amount.displayed(claim.value, claim.decimals, claim.unit)
    kind = "completion" if claim.kind == "share" and claim.compared_to == "budget" else claim.kind
    return Figure(amount, claim.unit, claim.source, claim.doubtful, kind=kind)


def of_total(claim: Claim) -> Figure:
    """The figure of a total with its parts: that it is a bottom line is no doubt about it there."""
    figure = of_claim(claim)
    return replace(figure, doubtful=None) if claim.closing else figure


def of_fact(fact: Fact) -> Figure:
    """The figure of a table."""
    return Figure(
        Amount.displayed(fact.value, fact.decimals, fact.unit), fact.unit, fact.source, fact.doubtful
    )


def tidy(value: Decimal, least: int = 0) -> Decimal:
    """The same value without idle zeros behind the point, but with at least so many decimals."""
    plain = value.normalize(EXACT)
    exponent = plain.as_tuple().exponent
    decimals = -exponent if isinstance(exponent, int) and exponent < 0 else 0
    return plain.quantize(Decimal(1).scaleb(-max(decimals, least)), context=EXACT)
