"""Checks and findings: what the validator says about figures, with every operand."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from crossfoot_common.construction import quick
from crossfoot_common.tables.model import Source
from crossfoot_common.tables.values import Value

Family = Literal[
    "column_footing",
    "row_crossfooting",
    "code_hierarchy",
    "income_equals_expenditure",
    "cross_table_tie",
    "narrative_tie",
    "growth_rate",
    "share_of_total",
    "average",
    "of_which_not_exceed",
    "funding_sources_sum",
    "score_sum",
    "across_documents",
]
Severity = Literal["error", "warning", "info"]
Outcome = Literal["pass", "pass_within_rounding", "fail", "not_checkable"]
Verdict = Literal["accepted", "rejected"]
Verification = Literal["verified", "partially_verified", "unverified"]
OperandRole = Literal["stated", "part", "other"]
Sign = Literal[1, -1]


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Operand(Value):
    """One figure that takes part in a check.

    `role` is `stated` for the figure that is tested, `part` for what is added to prove it (`sign` -1 when
    it is subtracted), `other` for the other sides of a tie. `value` is None for a blank.
    """

    role: OperandRole
    source: Source
    value: Decimal | None = None
    decimals: int | None = None
    unit: str | None = None
    sign: Sign = 1
    document_id: str | None = None  # where it stands, in a check that speaks of more than one document


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Check(Value):
    """One application of a rule.

    `stated`, `computed` and `difference` (stated - computed) are in `unit`; the intervals are their
    closed bounds. `reason` says why a check is not checkable, or on what structure a failure rests.
    """

    rule: str
    version: int
    family: Family
    severity: Severity
    outcome: Outcome
    reason: str = ""
    tables: tuple[int, ...] = ()
    unit: str | None = None
    stated: Decimal | None = None
    computed: Decimal | None = None
    difference: Decimal | None = None
    stated_interval: tuple[Decimal, Decimal] | None = None
    computed_interval: tuple[Decimal, Decimal] | None = None
    operands: tuple[Operand, ...] = ()
    message_zh: str = ""
    message_en: str = ""

    @property
    def holds(self) -> bool:
        """Whether the figures agree."""
        return self.outcome in {"pass", "pass_within_rounding"}


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Suspect(Value):
    """The one cell that explains all failures it takes part in, the value it would have to have, the slip."""

    source: Source
    value: Decimal
    slip: str | None = None  # transposed, dropped_digit, doubled_digit, decimal_point, sign, row_shift, unit


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Finding(Value):
    """A failed check as it is shown to people; the fingerprint is the same when the file is checked again.

    `consequences` are the failed checks that follow from the same wrong figure, or say the same of the other
    side of the relation: they stand in the checks as failed, and are no findings of their own.
    """

    fingerprint: str
    check: Check
    document_sha256: str
    revision: int | None = None
    parser_version: str
    suspect: Suspect | None = None
    consequences: tuple[Check, ...] = ()
