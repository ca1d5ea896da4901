"""The text of one paragraph as it is shown: without what is deleted, hidden or struck through."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from crossfoot_parser.core.readers.raised import raised
from crossfoot_parser.core.readers.word.equations import EQUATIONS, equation_text
from crossfoot_parser.core.readers.word.names import IDENTITY, NOTES, PASSED_OVER, VALUE, w
from crossfoot_parser.core.readers.word.symbols import in_font, symbol

_SAID = {w("tab"): "\t", w("ptab"): "\t", w("cr"): "\n", w("noBreakHyphen"): "-", w("softHyphen"): ""}
_OLE = "{urn:schemas-microsoft-com:office:office}OLEObject"
_HEXADECIMAL = re.compile("[0-9A-Fa-f]{1,6}")
_OFF = frozenset(("0", "false", "off", "none"))
_VANISHED = "vanish"


@dataclass(slots=True)
class Paragraph:
    """What one paragraph says, and what is anchored in it."""

    text: str = ""
    page_breaks: int = 0
    hidden: str = ""
    struck: str = ""
    boxes: list[etree._Element] = field(default_factory=list)  # text boxes: read behind the paragraph
    objects: list[str] = field(default_factory=list)  # ids of embedded files that are shown, not as icons
    notes: list[tuple[str, str]] = field(default_factory=list)  # parts and ids; their numbers are no text


def read_paragraph(paragraph: etree._Element) -> Paragraph:
    """The text of a paragraph; line breaks are line ends."""
    result = Paragraph()
    parts: list[str] = []
    for element, unseen in _shown(paragraph, result, unseen=""):
        said = _said(element)
        if element.tag == w("br") and element.get(w("type")) == "page":
            result.page_breaks += 1
        elif unseen == _VANISHED:
            result.hidden += said
        elif unseen:
            result.struck += said
        else:
            parts.append(raised(said, "".join(parts[-3:])) if _is_raised(element) else said)
    result.text = "".join(parts)
    return result


def _shown(
    element: etree._Element, result: Paragraph, *, unseen: str
) -> Iterator[tuple[etree._Element, str]]:
    for child in element:
        if child.tag in PASSED_OVER:
            continue
        if child.tag in _BOXES:
            result.boxes.append(child)
        elif child.tag in _SPEAKING:
            yield child, unseen
        elif child.tag in NOTES:
            result.notes.append((NOTES[child.tag], child.get(w("id")) or ""))
        elif child.tag == _OLE:
            if child.get("DrawAspect") != "Icon":
                result.objects.append(child.get(IDENTITY) or "")
        else:
            yield from _shown(child, result, unseen=unseen or _unseen(child))


_BOXES = frozenset(map(w, ("txbxContent", "footnote", "endnote")))  # Word 2003 writes notes where they stand
_SPEAKING = frozenset((w("t"), w("br"), w("sym"), *_SAID, *EQUATIONS))


def _said(element: etree._Element) -> str:
    if element.tag == w("t"):
        return in_font(_font(element), element.text or "")
    if element.tag == w("sym"):
        code = element.get(w("char")) or ""
        return symbol(element.get(w("font")), int(code, 16) if _HEXADECIMAL.fullmatch(code) else -1)
    if element.tag in EQUATIONS:
        return equation_text(element)
    return "\n" if element.tag == w("br") else _SAID[str(element.tag)]


def _font(text: etree._Element) -> str | None:
    run = text.getparent()
    fonts = None if run is None else run.find(f"{w('rPr')}/{w('rFonts')}")
    return None if fonts is None else fonts.get(w("ascii"))


def _is_raised(text: etree._Element) -> bool:
    run = text.getparent()
    place = None if run is None else run.find(f"{w('rPr')}/{w('vertAlign')}")
    return place is not None and place.get(VALUE) in {"superscript", "subscript"}


def _unseen(run: etree._Element) -> str:
    """Which of its properties takes a run out of what is said, if any."""
    properties = run.find(w("rPr"))
    if properties is None:
        return ""
    said = (name for name in (_VANISHED, "strike", "dstrike") if is_on(properties.find(w(name))))
    return next(said, "")


def is_on(toggle: etree._Element | None) -> bool:
    """Whether a property is there and not switched off."""
    return toggle is not None and toggle.get(VALUE) not in _OFF


def is_heading(paragraph: etree._Element, heading_styles: frozenset[str]) -> bool:
    """Whether an outline level or a heading style marks the paragraph."""
    level = paragraph.find(f"{w('pPr')}/{w('outlineLvl')}")
    if level is not None:
        return (level.get(VALUE) or "9") < "9"
    style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
    return style is not None and (style.get(VALUE) or "") in heading_styles
