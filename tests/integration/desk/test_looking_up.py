"""Lists: by amount, on and on without anything twice, as CSV, in two languages."""

import hashlib
import re

import asyncpg
import pytest

from crossfoot_common.completeness import compare, look
from crossfoot_common.events.document_checked import DocumentChecked
from crossfoot_common.storage import keys
from crossfoot_common.storage.names import Named, remember
from crossfoot_common.tables.model import DocumentInfo
from crossfoot_desk.web.pages import looking_up
from crossfoot_local.samples.make import make
from crossfoot_warehouse.adapters.verifying import keep, recorded
from tests.integration.desk.conftest import Running
from tests.integration.desk.publishing import put
from tests.support.samples import file_received
from tests.unit.warehouse.outcomes import ref

pytestmark = pytest.mark.servers


async def test_an_amount_is_found_wherever_it_stands(desk: Running) -> None:
    path = await put(desk, make(3, format="txt", errors=1))
    text = await desk.page(path)
    shown = re.search(r'class="pass number"><a href="([^"]+)">([\d,]+\.\d)', text)
    assert shown
    assert shown[1] in await desk.page(f"/documents?q={shown[2]}")
    assert "没有单元格" in await desk.page("/documents?q=987654321.5")


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


async def test_findings_as_csv_are_all_there_and_calculate_nothing(
    desk: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(looking_up, "AT_ONCE", 1)
    await put(desk, make(3, format="txt", errors=2))
    listed = (await desk.http.get("/api/v1/findings?severity=error")).json()["items"]
    answer = await desk.http.get("/findings.csv?severity=error")
    lines = answer.content.decode("utf-8-sig").splitlines()
    assert lines[0].startswith("entity,region,fiscal_year")
    assert len(lines) - 1 == len(listed) > 1
    assert answer.headers["content-disposition"].startswith("attachment")


async def test_the_language_is_changed_by_a_link_and_never_leads_away(desk: Running) -> None:
    answer = await desk.http.get("/language/en?back=/findings")
    assert (answer.status_code, answer.headers["location"]) == (303, "/findings")
    assert '<html lang="en">' in await desk.page("/findings")
    for back in ("//evil.example", "https://evil.example", "/\\evil.example"):
        assert (await desk.http.get("/language/zh", params={"back": back})).headers["location"] == "/"


async def test_the_first_page_counts_what_is_open_and_what_nobody_reviewed(desk: Running) -> None:
    await put(desk, make(3, format="txt", errors=2))
    document = ref("e" * 64).model_copy(update={"source": "waits.txt", "info": DocumentInfo()})
    await desk.write([DocumentChecked(document=document, outcome="checked", table_count=3)])
    text = await desk.page("/")
    assert re.search(r'href="/documents\?verdict=in_progress"><b>1</b>', text)
    errors = re.search(r'review=none"><b>(\d+)</b> 处错误未审阅', text)
    assert errors
    listed = await desk.page("/findings?severity=error&review=none")
    assert listed.count('class="finding ') == int(errors[1]) > 0
    waiting = await desk.page("/documents?verdict=in_progress")
    assert "waits.txt" in waiting
    assert waiting.count('href="/documents/') == 1 + waiting.count('href="/documents/"')


async def test_a_document_without_tables_is_not_called_consistent(desk: Running) -> None:
    document = ref("f" * 64).model_copy(update={"source": "prose.txt", "info": DocumentInfo()})
    await desk.write([DocumentChecked(document=document, outcome="checked", table_count=0)])
    text = await desk.page("/documents")
    assert "没有表" in text
    assert "verdict-accepted" not in text


WHICH = "select finding_id from v1.findings where words like '%某%' or entity like '%某%'"


async def test_findings_are_found_by_their_words_in_either_language(desk: Running) -> None:
    await put(desk, make(3, format="txt", errors=1))
    for words in ("之和", "IS NOT THE SUM", "is not the sum"):
        assert 'class="finding ' in await desk.page(f"/findings?q={words}"), words
    assert 'class="finding ' not in await desk.page("/findings?q=nobody says so")


async def test_words_that_the_release_before_did_not_keep_are_those_of_the_check(desk: Running) -> None:
    await put(desk, make(3, format="txt", errors=1))
    connection = await asyncpg.connect(desk.dsn)
    kept = await connection.fetchval("select min(words) from v1.findings")
    await connection.execute("update findings set words = null")
    assert await connection.fetchval("select min(words) from v1.findings") == kept
    await connection.close()


async def test_words_are_looked_for_without_the_checks(desk: Running) -> None:
    """A country has thousands of checks for each finding: reading one by one takes most of the time."""
    connection = await asyncpg.connect(desk.dsn)
    plan = "\n".join(row[0] for row in await connection.fetch(f"explain {WHICH}"))
    await connection.close()
    assert "findings f" in plan
    assert "checks c" not in plan


async def test_a_file_that_nobody_has_read_is_open_until_its_document_is_there(desk: Running) -> None:
    lost, done = file_received("lost", source="lost.pdf"), file_received("done", source="done.txt")
    for one in (lost, done):
        await desk.store.put(keys.announced(one.sha256), one.model_dump_json().encode())
        await remember(desk.store, one.sha256, Named(name=one.source, received_at=one.received_at))
    bucket, connection = await look(desk.store), await asyncpg.connect(desk.dsn)
    for _ in range(2):  # each comparison stands in place of the one before
        await keep(connection, compare(bucket, await recorded(connection)), bucket)
    await connection.close()
    assert re.search(r'in_progress"><b>2</b>', await desk.page("/"))
    text = await desk.page("/documents?verdict=in_progress")
    assert "lost.pdf" in text
    assert "尚未读取" in text
    read = ref(done.sha256).model_copy(update={"source": "done.txt", "info": DocumentInfo()})
    await desk.write([DocumentChecked(document=read, outcome="checked", table_count=0)])
    text = await desk.page("/documents?verdict=in_progress")
    assert "lost.pdf" in text
    assert "done.txt" not in text
