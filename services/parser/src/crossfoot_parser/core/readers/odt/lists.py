"""The numbers that lists write before their paragraphs: 一、 stands in the style, not in the text."""

from collections import defaultdict

from lxml import etree

from crossfoot_parser.core.readers.open_document import STYLE, TEXT
from crossfoot_parser.core.readers.word.counting import written
from crossfoot_parser.core.readers.xml import whole_number

_WAYS = {
    "1": "decimal",
    "a": "lowerLetter",
    "A": "upperLetter",
    "i": "lowerRoman",
    "I": "upperRoman",
    "": "none",
    "一, 二, 三, ...": "chineseCountingThousand",
    "壹, 贰, 叁, ...": "chineseLegalSimplified",
    "甲, 乙, 丙, ...": "ideographTraditional",
    "子, 丑, 寅, ...": "ideographZodiac",
    "①, ②, ③, ...": "decimalEnclosedCircle",
    "１, ２, ３, ...": "decimalFullWidth",
}
_ITEM, _LIST = TEXT + "list-item", TEXT + "list"


class Lists:
    """Counts the items of lists, level by level; a list goes on where its style does."""

    def __init__(self, root: etree._Element) -> None:
        self._levels = {
            (style.get(STYLE + "name") or "", level.get(TEXT + "level") or "1"): level
            for style in root.iter(TEXT + "list-style")
            for level in style.iterchildren(TEXT + "list-level-style-number")
        }
        self._counts: dict[tuple[str, int], int] = defaultdict(int)

    def label(self, paragraph: etree._Element) -> str:
        """What stands before the first paragraph of an item; nothing elsewhere."""
        item = paragraph.getparent()
        if item is None or item.tag != _ITEM or item.find("*") is not paragraph:
            return ""
        lists = list(item.iterancestors(_LIST))
        name = next((n for above in lists if (n := above.get(TEXT + "style-name"))), "")
        level, first = len(lists), lists[0]
        style = self._levels.get((name, str(level)))
        if style is None:
            return ""
        begins = item.getprevious() is None and first.get(TEXT + "continue-numbering") != "true"
        if begins or item.get(TEXT + "start-value"):
            start = item.get(TEXT + "start-value") or style.get(TEXT + "start-value") or "1"
            self._counts[name, level] = whole_number(start, 1) - 1
        self._counts[name, level] += 1
        return self._written(name, level, style)

    def _written(self, name: str, level: int, style: etree._Element) -> str:
        shown = style.get(TEXT + "display-levels") or "1"
        first = level - int(shown) + 1 if shown.isdigit() and int(shown) <= level else level
        numbers = [
            written(self._counts[name, at], _WAYS.get(self._format(name, at), "unknown"))
            for at in range(first, level + 1)
        ]
        affixes = style.get(STYLE + "num-prefix") or "", style.get(STYLE + "num-suffix") or ""
        text = ".".join(number for number in numbers if number)
        return affixes[0] + text + affixes[1] if text else ""

    def _format(self, name: str, level: int) -> str:
        style = self._levels.get((name, str(level)))
        return "" if style is None else style.get(STYLE + "num-format") or ""
