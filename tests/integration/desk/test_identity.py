"""Signing in against a provider over HTTP: who comes back is who the signed token says, and nobody else."""

import re
from collections.abc import AsyncIterator, Iterator

import httpx2
import pytest

from crossfoot_common.storage.memory import MemoryStore
from crossfoot_desk.adapters.identity import OidcIdentity
from crossfoot_desk.adapters.uploads import Uploads
from crossfoot_desk.adapters.warehouse import Warehouse
from crossfoot_desk.settings import Settings
from crossfoot_desk.web.application import application
from crossfoot_desk.web.caching import Cached
from crossfoot_desk.web.desk import Desk
from crossfoot_desk.web.rates import Rates
from tests.support.provider import Provider, provider

pytestmark = pytest.mark.servers
WHO = {"sub": "7", "name": "李审计<b>", "realm": {"roles": ["crossfoot-reviewer"]}}


@pytest.fixture
def idp() -> Iterator[Provider]:
    with provider() as running:
        running.claims = dict(WHO)
        yield running


@pytest.fixture
async def http(idp: Provider, dsn: str) -> AsyncIterator[httpx2.AsyncClient]:
    settings = Settings(oidc_issuer=idp.issuer, desk_uploads="signed-in", desk_address="http://127.0.0.1")
    warehouse = Warehouse(dsn, settings.postgres_role, 2, 10)

    async def publish(events: object) -> None:
        raise AssertionError(events)

    desk = Desk(
        settings=settings,
        warehouse=warehouse,
        uploads=Uploads(MemoryStore()),
        pictures=None,  # type: ignore[arg-type]  # never asked for
        identity=OidcIdentity(idp.issuer, idp.client_id, idp.client_secret, "realm.roles"),
        publish=publish,
        rates=Rates(30),
        cached=Cached(),
    )
    transport = httpx2.ASGITransport(application(desk, "secret"))
    async with httpx2.AsyncClient(transport=transport, base_url="http://127.0.0.1") as client:
        yield client
    await warehouse.close()


async def authorized(http: httpx2.AsyncClient, back: str = "/findings") -> str:
    """The address at which the provider sends the browser back, from the desk's first redirect."""
    first = await http.get("/sign-in", params={"back": back})
    assert first.status_code == 302
    async with httpx2.AsyncClient() as outside:
        answer = await outside.get(first.headers["location"])
    return answer.headers["location"]


async def test_who_signs_in_may_upload_and_signs_out(http: httpx2.AsyncClient, idp: Provider) -> None:
    files = [("files", ("a.txt", b"a"))]
    assert (await http.post("/uploads", files=files)).status_code == 403
    answer = await http.get(await authorized(http))
    assert (answer.status_code, answer.headers["location"]) == (303, "/findings")
    asked = idp.asked[0]
    assert asked["code_challenge_method"] == "S256"
    assert asked["redirect_uri"] == "http://127.0.0.1/signed-in"
    text = (await http.get("/")).text
    assert "李审计&lt;b&gt;" in text
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=lax" in cookie
    own = {"sec-fetch-site": "same-origin"}
    assert (await http.post("/uploads", files=files, headers=own)).status_code == 303
    assert (await http.post("/sign-out")).status_code == 403, "not from another site"
    assert (await http.post("/sign-out", headers=own)).status_code == 303
    assert "李审计" not in (await http.get("/")).text


async def test_nobody_is_led_away_after_signing_in(http: httpx2.AsyncClient) -> None:
    answer = await http.get(await authorized(http, "//evil.example"))
    assert answer.headers["location"] == "/"


async def test_what_was_not_asked_for_signs_nobody_in(http: httpx2.AsyncClient, idp: Provider) -> None:
    back = await authorized(http)
    for wrong in ("/signed-in", "/signed-in?code=x&state=y", re.sub("state=[^&]+", "state=other", back)):
        assert (await http.get(wrong)).status_code == 403
    idp.claims = WHO | {"aud": "another"}
    assert (await http.get(await authorized(http))).status_code == 403
    idp.claims = WHO | {"nonce": "another"}
    assert (await http.get(await authorized(http))).status_code == 403
    idp.claims = WHO | {"exp": 1}
    assert (await http.get(await authorized(http))).status_code == 403
    assert "李审计" not in (await http.get("/")).text


async def test_a_code_counts_once(http: httpx2.AsyncClient) -> None:
    back = await authorized(http)
    assert (await http.get(back)).status_code == 303
    assert (await http.get(back)).status_code == 403
