"""What people may do: read, upload within limits, review with a name and a role."""

import re

import asyncpg
import pytest

from crossfoot_common.events.review_recorded import ReviewRecorded
from crossfoot_common.storage import keys
from crossfoot_desk.core.people import Person
from crossfoot_local.samples.make import make
from tests.integration.desk.conftest import Running
from tests.integration.desk.publishing import put

pytestmark = pytest.mark.servers


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
