"""A department is held beside its units only once all of them are there, and only then is it locked."""

import asyncio
from collections.abc import Sequence

from crossfoot_warehouse.adapters import departments


class Row(dict[str, str | None]):
    """A record as asyncpg gives it: by name, and in order its values."""

    def __iter__(self):  # type: ignore[no-untyped-def] # noqa: ANN204 - dict's own, over values
        return iter(self.values())


class Connection:
    """Answers the two questions, and keeps what was asked."""

    def __init__(self, units: Sequence[Row]) -> None:
        self._units = units
        self.asked: list[str] = []

    async def fetch(self, query: str, disclosures: Sequence[str]) -> Sequence[Row]:
        """The touched departments, or their units."""
        self.asked.append(query)
        if query == departments.TOUCHED:
            return [Row(disclosure_id=one, entity_id=f"of {one}") for one in ("all", "none", "some", "twice")]
        return [row for row in self._units if row["disclosure_id"] in disclosures]


def listed(department: str, document: str, *units: str | None) -> list[Row]:
    """The units that a document lists, by their disclosure."""
    return [Row(disclosure_id=department, document_id=document, unit=unit) for unit in units]


UNITS = [
    *listed("all", "older", "a", None),
    *listed("all", "newer", "a", "b"),
    *listed("some", "only", "a", None),
    *listed("twice", "only", "a", "a"),
]


def test_only_departments_whose_units_are_all_there_are_touched() -> None:
    connection = Connection(UNITS)
    assert asyncio.run(departments.touched(connection, ["a"])) == [("all", "of all")]
    assert connection.asked == [departments.TOUCHED, departments.UNITS]  # however many departments there are


def test_units_are_those_of_the_first_document_that_lists_only_what_is_there() -> None:
    rows = [*UNITS, *listed("all", "z", "c")]
    assert asyncio.run(departments.units_of(Connection(rows), ["all", "none"])) == {"all": ["a", "b"]}
