"""What a rule declares of itself: its name, how grave a failure is, and what it has to be given."""

from dataclasses import dataclass, field
from typing import Literal

from crossfoot_common.tables.checks import Family, Severity

Need = Literal[
    "table",
    "document",
    "accounts",
    "facts by key",
    "claim",
    "claims by key",
    "statement",
    "list",
    "changes of a list",
]
"""What a rule looks at, one at a time. What each is as a type, and where it comes from, says the engine."""


@dataclass(frozen=True, slots=True)
class Rule:
    """The declaration that a rule's module has as its `RULE`."""

    id: str
    version: int
    family: Family
    severity: Severity = "error"
    needs: Need = field(kw_only=True)
