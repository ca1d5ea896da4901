"""The organisations that a department means by the names of its units."""

import pytest

from crossfoot_common.tables.document import DocumentRef, document_id
from crossfoot_warehouse.core.identity.entities import Entity, entity_of
from crossfoot_warehouse.core.identity.units import unit_of, unit_rows

SHA = "a" * 64
REF = DocumentRef(document_id=document_id(SHA), sha256=SHA, media_type="text/plain", parser_version="4")


def entity(name: str) -> Entity:
    found = entity_of(name)
    assert found
    return found


DEPARTMENT = entity("青石县教育局")


@pytest.mark.parametrize(
    "office",
    [
        "局机关",
        "本级",
        "青石县教育局（本级）",
        "青石县教育局机关",
        "青石县教育局局机关本级",
        "青石县教育局机关（本级）",
    ],
)
def test_its_own_office_by_any_name(office: str) -> None:
    assert unit_of(office, DEPARTMENT) == entity("青石县教育局（本级）")


def test_a_name_without_a_region_is_of_the_departments() -> None:
    assert (
        unit_of("第一中学", DEPARTMENT) == unit_of("青石县第一中学", DEPARTMENT) == entity("青石县第一中学")
    )


def test_all_of_them_or_none() -> None:
    rows = list(unit_rows(REF, DEPARTMENT, ["局机关", "第一中学"]))
    assert [(row.position, row.own) for row in rows] == [(0, True), (1, False)]
    assert list(unit_rows(REF, DEPARTMENT, ["局机关", " ", "第一中学"])) == []
    assert list(unit_rows(REF, entity("教育局"), ["局机关", "第一中学"])) == []  # nobody in particular
