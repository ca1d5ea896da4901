"""Strangers published it: whatever they wrote is text, and what there is not is a page that says so."""

import pytest

from crossfoot_common.events.document_checked import DocumentChecked
from crossfoot_common.events.table_accepted import TableAccepted
from crossfoot_common.tables.model import Cell, Column, DocumentInfo, Row, Table
from tests.integration.desk.conftest import Running
from tests.integration.desk.publishing import Ids
from tests.unit.warehouse.outcomes import ref

pytestmark = pytest.mark.servers
HOSTILE = "<script>alert(1)</script>"


async def test_hostile_names_and_cells_are_text(desk: Running) -> None:
    document = ref("c" * 64).model_copy(
        update={
            "source": f"{HOSTILE}\u202efdp.exe",
            "info": DocumentInfo(entity=f"{HOSTILE}'\"><img src=x onerror=alert(1)>局", fiscal_year=2031),
        }
    )
    cells = tuple(Cell(text=f"{HOSTILE}\u202e{n}") for n in range(10_000))
    columns = tuple(Column(path=(f"{HOSTILE}{n}", "a&b")) for n in range(10_000))
    table = Table(sequence=1, title=HOSTILE, columns=columns, rows=(Row(cells=cells, line=1),))
    await desk.write(
        [
            TableAccepted(document=document, table=table, verification="unverified"),
            DocumentChecked(document=document, outcome="checked", table_count=1),
        ]
    )
    path = f"/documents/{document.document_id}"
    for here in (
        "/", "/documents", path, f"{path}/tables/1", f"{path}/tables/1?column=9980",
        f"{path}/tables/1/cells/0/9999",
        f"/documents?q={HOSTILE}&year={HOSTILE}", f"/findings?rule={HOSTILE}",
    ):  # fmt: skip
        text = await desk.page(here)
        assert not Ids(text).scripts, here
        assert "\u202e" not in text, here
        assert len(text) < 600_000, here
    assert "9999" in await desk.page(f"{path}/tables/1?column=9980")


@pytest.mark.parametrize(
    "path",
    [
        "/documents/none", "/documents/'%20or%201=1", "/documents/%00", "/nothing", "/uploads/none",
        "/uploads/..%2f..", "/static/../app.py", "/static/%2e%2e/application.py", "/files/xyz",
    ],
)  # fmt: skip
async def test_what_there_is_not_is_a_page_that_says_so(desk: Running, path: str) -> None:
    text = await desk.page(path, 404)
    assert "没有这一页" in text or "Not Found" in text
