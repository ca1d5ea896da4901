"""What people see of a document: whole, true to the warehouse, and harmless whatever strangers published."""

import hashlib
import io
import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from html.parser import HTMLParser
from typing import Literal

import asyncpg
import openpyxl
import pytest

from crossfoot_common.events.base import Event, document_id
from crossfoot_common.events.document_checked import DocumentChecked
from crossfoot_common.events.review_recorded import ReviewRecorded
from crossfoot_common.events.table_accepted import TableAccepted
from crossfoot_common.storage import keys
from crossfoot_common.tables.model import Cell, Column, DocumentInfo, Fact, FactKey, Row, Source, Table
from crossfoot_desk.core.people import Person
from crossfoot_local.samples.make import Sample, make
from tests.integration.desk.conftest import Running
from tests.support.chain_events import events_of
from tests.unit.warehouse.outcomes import ref

pytestmark = pytest.mark.servers
FLOWS: tuple[Literal["income", "expenditure"], ...] = ("income", "expenditure")


async def put(desk: Running, sample: Sample) -> str:
    """A sample in bucket and warehouse; the path of its page."""
    sha = hashlib.sha256(sample.data).hexdigest()
    await desk.store.put(keys.file(sha), sample.data)
    await desk.write(events_of(sample.data, sample.name))
    return f"/documents/{document_id(sha)}"


def year_of(year: int, stage: str) -> Iterator[Event]:
    """The accounts of a year of an organisation, with income and expenditure of the year."""
    info = DocumentInfo.model_validate(
        {"entity": "青石县样例局", "fiscal_year": year, "stage": stage, "scope": "department"}
    )
    document = ref(hashlib.sha256(f"{year}{stage}".encode()).hexdigest()).model_copy(update={"info": info})
    facts = tuple(
        Fact(
            key=FactKey(concept="current", period=year, measure=stage, flow=flow, basis="all"),
            value=Decimal(year - 1900),
            decimals=2,
            unit="万元",
            source=Source(text="1", table=1, row=0, column=number),
        )
        for number, flow in enumerate(FLOWS)
    )
    table = Table(sequence=1, kind="income_expenditure_summary", unit="万元")
    yield TableAccepted(document=document, table=table, facts=facts, verification="verified")
    yield DocumentChecked(document=document, outcome="checked", table_count=1)


class Ids(HTMLParser):
    """The ids and the links of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.scripts = 0
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.scripts += tag == "script" or any(name.startswith("on") for name, _ in attrs)
        for name, value in attrs if ("method", "post") not in attrs else ():
            if name == "id":
                self.ids.append(value or "")
            elif name in {"href", "action"}:
                self.links.append(value or "")


async def test_a_document_from_the_list_to_the_cell_and_its_place(desk: Running) -> None:
    path = await put(desk, make(3, format="pdf", errors=2))
    assert path in await desk.page("/")
    assert path in await desk.page("/documents?verdict=rejected")
    assert path not in await desk.page("/documents?verdict=accepted")
    text = await desk.page(path)
    assert "处数字自相矛盾" in text
    assert "读自" in text
    page = Ids(text)
    targets = [link[1:] for link in page.links if link.startswith("#")]
    assert set(targets) <= {*page.ids}, "every jump on the page arrives"
    assert len(page.ids) == len(set(page.ids))
    suspects = re.findall(r'class="[^"]* suspect"><a href="([^"]+)"', text)
    assert suspects
    cell = await desk.page(suspects[0])
    assert '<rect class="box"' in cell
    assert f"{path}#f-" in cell, "and back to the finding"
    picture = re.search(r'href="([^"]+\.png)"', cell)
    assert picture
    answer = await desk.http.get(picture[1])
    assert answer.headers["content-type"] == "image/png"
    assert answer.content.startswith(b"\x89PNG")


async def test_every_link_of_every_page_answers(desk: Running) -> None:
    path = await put(desk, make(3, format="txt", errors=1))
    await put(desk, make(4, format="xlsx"))
    seen: set[str] = set()
    todo = ["/", "/documents", "/findings", path]
    while todo and len(seen) < 120:
        here = todo.pop(0)
        if here in seen:
            continue
        seen.add(here)
        answer = await desk.http.get(here)
        assert answer.status_code in {200, 303, 307}, (here, answer.status_code)
        if answer.status_code == 200 and answer.headers["content-type"].startswith("text/html"):
            page = Ids(answer.text)
            assert not page.scripts
            cells = [link for link in page.links if "/cells/" in link]
            others = [link for link in page.links if "/cells/" not in link]
            todo += [link.partition("#")[0] or here for link in (*others, *cells[:3])]


async def test_an_amount_is_found_wherever_it_stands(desk: Running) -> None:
    path = await put(desk, make(3, format="txt", errors=1))
    text = await desk.page(path)
    shown = re.search(r'class="pass number"><a href="([^"]+)">([\d,]+\.\d)', text)
    assert shown
    assert shown[1] in await desk.page(f"/documents?q={shown[2]}")
    assert "没有单元格" in await desk.page("/documents?q=987654321.5")


async def test_a_text_shows_the_lines_around_a_figure(desk: Running) -> None:
    path = await put(desk, make(3, format="txt", errors=1))
    found = re.search(
        r'<td id="c1-\d+-\d+" class="pass number"><a href="([^"]+)">([\d,.]+)', await desk.page(path)
    )
    assert found
    lit = re.search(r'<span class="lit"><i>\d+</i>(.*)', await desk.page(found[1]))
    assert lit
    assert found[2] in lit[1]


async def test_lists_go_on_and_show_everything_once(desk: Running) -> None:
    names: set[str] = set()
    for number in range(60):
        sha = hashlib.sha256(str(number).encode()).hexdigest()
        document = ref(sha).model_copy(update={"source": f"{number}.txt", "info": DocumentInfo()})
        await desk.write([DocumentChecked(document=document, outcome="checked", table_count=0)])
    here: str | None = "/documents"
    pages = 0
    while here:
        text = await desk.page(here)
        found = re.findall(r">(\d+)\.txt<", text)
        assert not names & set(found)
        names |= set(found)
        following = re.search(r'rel="next" href="([^"]+)"', text)
        here = following[1].replace("&amp;", "&") if following else None
        pages += 1
    assert len(names) == 60
    assert pages == 3


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


async def test_wrong_places_in_a_document_are_told(desk: Running) -> None:
    path = await put(desk, make(3, format="txt"))
    for more in ("/tables/99", "/tables/x", "/tables/1/cells/9999/0", "/tables/1/cells/-1/0", "/pages/1.png"):
        await desk.page(path + more, 404)
    assert "这里没有内容" in await desk.page(f"{path}/tables/1?row=999999999&column=-5")


async def test_the_language_is_changed_by_a_link_and_never_leads_away(desk: Running) -> None:
    answer = await desk.http.get("/language/en?back=/findings")
    assert (answer.status_code, answer.headers["location"]) == (303, "/findings")
    assert '<html lang="en">' in await desk.page("/findings")
    for back in ("//evil.example", "https://evil.example", "/\\evil.example"):
        assert (await desk.http.get("/language/zh", params={"back": back})).headers["location"] == "/"


async def test_the_sessions_of_the_desk_can_only_read_views(desk: Running) -> None:
    await desk.page("/")
    connection = await asyncpg.connect(desk.dsn, server_settings={"role": "crossfoot_reader"})
    try:
        for statement in ("select * from documents", "delete from v1.reviews", "create table x (n int)"):
            with pytest.raises(asyncpg.InsufficientPrivilegeError):
                await connection.execute(statement)
    finally:
        await connection.close()


async def test_uploads_land_in_the_inbox_and_are_limited(desk: Running) -> None:
    answer = await desk.http.post(
        "/uploads", files=[("files", ("预算.txt", b"abc")), ("files", ("b.txt", b"d"))]
    )
    assert answer.status_code == 303
    text = await desk.page(answer.headers["location"])
    assert '<meta http-equiv="refresh"' in text
    assert "排队中" in text
    assert sorted(data for key, (data, _) in desk.store.objects.items() if key.startswith(keys.INBOX)) == [
        b"abc",
        b"d",
    ]
    big = await desk.http.post("/uploads", files=[("files", ("big.txt", b"x" * 200_001))])
    assert big.status_code == 413
    foreign = await desk.http.post(
        "/uploads", files=[("files", ("a.txt", b"a"))], headers={"origin": "https://evil.example"}
    )
    assert foreign.status_code == 403
    statuses = [
        (await desk.http.post("/uploads", files=[("files", ("a.txt", b"a"))])).status_code for _ in range(5)
    ]
    assert statuses == [303, 303, 303, 429, 429]


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


async def test_an_organisation_shows_its_years(desk: Running) -> None:
    for year in (2029, 2030, 2031):
        for stage in ("budget", "final_accounts"):
            await desk.write(list(year_of(year, stage)))
    (row,) = (await desk.http.get("/api/v1/entities?q=样例")).json()
    text = await desk.page(f"/entities/{row['entity_id']}")
    assert "<polyline" in text
    assert text.count("<circle") >= 6
    assert "预算与决算对照" in text


async def test_a_review_needs_a_name_and_a_role_and_is_an_event(desk: Running) -> None:
    path = await put(desk, make(3, format="txt", errors=1))
    assert "审阅</summary>" not in await desk.page(path)
    form = {"fingerprint": "x", "verdict": "disputed", "word": "四舍五入<b>\u202e"}
    assert (await desk.http.post(f"{path}/reviews", data=form)).status_code == 403
    desk.somebody.who = Person("https://login.example|7", "李审计", frozenset({"reader"}))
    assert (await desk.http.post(f"{path}/reviews", data=form)).status_code == 403
    desk.somebody.who = Person("https://login.example|7", "李审计", frozenset({"crossfoot-reviewer"}))
    assert (await desk.http.post(f"{path}/reviews", data=form)).status_code == 422, "no such finding"
    found = re.search(r'name="fingerprint" value="([^"]+)"', await desk.page(path))
    assert found
    form["fingerprint"] = found[1]
    assert (await desk.http.post(f"{path}/reviews", data=form | {"verdict": "deleted"})).status_code == 422
    answer = await desk.http.post(f"{path}/reviews", data=form)
    assert (answer.status_code, "#f-" in answer.headers["location"]) == (303, True)
    (event,) = desk.published
    assert isinstance(event, ReviewRecorded)
    assert (event.reviewer, event.verdict, event.word) == ("李审计", "disputed", "四舍五入<b>")
    await desk.write([event, event])
    desk.somebody.who = None
    text = await desk.page(path)
    assert text.count("李审计") == 1
    assert "四舍五入&lt;b&gt;" in text
    assert "李审计" in await desk.page("/findings?review=disputed")
    assert "没有符合条件" in await desk.page("/findings?review=confirmed")
    assert "李审计" in (await desk.http.get("/findings.csv")).text
    assert "有不符" in text, "a review changes no verdict"


async def test_findings_as_csv_calculate_nothing(desk: Running) -> None:
    await put(desk, make(3, format="txt", errors=2))
    answer = await desk.http.get("/findings.csv?severity=error")
    lines = answer.content.decode("utf-8-sig").splitlines()
    assert lines[0].startswith("entity,region,fiscal_year")
    assert len(lines) > 1
    assert answer.headers["content-disposition"].startswith("attachment")
