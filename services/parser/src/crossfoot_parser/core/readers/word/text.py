"""The text of one paragraph as it is shown: insertions kept, deletions and hidden runs left out."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from crossfoot_parser.core.readers.word.names import PASSED_OVER, VALUE, w

_SAID = {w("tab"): "\t", w("cr"): "\n", w("noBreakHyphen"): "-", w("softHyphen"): ""}
_OFF = frozenset(("0", "false", "off", "none"))


@dataclass(slots=True)
class Paragraph:
    """What one paragraph says, and what is anchored in it."""

    text: str = ""
    page_breaks: int = 0
    hidden: str = ""
    boxes: list[etree._Element] = field(default_factory=list)  # text boxes: read behind the paragraph


def read_paragraph(paragraph: etree._Element) -> Paragraph:
    """The text of a paragraph; line breaks are line ends."""
    result = Paragraph()
    parts: list[str] = []
    for element, hidden in _shown(paragraph, result, hidden=False):
        said = _said(element)
        if element.tag == w("br") and element.get(w("type")) == "page":
            result.page_breaks += 1
        elif hidden:
            result.hidden += said
        else:
            parts.append(said)
    result.text = "".join(parts)
    return result


def _shown(
    element: etree._Element, result: Paragraph, *, hidden: bool
) -> Iterator[tuple[etree._Element, bool]]:
    for child in element:
        if child.tag in PASSED_OVER:
            continue
        if child.tag == w("txbxContent"):
            result.boxes.append(child)
        elif child.tag in {w("t"), w("br")} or child.tag in _SAID:
            yield child, hidden
        else:
            yield from _shown(child, result, hidden=hidden or _is_vanished(child))


def _said(element: etree._Element) -> str:
    if element.tag == w("t"):
        return element.text or ""
    return "\n" if element.tag == w("br") else _SAID[str(element.tag)]


def _is_vanished(run: etree._Element) -> bool:
    vanish = run.find(f"{w('rPr')}/{w('vanish')}")
    return vanish is not None and vanish.get(VALUE) not in _OFF


def is_heading(paragraph: etree._Element, heading_styles: frozenset[str]) -> bool:
    """Whether an outline level or a heading style marks the paragraph."""
    level = paragraph.find(f"{w('pPr')}/{w('outlineLvl')}")
    if level is not None:
        return (level.get(VALUE) or "9") < "9"
    style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
    return style is not None and (style.get(VALUE) or "") in heading_styles
