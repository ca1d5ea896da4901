"""Reading counts what became of the figures of every document that it hands on."""

import asyncio
import io
import json
from collections.abc import Callable
from contextlib import nullcontext

import pypdfium2 as pdfium
import pytest

from crossfoot_common.errors import PermanentError
from crossfoot_common.observability.metrics import Metrics
from crossfoot_common.progress import Listener, heard_by
from crossfoot_common.storage import keys
from crossfoot_common.storage.memory import MemoryStore
from crossfoot_parser.adapters.reading import Reading
from crossfoot_parser.adapters.telling import Telling
from crossfoot_parser.adapters.work import Told, read_document
from crossfoot_parser.core.blocks import Limits
from tests.support.pdfs import Bare
from tests.support.samples import file_received
from tests.support.scans import encoded, page

TEXT = """青石县财政局2031年部门预算公开
收入总表
单位：万元
项目\t预算数
一般公共预算\t30.00
政府性基金\t12.00
合计\t42.00
"""


class InThisProcess:
    """A pool without processes: what is counted is looked at, not where it is read."""

    def __init__(self) -> None:
        self.tasks: list[str] = []

    async def run(
        self, function: Callable[..., Told | None], *arguments: object, heard: Listener | None = None
    ) -> Told | None:
        self.tasks.append(function.__name__)
        with heard_by(heard) if heard else nullcontext():
            return function(*arguments)


async def test_figures_are_counted_by_what_became_of_them() -> None:
    metrics = Metrics("parser")
    reading = Reading(InThisProcess(), Limits(), metrics, Telling(MemoryStore()))  # type: ignore[arg-type] # a fake
    messages = await reading(file_received("a"), TEXT.encode())
    assert messages is not None
    assert len(messages) == 2

    def counted(outcome: str) -> float | None:
        return metrics.registry.get_sample_value("crossfoot_figures_total", {"outcome": outcome})

    assert counted("in_tables") == 4, "the three cells and the year of the title"
    assert counted("left_over") == 0
    assert counted("excused") == 0


def mixed() -> bytes:
    """A PDF with a page of text and a page that is a picture."""
    both = pdfium.PdfDocument(Bare().text(60, 700, "某局2031年部门预算说明").bytes())
    both.import_pages(pdfium.PdfDocument(encoded(page(), format="PDF")))
    whole = io.BytesIO()
    both.save(whole)
    return whole.getvalue()


@pytest.mark.parametrize(
    ("data", "media_type", "of_text", "of_pictures", "pages"),
    [
        (TEXT.encode(), "text/plain", ["read_text"], [], 0),
        (Bare().text(60, 700, "某局2031年部门预算说明").bytes(), "application/pdf", ["read_text"], [], 0),
        (encoded(page()), "image/png", [], ["read_document"], 1),
        (encoded(page(), format="PDF"), "application/pdf", ["read_text"], ["read_document"], 1),
        (mixed(), "application/pdf", ["read_text"], ["read_document"], 1),
    ],
    ids=["text", "PDF of text", "picture", "scanned PDF", "PDF of both"],
)
async def test_pictures_are_read_by_workers_of_their_own(
    data: bytes, media_type: str, of_text: list[str], of_pictures: list[str], pages: int
) -> None:
    metrics, texts, scans = Metrics("parser"), InThisProcess(), InThisProcess()
    limits = Limits(ocr_pages=2)
    reading = Reading(texts, limits, metrics, Telling(MemoryStore()), scans)  # type: ignore[arg-type] # fakes
    received = file_received("a").model_copy(update={"media_type": media_type})
    messages = await reading(received, data)
    assert (messages is None) == bool(of_pictures)
    if messages is None:
        messages = await reading.pictures(received, data) or []
    assert (texts.tasks, scans.tasks) == (of_text, of_pictures)
    assert metrics.registry.get_sample_value("crossfoot_pictures_total") == pages
    whole = read_document(received, data, limits, None)
    assert [one.payload for one in messages] == [one.payload for one in whole.messages], "either way the same"


async def test_what_cannot_be_read_anyway_is_said_at_once() -> None:
    texts, scans = InThisProcess(), InThisProcess()
    reading = Reading(texts, Limits(ocr_pages=2), Metrics("parser"), Telling(MemoryStore()), scans)  # type: ignore[arg-type] # fakes
    with pytest.raises(PermanentError, match="damaged"):
        await reading(file_received("a").model_copy(update={"media_type": "application/pdf"}), b"%PDF-1.7 no")
    assert scans.tasks == []


async def test_how_far_a_long_document_is_is_told_while_it_is_read() -> None:
    store, said = MemoryStore(), list[dict[str, int]]()

    class Looking(InThisProcess):
        async def run(
            self, function: Callable[..., Told | None], *arguments: object, heard: Listener | None = None
        ) -> Told | None:
            told = await super().run(function, *arguments, heard=heard)
            async with asyncio.timeout(5):
                while not await store.exists(keys.progress(received.sha256)):  # noqa: ASYNC110 - nobody waits for it
                    await asyncio.sleep(0)
            said.append(json.loads(await store.get(keys.progress(received.sha256))))
            return told

    telling = Telling(store)
    reading = Reading(Looking(), Limits(), Metrics("parser"), telling)  # type: ignore[arg-type] # a fake
    received = file_received("a").model_copy(update={"media_type": "application/pdf"})
    await reading(received, Bare().text(60, 700, "某局2031年部门预算说明").bytes())
    assert said == [{"pages": 1, "of": 1}]
