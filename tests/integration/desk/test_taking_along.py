"""Downloads, versions beside each other, the API: the same as the pages say."""

import io
import re
from dataclasses import replace

import openpyxl
import pytest

from crossfoot_local.samples.make import make
from tests.integration.desk.conftest import Running
from tests.integration.desk.publishing import Ids, put

pytestmark = pytest.mark.servers


async def test_downloads_hold_what_the_page_shows(desk: Running) -> None:
    path = await put(desk, make(3, format="txt", errors=2))
    answer = await desk.http.get(f"{path}/download.xlsx")
    book = openpyxl.load_workbook(io.BytesIO(answer.content))
    assert len(book.sheetnames) == 11
    texts = [str(cell.value) for sheet in book for row in sheet for cell in row if cell.value is not None]
    sums = [text for text in texts if text.startswith("=")]
    assert sums
    assert all(re.fullmatch(r"=-?[A-Z]+\d+([+-][A-Z]+\d+)*", text) for text in sums)
    table = (await desk.http.get(f"{path}/download.csv")).content.decode("utf-8-sig").splitlines()
    assert table[0].startswith("table,title,unit")
    assert any(line.endswith(",fail") for line in table)
    whole = (await desk.http.get(f"{path}/download.json")).json()
    assert sum(len(one["cells"]) for one in whole["contents"]) == len(table) - 1
    assert whole["findings"]
    report = (await desk.http.get(f"{path}/report.html")).text
    assert not Ids(report).scripts
    assert not [link for link in Ids(report).links if not link.startswith("#")], "it needs nothing else"
    assert "处数字自相矛盾" in report


async def test_versions_of_a_file_are_held_beside_each_other(desk: Running) -> None:
    sample = make(3, format="txt")
    earlier = await put(desk, sample)
    total = re.search(r"\t(\d[\d,]*\.\d)\t", sample.data.decode())
    assert total
    changed = sample.data.decode().replace(f"\t{total[1]}\t", "\t7.5\t", 1).encode()
    later = await put(desk, replace(sample, data=changed))
    text = await desk.page(later)
    link = re.search(r'href="(/documents/[^"]+/changes\?other=[^"]+)"', text)
    assert link
    assert earlier in text
    said = await desk.page(link[1])
    assert "1 张表有变化" in said
    assert total[1] in said
    assert ">7.5<" in said


async def test_the_api_says_the_same_and_describes_itself(desk: Running) -> None:
    path = await put(desk, make(3, format="txt", errors=2))
    listed = (await desk.http.get("/api/v1/documents", params={"verdict": "rejected"})).json()
    (item,) = listed["items"]
    assert listed["next"] is None
    whole = (await desk.http.get(f"/api/v1{path}")).json()
    assert whole["document_id"] == item["document_id"]
    assert len(whole["contents"]) == 11
    assert {one["outcome"] for one in whole["checks"]} >= {"pass", "fail"}
    findings = (await desk.http.get("/api/v1/findings")).json()["items"]
    assert [one["fingerprint"] for one in findings]
    assert all(isinstance(one["stated"], str) for one in findings if one["stated"] is not None), (
        "money is exact"
    )
    table = (await desk.http.get(f"/api/v1{path}/tables/1")).json()
    assert table["cells"][0]["text"]
    assert table["next_row"] is None
    behind = (await desk.http.get(f"/api/v1{path}/tables/1?row=2")).json()["cells"]
    assert min(cell["row_index"] for cell in behind) == 2
    entity = (await desk.http.get(f"/api/v1/entities/{item['entity_id']}")).json()
    assert [one["document_id"] for one in entity["documents"]] == [item["document_id"]]
    for wrong, status in (("/documents?verdict=x", 422), ("/documents/none", 404), ("/nothing", 404)):
        answer = await desk.http.get(f"/api/v1{wrong}")
        assert (answer.status_code, "error" in answer.json()) == (status, True)
    described = (await desk.http.get("/api/openapi.json")).json()["paths"]
    assert set(described) == {
        "/api/v1/documents", "/api/v1/documents/{document_id}",
        "/api/v1/documents/{document_id}/tables/{sequence}",
        "/api/v1/findings", "/api/v1/entities", "/api/v1/entities/{entity_id}",
    }  # fmt: skip
