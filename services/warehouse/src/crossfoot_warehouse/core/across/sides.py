"""A disclosure as the relations see it: its current figures by meaning, and the changes its prose states."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from crossfoot_common.arithmetic import Amount, Interval
from crossfoot_common.tables.checks import Operand, OperandRole, Sign
from crossfoot_common.tables.document import DocumentRef
from crossfoot_common.tables.model import FactKey, Source


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure that a document states, and where."""

    key: FactKey
    value: Decimal
    decimals: int
    unit: str | None
    document_id: str
    source: Source

    @property
    def interval(self) -> Interval:
        """What it stands for, in 元."""
        return Amount.displayed(self.value, self.decimals, self.unit).interval

    @property
    def yuan(self) -> Decimal:
        """Its exact value, in 元."""
        return Amount.displayed(self.value, self.decimals, self.unit).base

    def operand(self, role: OperandRole, sign: Sign = 1) -> Operand:
        """As an operand of a check."""
        return Operand(
            role=role,
            source=self.source,
            value=self.value,
            decimals=self.decimals,
            unit=self.unit,
            sign=sign,
            document_id=self.document_id,
        )


@dataclass(frozen=True, slots=True)
class Side:
    """One disclosure. `changes` are what the prose says a figure changed by against the year before."""

    disclosure_id: str
    fiscal_year: int
    stage: str
    scope: str
    facts: Mapping[FactKey, Figure]
    changes: tuple[Figure, ...] = ()
    documents: tuple[DocumentRef, ...] = field(default=())
