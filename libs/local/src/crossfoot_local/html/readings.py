"""What the page says of figures that were read off pictures: the picture itself beside each doubtful one."""

import base64
from collections.abc import Iterator, Mapping

from crossfoot_common.errors import PermanentError
from crossfoot_common.tables.model import Cell, PageBox
from crossfoot_common.tables.reasons import spoken
from crossfoot_local.inspection import Inspection, limits_with
from crossfoot_parser.core.readers import excerpts

Spot = tuple[int, PageBox]
MOST = 300
"""Excerpts on one page of a report; each has a few thousand bytes."""


def is_doubtful(cell: Cell) -> bool:
    """Whether a cell with digits was not read twice alike, or may show another figure."""
    ocr = cell.ocr
    return bool(ocr and (not ocr.twice or ocr.possible) and any(c.isdigit() for c in cell.text))


def reading_of(cell: Cell) -> str:
    """What else a doubtful figure may be, and why it is doubtful; nothing of a cell that is not."""
    if not is_doubtful(cell) or cell.ocr is None:
        return ""
    others = dict.fromkeys(filter(None, (cell.ocr.other, *cell.ocr.possible)))
    said = [f"也可能是 {'、'.join(others)}"] if others else []
    if cell.ocr.doubt:
        said.append(spoken(cell.ocr.doubt)[0])
    return "；".join(said) or "未经两次一致读出"


def excerpts_of(inspection: Inspection, data: bytes) -> dict[Spot, str]:
    """Data URIs of the first doubtful figures, by where they stand; none where the file has no pictures."""
    spots = list(dict.fromkeys(_spots(inspection)))[:MOST]
    if not spots or inspection.parsed is None:
        return {}
    limits, turned = limits_with(max(page for page, _ in spots)), inspection.parsed.figures.turned
    try:
        found = excerpts(data, inspection.document.media_type, spots, limits, turned)
    except PermanentError:  # the report is worth having without
        return {}
    return {spot: f"data:image/png;base64,{base64.b64encode(png).decode()}" for spot, png in found.items()}


def _spots(inspection: Inspection) -> Iterator[Spot]:
    for table in inspection.parsed.tables if inspection.parsed else ():
        for row in table.rows:
            for cell in row.cells:
                if cell.box and is_doubtful(cell) and (page := cell.page or row.page):
                    yield page, cell.box


def off_pictures(inspection: Inspection) -> list[str]:
    """Which pages were read off pictures, how many figures are doubtful there, and what is poor in them."""
    figures = inspection.parsed.figures if inspection.parsed else None
    if figures is None or not figures.pictured:
        return []
    doubtful = sum(1 for _ in _spots(inspection))
    said = [f"第{_numbers(figures.pictured)}页从图片识别；{doubtful} 个数字存疑，旁边附有原图。"]
    if figures.uncertain:
        said.append(
            f"第{_numbers(figures.uncertain)}页分辨率低于每英寸120点，或只有黑白两色：两次读数可能一致而仍有误。"
        )
    return said


def _numbers(pages: tuple[int, ...]) -> str:
    return "、".join(map(str, pages))


def shown(cell: Cell, page: int | None, pictures: Mapping[Spot, str]) -> str:
    """The data URI of a cell's excerpt, or nothing."""
    return pictures.get((cell.page or page or 0, cell.box), "") if cell.box else ""
