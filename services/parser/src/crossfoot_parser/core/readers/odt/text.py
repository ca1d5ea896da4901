"""The text of one paragraph as it is shown: changes accepted, notes and hidden runs apart."""

from dataclasses import dataclass, field

from lxml import etree

from crossfoot_parser.core.readers.odt.styles import Styles
from crossfoot_parser.core.readers.open_document import DRAW, MOST_BLANKS, OFFICE, TEXT
from crossfoot_parser.core.readers.raised import raised
from crossfoot_parser.core.readers.xml import local, whole_number

_SAID = {TEXT + "tab": "\t", TEXT + "line-break": "\n"}
_PASSED_OVER = frozenset(
    (OFFICE + "annotation", OFFICE + "annotation-end", TEXT + "tracked-changes", TEXT + "ruby-text")
)


@dataclass(slots=True)
class Paragraph:
    """What one paragraph says, and what is anchored in it."""

    parts: list[str] = field(default_factory=list)
    hidden: str = ""
    struck: str = ""
    boxes: list[etree._Element] = field(default_factory=list)  # text boxes: read behind the paragraph
    notes: list[etree._Element] = field(default_factory=list)  # their bodies; their numbers are no text
    objects: int = 0  # embedded files

    @property
    def text(self) -> str:
        """Its lines."""
        return "".join(self.parts)


def read_paragraph(element: etree._Element, styles: Styles) -> Paragraph:
    """The text of a paragraph or heading; line breaks are line ends."""
    result = Paragraph()
    _read(element, styles, result)
    return result


def _read(element: etree._Element, styles: Styles, result: Paragraph) -> None:
    _say(element.text, result)
    for child in element:
        if child.tag in _SAID:
            result.parts.append(_SAID[child.tag])
        elif child.tag == TEXT + "s":
            result.parts.append(" " * min(whole_number(child.get(TEXT + "c"), 1), MOST_BLANKS))
        elif child.tag == TEXT + "note":
            result.notes += child.iterfind(TEXT + "note-body")
        elif child.tag == DRAW + "text-box":
            result.boxes.append(child)
        elif child.tag in {DRAW + "object", DRAW + "object-ole"}:
            result.objects += 1
        elif local(child.tag) and child.tag not in _PASSED_OVER:
            _run(child, styles, result)
        _say(child.tail, result)


def _run(child: etree._Element, styles: Styles, result: Paragraph) -> None:
    if not (styles.is_hidden(child) or styles.is_struck(child) or styles.is_raised(child)):
        _read(child, styles, result)
        return
    inside = Paragraph(boxes=result.boxes, notes=result.notes)
    _read(child, styles, inside)
    result.objects += inside.objects
    if styles.is_hidden(child):
        result.hidden += inside.text
    elif styles.is_struck(child):
        result.struck += inside.text
    else:
        result.parts.append(raised(inside.text, result.text[-9:]))


def _say(text: str | None, result: Paragraph) -> None:
    """Line ends and runs of blanks in the file are one blank each."""
    if text:
        lead, end = text[:1].isspace(), text[-1:].isspace()
        words = " ".join(text.split())
        result.parts.append((" " * lead + words + " " * (end and bool(words))) if words or lead else "")
