"""What the walk over the prose writes down: statements with their subject, and draft claims about them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from crossfoot_common.tables.concepts import CURRENT
from crossfoot_common.tables.model import ClaimKind
from crossfoot_parser.core.blocks import Line
from crossfoot_parser.core.stages.prose.figures import UnitFamily
from crossfoot_parser.core.stages.prose.keys import Meaning

LOOSE = re.compile(r"预算|决算|合计|总计|支出|收入|安排|总额|数|费用?|[的、()各]")


@dataclass(frozen=True, slots=True)
class Draft:
    """A claim before its key is known."""

    kind: ClaimKind
    value: Decimal
    decimals: int
    unit: str | None
    text: str
    line: Line
    group: int
    family: UnitFamily
    measure: str | None = None
    years_back: int = 0
    period: int | None = None
    base: str = ""
    compared_to: str | None = None
    doubtful: str | None = None
    alternatives: tuple[int, ...] = ()
    base_meaning: Meaning | None = None
    base_groups: tuple[int, ...] = ()


@dataclass(slots=True)
class Statement:
    """One line of the accounts that the prose speaks about; `section` numbers the heading it stands under."""

    number: int
    subject: str
    meaning: Meaning
    section: int
    whole: tuple[int, ...] = ()
    list_id: int | None = None
    item: bool = False
    levels: set[tuple[str | None, UnitFamily, int]] = field(default_factory=set)
    doubtful: str | None = None
    changed: bool = False  # a change was told, so the next one is about another statement


def same_subject(statement: Statement, subject: str, meaning: Meaning) -> bool:
    """Whether a statement is about what the words name again."""
    if meaning.known and statement.meaning.known:
        return _dimensions(statement.meaning) == _dimensions(meaning)
    mine, other = LOOSE.sub("", statement.subject), LOOSE.sub("", subject)
    return bool(mine and other) and (mine == other or mine.endswith(other) or other.endswith(mine))


def _dimensions(meaning: Meaning) -> tuple[str | None, ...]:
    return (
        meaning.concept or CURRENT,
        meaning.flow,
        meaning.fund,
        meaning.basis,
        meaning.function,
        meaning.economic,
        meaning.nature,
    )


def latest(statements: Sequence[Statement], section: int, subject: str, meaning: Meaning) -> Statement | None:
    """The last statement of a section about what the words name."""
    for statement in reversed(statements):
        if statement.section != section:
            break
        if same_subject(statement, subject, meaning):
            return statement
    return None
