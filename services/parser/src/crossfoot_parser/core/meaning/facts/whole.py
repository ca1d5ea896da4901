"""What only the document as a whole shows: money carried over, several organisations, its usual unit."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.model import DocumentInfo, Fact, Table
from crossfoot_common.tables.units import is_money
from crossfoot_common.tables.wording import plain
from crossfoot_parser.core.meaning.facts.units import of_one_unit

_ORGANISATION = re.compile(
    r"(?:编制|填报|预算)?(?:单位|部门)(?:名称)?(?:\((?:盖章|公章)\))?:(.{3,40}?)(?:\d{4}年.*|金额单位.*|单位:.*)?"
)
Sections = Mapping[int, str | None]
"""The organisation of each table, by its sequence; None where it is not certain."""
_SHORT = 4  # characters; shorter names are labels of other things
_CARRIED = (c.CARRY_OVER_IN, c.CARRY_OVER_OUT)


@dataclass(frozen=True, slots=True)
class Whole:
    """The document around a table. `organisations` are by the table's sequence."""

    info: DocumentInfo
    unit: str | None = None
    organisations: Mapping[int, str] = field(default_factory=dict)
    sections: bool = False  # of a department and of units below it
    of_one_unit: frozenset[int] = frozenset()  # tables that show the amounts of one unit, by their sequence

    @property
    def several(self) -> bool:
        """Whether the tables speak of several organisations."""
        return self.sections or len(set(self.organisations.values())) > 1


def look_at(tables: Sequence[Table], info: DocumentInfo, sections: Sections | None = None) -> Whole:
    """What the tables together show; `sections` are those of several organisations."""
    units = Counter(table.unit for table in tables if is_money(table.unit))
    names = {table.sequence: name for table in tables if (name := organisation_of(table))}
    one_unit = of_one_unit(tables, info)  # their figures say more than the section in which they stand
    told = {n: name for n, name in (sections or {}).items() if name is not None and n not in one_unit}
    unit = units.most_common(1)[0][0] if len(units) == 1 else None
    mixed = len(names) < len(tables) and any(_is_unit(name, tables, info) for name in set(names.values()))
    return Whole(info, unit, {**told, **names}, sections is not None or mixed, one_unit)


def _is_unit(name: str, tables: Sequence[Table], info: DocumentInfo) -> bool:
    """Whether an organisation is one of several of a department: its name goes on, or a table lists it."""
    if info.entity is None or name.endswith(info.entity) or info.entity.endswith(name):
        return False
    if name.startswith(info.entity):
        return True
    texts = (cell.text for table in tables for row in table.rows for cell in row.cells[:3])
    return len(name) > _SHORT and any(name in text and plain(text) == name for text in texts)


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
