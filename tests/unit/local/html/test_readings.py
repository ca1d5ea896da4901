"""Beside each doubtful figure of a picture the report shows the picture, upright and small."""

import base64
import io
import re
from collections.abc import Callable

import numpy as np
import pytest
from PIL import Image, ImageDraw

from crossfoot_local.html import readings
from crossfoot_local.html.report import render
from crossfoot_local.inspection import Inspection, inspect_bytes, limits_with
from tests.support.scans import EDGES, HIGH, TOP, encoded, page

DPI = 200


def overprinted(image: Image.Image) -> Image.Image:
    """The first figure with a stroke through the rule above it: ink goes on over the edge of its cell."""
    scale = DPI / 72
    x, y = (EDGES[3] - 20) * scale, (TOP + HIGH) * scale
    ImageDraw.Draw(image).line((x, y - 12, x, y + 22), fill=0, width=5)
    return image


def inspected(data: bytes) -> Inspection:
    (found,) = inspect_bytes(data, "scan.png", limits_with(1))
    return found


def pictures(found: Inspection, data: bytes) -> list[Image.Image]:
    uris = readings.excerpts_of(found, data).values()
    return [Image.open(io.BytesIO(base64.b64decode(uri.partition(",")[2]))) for uri in uris]


@pytest.mark.parametrize("lies", [lambda image: image, lambda image: image.rotate(90, expand=True)])
def test_a_doubtful_figure_is_shown_as_it_stands_in_the_picture(
    lies: Callable[[Image.Image], Image.Image],
) -> None:
    data = encoded(lies(overprinted(page())))
    found = inspected(data)
    shown = render(found, None, readings.excerpts_of(found, data))
    (cell,) = re.findall(r'<td id="c1-0-2"[^>]*>(.*?)</td>', shown)
    assert re.search(r'<img src="data:image/png;base64,[A-Za-z0-9+/=]+"', cell)
    assert "墨迹越出单元格边缘" in cell
    assert "从图片识别" in shown
    (first, *_) = pictures(found, data)
    assert first.width > first.height
    assert np.asarray(first.convert("L")).min() < 90, "there is ink on it"


def test_what_was_read_twice_has_no_picture() -> None:
    data = encoded(page())
    found = inspected(data)
    assert found.parsed is not None
    cells = [cell for table in found.parsed.tables for row in table.rows for cell in row.cells if cell.ocr]
    doubtful = [cell for cell in cells if cell.ocr and (not cell.ocr.twice or cell.ocr.possible)]
    shown = render(found, None, readings.excerpts_of(found, data)).count("data:image")
    assert shown == sum(any(c.isdigit() for c in cell.text) for cell in doubtful) < len(cells) / 4


def test_excerpts_are_few_and_small(monkeypatch: pytest.MonkeyPatch) -> None:
    data = encoded(page().resize((827, 1170)).convert("L").point(lambda grey: 255 * (grey > 120)), dpi=100)
    found = inspected(data)
    uris = readings.excerpts_of(found, data)
    assert max(map(len, uris.values()), default=0) < 12_000
    monkeypatch.setattr(readings, "MOST", 1)
    assert len(readings.excerpts_of(found, data)) == min(1, len(uris))
    assert any("120" in said for said in readings.off_pictures(found))


def test_a_report_without_its_file_is_a_report() -> None:
    data = encoded(overprinted(page()))
    found = inspected(data)
    assert readings.excerpts_of(found, b"something else") == {}
    assert "墨迹越出单元格边缘" in render(found)
