"""Which organisations the units are that a department lists: names that its own name completes."""

import re
from collections.abc import Iterator, Sequence

from crossfoot_common.tables.document import DocumentRef
from crossfoot_warehouse.core.identity.entities import Entity, entity_of, region_of, spelling
from crossfoot_warehouse.core.rows import ListedUnitRow
from crossfoot_warehouse.core.values import clean

_OFFICE = re.compile(r"[局委办厅院部]?(?:机关)?(?:本级|机关|本部)")


def unit_rows(ref: DocumentRef, department: Entity, names: Sequence[str]) -> Iterator[ListedUnitRow]:
    """The units of a department as listed: all of them or none, and none where the department is nobody's."""
    found = [unit_of(name, department, ref.source) for name in names]
    if not department.told_apart or None in found:
        return
    for position, (published, entity) in enumerate(zip(names, filter(None, found), strict=True)):
        own = department.entity_id in {entity.entity_id, entity.part_of}
        yield ListedUnitRow(
            ref.document_id, ref.parser_version, position, clean(published), entity.entity_id, own
        )


def unit_of(published: str, department: Entity, source: str = "") -> Entity | None:
    """The organisation that a department means by the name of one of its units.

    局机关 and 本级 are its own office; 第一中学 is that of its region.
    """
    name = spelling(published)
    rest = name.removeprefix(spelling(department.name))
    if _OFFICE.fullmatch(re.sub(r"[()]", "", rest)):
        return entity_of(f"{department.name}(本级)")
    if name and region_of(name) is None and department.region:
        return entity_of(department.region + name)
    return entity_of(name, source)
