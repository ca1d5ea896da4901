"""A document from the list to the cell in the file; every link arrives."""

import re

import pytest

from crossfoot_local.samples.make import make
from tests.integration.desk.conftest import Running
from tests.integration.desk.publishing import Ids, put

pytestmark = pytest.mark.servers


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


async def test_a_text_shows_the_lines_around_a_figure(desk: Running) -> None:
    path = await put(desk, make(3, format="txt", errors=1))
    found = re.search(
        r'<td id="c1-\d+-\d+" class="pass number"><a href="([^"]+)">([\d,.]+)', await desk.page(path)
    )
    assert found
    lit = re.search(r'<span class="lit"><i>\d+</i>(.*)', await desk.page(found[1]))
    assert lit
    assert found[2] in lit[1]


async def test_wrong_places_in_a_document_are_told(desk: Running) -> None:
    path = await put(desk, make(3, format="txt"))
    for more in ("/tables/99", "/tables/x", "/tables/1/cells/9999/0", "/tables/1/cells/-1/0", "/pages/1.png"):
        await desk.page(path + more, 404)
    assert "这里没有内容" in await desk.page(f"{path}/tables/1?row=999999999&column=-5")


async def test_the_published_page_has_every_checked_figure_in_a_box(desk: Running) -> None:
    path = await put(desk, make(3, format="pdf", errors=2))
    text = await desk.page(path)
    published = re.search(rf'href="({path}/published/\d+)"', text[text.index("</ol>") :])
    assert published
    assert f'href="{path}/published/1"' in text
    page = await desk.page(published[1])
    boxes = re.findall(rf'<a href="({path}/tables/\d+/cells/\d+/\d+)"[^>]*><rect class="on-(\w+)', page)
    assert len(boxes) > 5
    assert {mark for _, mark in boxes} >= {"pass"}
    await desk.page(boxes[0][0])
    for wrong in ("0", "9999", "-1", "x"):
        await desk.page(f"{path}/published/{wrong}", 404)


async def test_no_page_in_chinese_says_why_in_english(desk: Running) -> None:
    path = await put(desk, make(3, format="txt", errors=2))
    text = await desk.page(path)
    unchecked = text[text.index('id="unchecked"') : text.index('id="figures"')]
    reasons = re.findall(r"<bdi>([^<]+)</bdi>", unchecked)
    assert reasons
    assert not [one for one in reasons if one.isascii()]
    assert 'lang="en">' not in text.replace('lang="en" hreflang', "")
