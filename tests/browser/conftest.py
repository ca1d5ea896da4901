"""The whole stack of one machine, a provider of identities, and a browser that looks at the desk."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from crossfoot_local.samples.make import make
from crossfoot_local.stack.background import background
from tests.browser.chromium import can_be_had, chromium
from tests.support.provider import Provider, provider

CLAIMS = {"sub": "17", "name": "李审计", "roles": ["crossfoot-reviewer"]}


@pytest.fixture(scope="module")
def identity() -> Iterator[Provider]:
    """Signs in a reviewer."""
    with provider() as running:
        running.claims = dict(CLAIMS)
        yield running


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory, identity: Provider) -> Iterator[str]:
    """The address of a desk that has nothing yet, as `crossfoot up` starts it."""
    if not can_be_had():
        pytest.skip("no Chromium is installed and no container engine answers: the desk is not looked at")
    settings = {
        "CROSSFOOT_OIDC_ISSUER": identity.issuer,
        "CROSSFOOT_OIDC_CLIENT_ID": identity.client_id,
        "CROSSFOOT_OIDC_CLIENT_SECRET": identity.client_secret,
    }
    os.environ.update(settings)
    try:
        with background(tmp_path_factory.mktemp("stack")) as stack:
            yield stack.environment["CROSSFOOT_DESK_ADDRESS"]
    finally:
        for name in settings:
            del os.environ[name]


@pytest.fixture(scope="module")
def browser(desk: str) -> Iterator[Browser]:
    """Chromium; started once the desk is there.

    The driver keeps an event loop running in this thread, in which no asynchronous test could run: it has
    to be gone when the tests of the desk are over.
    """
    assert desk
    with chromium() as address, sync_playwright() as driver:
        running = driver.chromium.connect_over_cdp(address)
        yield running
        running.close()


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """What is uploaded: a PDF with an error, a text, one without a reading, and one of a hostile name."""
    folder = tmp_path_factory.mktemp("files")
    (folder / "budget.pdf").write_bytes(make(3, format="pdf", errors=1).data)
    (folder / "budget.txt").write_bytes(make(4, format="txt").data)
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7\n% nothing that a reader could follow\n")
    hostile = make(5, format="txt", errors=1).data.decode()
    (folder / "'><img src=x onerror=alert(1)>.txt").write_text(
        hostile.replace("单位：", "<script>alert(1)</script>单位：", 1), "utf-8"
    )
    return sorted(folder.iterdir())
