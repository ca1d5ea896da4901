"""The numbers that Word writes in front of paragraphs by itself, counted as Word counts them.

Source: ECMA-376 part 1, 17.9. A number belongs to what is shown: 一、 before a heading, 1 in a column.
"""

import re
from dataclasses import dataclass, field

from lxml import etree

from crossfoot_parser.core.readers.word.counting import written
from crossfoot_parser.core.readers.word.names import VALUE, w
from crossfoot_parser.core.readers.word.package import WordPackage
from crossfoot_parser.core.readers.wrapping import is_wide

_PLACE = re.compile(r"%([1-9])")
_FIGURE = re.compile(r"[\s\-−+(（¥￥$]*[0-9０-９.]")
_BULLET = "• "
_HINT = "{http://schemas.microsoft.com/office/word/2003/auxHint}"
_DEPTH = 16  # styles based on styles


@dataclass(frozen=True, slots=True)
class _Level:
    way: str = "decimal"
    text: str = ""
    start: int = 0
    picture: str = ""
    joined: bool = False  # nothing stands between the number and the text
    legal: bool = False  # all levels in digits
    restart: int | None = None
    style: str = ""


@dataclass(slots=True)
class _List:
    """One list: its levels, and how far each has counted. Numberings of one kind count on together."""

    levels: dict[int, _Level]
    counts: dict[int, int] = field(default_factory=dict)


class Numbering:
    """Says which number stands before a paragraph; to be asked for each paragraph once, in their order."""

    def __init__(self, package: WordPackage) -> None:
        self._styles = _style_numbers(package)
        self._lists: dict[str, _List] = {}
        self._starts: dict[str, dict[int, int]] = {}
        root = package.part("numbering")
        if root is not None:
            self._read(root)

    def _read(self, root: etree._Element) -> None:
        kinds = {_value(node, "", w("abstractNumId")): node for node in root.iterfind(w("abstractNum"))}
        shared = {key: _List(_levels(node)) for key, node in kinds.items()}
        for node in root.iterfind(w("num")):
            identity, kind = _value(node, "", w("numId")), _child(node, "abstractNumId")
            if kind not in shared:
                continue
            link = _child(kinds[kind], "numStyleLink")
            if link and (linked := self._styles.get(link, ("", None))[0]) in self._lists:
                self._lists[identity] = self._lists[linked]
                continue
            own = {
                _number(o, "ilvl"): lv for o in node.iterfind(w("lvlOverride")) for lv in o.iterfind(w("lvl"))
            }
            levels = shared[kind].levels | {at: _level(level) for at, level in own.items()}
            self._lists[identity] = _List(levels, {} if own else shared[kind].counts)
            self._starts[identity] = {
                _number(override, "ilvl"): int(start)
                for override in node.iterfind(w("lvlOverride"))
                if (start := _child(override, "startOverride")).isdigit() and len(start) < 9
            }

    def label(self, paragraph: etree._Element, text: str) -> str:
        """What stands before `text`, the text of the paragraph; blank for paragraphs without a number."""
        hint = paragraph.find(f"{w('pPr')}/{w('listPr')}/{_HINT}t")
        if hint is not None:
            return _before(hint.get(_HINT + "val") or "", text, joined=False)
        identity, depth = self._numbered(paragraph)
        found = self._lists.get(identity)
        level = found.levels.get(depth) if found else None
        if found is None or level is None:
            return ""
        self._count(identity, found, depth)
        if level.way == "bullet":
            return _BULLET if _FIGURE.match(text) else ""
        return _before(_filled(found, level, depth), text, joined=level.joined)

    def _numbered(self, paragraph: etree._Element) -> tuple[str, int]:
        own = paragraph.find(f"{w('pPr')}/{w('numPr')}")
        style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
        name = "" if style is None else style.get(VALUE) or ""
        of_style, depth_of_style = self._styles.get(name, ("", None))
        identity = of_style if own is None or not _child(own, "numId") else _child(own, "numId")
        depth = None if own is None or not _child(own, "ilvl").isdigit() else int(_child(own, "ilvl")[:2])
        if depth is None and identity == of_style and identity in self._lists:
            levels = self._lists[identity].levels
            depth = next((at for at, level in levels.items() if level.style == name), depth_of_style)
        return identity, depth or 0

    def _count(self, identity: str, found: _List, depth: int) -> None:
        for at, start in self._starts.pop(identity, {}).items():
            found.counts[at] = start - 1
            found.levels[at] = found.levels.get(at, _Level())
        for above in range(depth):  # a level that was passed over counts as begun
            found.counts.setdefault(above, found.levels.get(above, _Level(start=1)).start)
        level = found.levels[depth]
        found.counts[depth] = found.counts.get(depth, level.start - 1) + 1
        for below in [at for at in found.counts if at > depth]:
            restart = found.levels.get(below, _Level()).restart
            if restart is None or (restart and depth < restart):
                del found.counts[below]


def _filled(found: _List, level: _Level, depth: int) -> str:
    def number(match: re.Match[str]) -> str:
        at = int(match[1]) - 1
        other = found.levels.get(at, level)
        way = "decimal" if level.legal and at < depth else other.way
        return written(found.counts.get(at, other.start), way, other.picture)

    return _PLACE.sub(number, level.text)


def _before(label: str, text: str, *, joined: bool) -> str:
    if not label.strip():
        return ""
    blank = "" if joined or is_wide(label[-1]) or label[-1] in "、）)." or not text else " "
    return label + blank


def _levels(kind: etree._Element) -> dict[int, _Level]:
    return {_number(node, "ilvl"): _level(node) for node in kind.iterfind(w("lvl"))}


def _level(node: etree._Element) -> _Level:
    way = next(node.iter(w("numFmt")), None)
    start, restart = _child(node, "start"), _child(node, "lvlRestart")
    return _Level(
        way="decimal" if way is None else way.get(VALUE) or "decimal",
        text=_child(node, "lvlText"),
        start=int(start) if start.isdigit() and len(start) < 9 else 0,
        picture="" if way is None else (way.get(w("format")) or "").partition(",")[0],
        joined=_child(node, "suff") == "nothing",
        legal=node.find(w("isLgl")) is not None,
        restart=int(restart) if restart.isdigit() and len(restart) < 3 else None,
        style=_child(node, "pStyle"),
    )


def _style_numbers(package: WordPackage) -> dict[str, tuple[str, int | None]]:
    """Style → the list and level that it, or the style that it is based on, gives its paragraphs."""
    root = package.part("styles")
    if root is None:
        return {}
    based: dict[str, str] = {}
    own: dict[str, tuple[str, int | None]] = {}
    for style in root.iterfind(w("style")):
        name = style.get(w("styleId")) or ""
        based[name] = _child(style, "basedOn")
        number = style.find(f"{w('pPr')}/{w('numPr')}")
        if number is not None:
            depth = _child(number, "ilvl")
            own[name] = (_child(number, "numId"), int(depth) if depth.isdigit() and len(depth) < 3 else None)
    return {name: found for name in based if (found := _inherited(name, own, based))}


def _inherited(
    name: str, own: dict[str, tuple[str, int | None]], based: dict[str, str]
) -> tuple[str, int | None] | None:
    for _ in range(_DEPTH):
        if name in own:
            return own[name]
        name = based.get(name, "")
    return None


def _child(node: etree._Element, name: str) -> str:
    return _value(node.find(w(name)), "", VALUE)


def _value(node: etree._Element | None, default: str, attribute: str) -> str:
    return default if node is None else node.get(attribute) or default


def _number(node: etree._Element, name: str) -> int:
    text = node.get(w(name)) or "0"
    return int(text) if text.isdigit() and len(text) < 3 else 0
