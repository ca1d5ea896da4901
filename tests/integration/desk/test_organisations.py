"""An organisation over its years."""

import re

import pytest

from crossfoot_common.events.document_checked import DocumentChecked
from crossfoot_common.tables.model import DocumentInfo
from crossfoot_desk.adapters.questions import entities
from crossfoot_local.samples.make import make
from tests.integration.desk.conftest import Running
from tests.integration.desk.publishing import put, year_of
from tests.unit.warehouse.outcomes import ref

pytestmark = pytest.mark.servers


async def test_an_organisation_shows_its_years(desk: Running) -> None:
    for year in (2029, 2030, 2031):
        for stage in ("budget", "final_accounts"):
            await desk.write(list(year_of(year, stage)))
    (row,) = (await desk.http.get("/api/v1/entities?q=样例")).json()["items"]
    assert (row["first_year"], row["last_year"]) == (2029, 2031)
    text = await desk.page(f"/entities/{row['entity_id']}")
    assert "<polyline" in text
    assert text.count("<circle") >= 6
    assert "预算与决算对照" in text


async def test_organisations_are_listed_on_and_on(desk: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(entities, "SIZE", 2)
    for number in range(5):
        info = DocumentInfo(entity=f"青石县{number}局", fiscal_year=2031)
        document = ref(f"{number}" * 64).model_copy(update={"info": info})
        await desk.write([DocumentChecked(document=document, outcome="checked", table_count=0)])
    names, after = [], ""
    for _ in range(3):
        said = (await desk.http.get("/api/v1/entities", params={"q": "青石", "after": after})).json()
        names += [one["name"] for one in said["items"]]
        after = said["next"]
    assert after is None
    assert names == [f"青石县{number}局" for number in range(5)]


async def test_findings_over_the_years_are_a_table(desk: Running) -> None:
    path = await put(desk, make(3, format="txt", errors=2))
    entity = re.search(r'href="(/entities/[^"]+)"', await desk.page(path))
    assert entity
    text = await desk.page(entity[1])
    years = text[text.index('id="h-found"') :]
    assert re.search(r"<td>20\d\d</td><td>预算</td><td class=\"number\">\d+</td>", years)
