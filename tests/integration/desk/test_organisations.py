"""An organisation over its years."""

import pytest

from tests.integration.desk.conftest import Running
from tests.integration.desk.publishing import year_of

pytestmark = pytest.mark.servers


async def test_an_organisation_shows_its_years(desk: Running) -> None:
    for year in (2029, 2030, 2031):
        for stage in ("budget", "final_accounts"):
            await desk.write(list(year_of(year, stage)))
    (row,) = (await desk.http.get("/api/v1/entities?q=样例")).json()
    text = await desk.page(f"/entities/{row['entity_id']}")
    assert "<polyline" in text
    assert text.count("<circle") >= 6
    assert "预算与决算对照" in text
