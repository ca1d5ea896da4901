"""What only the document as a whole shows: money carried over, several organisations, its usual unit."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.model import DocumentInfo, Fact, Table
from crossfoot_common.tables.units import is_money
from crossfoot_common.tables.wording import plain

_ORGANISATION = re.compile(
    r"(?:编制|填报|预算)?(?:单位|部门)(?:名称)?(?:\((?:盖章|公章)\))?:(.{3,40}?)(?:\d{4}年.*|金额单位.*|单位:.*)?"
)
_CARRIED = (c.CARRY_OVER_IN, c.CARRY_OVER_OUT)


@dataclass(frozen=True, slots=True)
class Whole:
    """The document around a table. `organisations` are by the table's sequence."""

    info: DocumentInfo
    unit: str | None = None
    organisations: Mapping[int, str] = field(default_factory=dict)

    @property
    def several(self) -> bool:
        """Whether the tables speak of several organisations."""
        return len(set(self.organisations.values())) > 1


def look_at(tables: Sequence[Table], info: DocumentInfo) -> Whole:
    """What the tables together show."""
    units = Counter(table.unit for table in tables if is_money(table.unit))
    names = {table.sequence: name for table in tables if (name := organisation_of(table))}
    return Whole(info, units.most_common(1)[0][0] if len(units) == 1 else None, names)


def organisation_of(table: Table) -> str | None:
    """The organisation that the lines over a table name."""
    for line in table.caption:
        found = _ORGANISATION.fullmatch(plain(line))
        if (
            found
            and not is_money(found[1].split("(")[0])
            and not re.match(r"(人民币)?[万亿千百]?元", found[1])
        ):
            return found[1]
    return None


def carries_over(facts: Iterable[Fact]) -> bool:
    """Whether any table states money that was or will be carried over."""
    return any(fact.key.concept in _CARRIED and fact.value for fact in facts)
