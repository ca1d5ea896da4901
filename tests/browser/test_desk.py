"""The desk in a real browser, without JavaScript: from an upload to the cell in the file, for everybody."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, FilePayload, Page, expect

pytestmark = [pytest.mark.servers, pytest.mark.timeout(400)]
WIDTHS = (320, 800, 1400)
PATIENCE_MS = 60_000
RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]}}


@pytest.fixture
def context(browser: Browser, desk: str) -> Iterator[BrowserContext]:
    """A visitor without JavaScript."""
    visitor = browser.new_context(base_url=desk, java_script_enabled=False)
    visitor.set_default_timeout(PATIENCE_MS)
    yield visitor
    visitor.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """A page that must not complain: of what the content policy refuses, of what is missing."""
    made = context.new_page()
    made.on("console", lambda said: pytest.fail(said.text) if said.type == "error" else None)
    made.on("dialog", lambda said: pytest.fail(f"a script ran: {said.message}"))
    return made


@pytest.fixture(scope="module")
def uploaded(browser: Browser, desk: str, files: list[Path]) -> str:
    """Everything is in, through the form; the address of the page that followed it."""
    with browser.new_context(base_url=desk, java_script_enabled=False) as visitor:
        page = visitor.new_page()
        page.goto("/")
        # as bytes: the browser may have a file system of its own
        sent = [
            FilePayload(name=one.name, mimeType="application/octet-stream", buffer=one.read_bytes())
            for one in files
        ]
        page.set_input_files("input[type=file]", sent)
        page.click("form[action='/uploads'] button")
        expect(page.get_by_role("heading", name="上传的文件")).to_be_visible()
        expect(page.get_by_text("全部处理完毕")).to_be_visible(timeout=PATIENCE_MS)
        return page.url


def test_an_upload_is_followed_to_its_outcome(page: Page, uploaded: str) -> None:
    page.goto(uploaded)
    assert page.locator("meta[http-equiv=refresh]").count() == 0, "it has ended, and stands still"
    articles = page.locator("article")
    assert articles.count() == 4
    expect(articles.filter(has_text="broken.pdf")).to_contain_text("无法读取")
    expect(articles.filter(has_text="budget.pdf")).to_contain_text("有不符")
    expect(articles.filter(has_text="budget.txt")).to_contain_text("相符")
    articles.filter(has_text="budget.pdf").get_by_role("link").click()
    expect(page.locator(".sentence")).to_contain_text("自相矛盾")


def test_from_a_search_over_the_finding_to_the_cell_on_its_page(page: Page, uploaded: str) -> None:
    assert uploaded
    page.goto("/")
    page.fill("main input[name=q]", "budget.pdf")
    page.keyboard.press("Enter")
    page.locator("table.list tbody a").first.click()
    page.locator("article.finding a").first.click()
    target = page.locator("td:target")
    expect(target).to_be_visible()
    text = target.inner_text().split()[0]
    target.locator("a").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(text)
    box = page.locator("svg.page rect.box")
    expect(box).to_be_visible()
    picture = page.locator("svg.page image").get_attribute("href")
    assert page.request.get(picture or "").headers["content-type"] == "image/png"
    page.get_by_role("heading", name="发现").locator("..").get_by_role("link").first.click()
    expect(page.locator("article:target")).to_be_visible()  # and back to the finding


def test_english_is_one_click_and_stays(page: Page, uploaded: str) -> None:
    assert uploaded
    page.goto("/findings")
    page.get_by_role("link", name="English").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Findings")
    page.goto("/")
    assert page.locator("html").get_attribute("lang") == "en"


def test_a_reviewer_signs_in_and_says_something_of_a_finding(page: Page, uploaded: str) -> None:
    assert uploaded
    page.goto("/findings?severity=error")
    page.get_by_role("link", name="登录").click()
    expect(page.get_by_text("李审计")).to_be_visible()
    assert page.url.endswith("/findings?severity=error"), "back where the link stood"
    page.locator("article.finding a").first.click()
    finding = page.locator("article:target")
    finding.get_by_text("审阅").click()
    finding.get_by_label("有异议").check()
    finding.get_by_label("说明").fill("四舍五入")
    finding.get_by_role("button", name="记下").click()
    expect(page.get_by_text("意见已记下")).to_be_visible()
    for _ in range(40):
        if page.locator("article .review").count():
            break
        page.wait_for_timeout(500)
        page.reload()
    expect(page.locator("article .review").first).to_contain_text("四舍五入")
    page.get_by_role("button", name="退出").click()
    expect(page.get_by_role("link", name="登录")).to_be_visible()


def test_the_keyboard_reaches_everything(page: Page, uploaded: str) -> None:
    assert uploaded
    page.goto("/documents")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("跳到正文")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_attribute("name", "q")


def test_paper_has_the_document_and_not_the_desk(page: Page, uploaded: str) -> None:
    page.goto(uploaded)
    page.locator("article", has_text="budget.pdf").get_by_role("link").click()
    page.emulate_media(media="print")
    expect(page.locator(".top")).to_be_hidden()
    expect(page.locator("table.grid").first).to_be_visible()
    expect(page.locator("details:not([open]) .operands").first).to_be_visible()


def paths(browser: Browser, desk: str, uploaded: str) -> dict[str, str]:
    """One address of every sort of page."""
    with browser.new_context(base_url=desk, java_script_enabled=False) as visitor:
        page = visitor.new_page()
        page.goto(uploaded)
        document = page.locator("article", has_text="budget.pdf").locator("a").get_attribute("href") or ""
        page.goto(document)
        cell = page.locator("td.suspect a, td.fail a").first.get_attribute("href") or ""
        entity = page.locator("a[href^='/entities/']").first.get_attribute("href") or ""
    return {
        "home": "/",
        "documents": "/documents?q=局&year=x",
        "nothing": "/documents?q=nothing-is-called-so",
        "findings": "/findings",
        "document": document,
        "table": re.sub(r"/cells/.*", "", cell),
        "cell": cell,
        "published": f"{document}/published/1",
        "entity": entity,
        "upload": uploaded.removeprefix(desk),
        "error": "/documents/none",
    }


def test_everybody_can_use_every_page_at_every_width(browser: Browser, desk: str, uploaded: str) -> None:
    wrong: list[str] = []
    for name, path in paths(browser, desk, uploaded).items():
        for width in WIDTHS:
            with browser.new_context(base_url=desk, viewport={"width": width, "height": 900}) as visitor:
                page = visitor.new_page()
                page.goto(path if width != 800 else f"/language/en?back={path.replace('&', '%26')}")
                wide = page.evaluate("document.documentElement.scrollWidth")
                if wide > width:
                    wrong.append(f"{name} at {width}: {wide} pixels wide")
                found = Axe().run(page, options=RULES)
                violations = found.response["violations"]
                wrong += [f"{name} at {width}: {_shown(one)}" for one in violations]
    assert not wrong, "\n".join(wrong)


def _shown(violation: dict[str, Any]) -> str:
    return f"{violation['id']} {violation['nodes'][0]['html'][:160]}"
