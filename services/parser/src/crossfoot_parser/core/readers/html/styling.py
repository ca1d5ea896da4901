"""Writes what a page's style sheet says about showing onto its elements; what is shown as a table is one.

Pages hide templates by a class, and builders of pages write `display: table` where others write `<table>`.
Selectors by class and id are followed, alone or behind the name of an element; all others say nothing here.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from lxml.html import HtmlElement

_COMMENT = re.compile(r"/\*.*?\*/|<!--|-->", re.DOTALL)
_SELECTOR = re.compile(r"\s*([a-z][a-z0-9]*)?([.#])([\w-]+)\s*", re.IGNORECASE)
_SHOWING = re.compile(
    r"(?<![\w-])(display|visibility|text-decoration(?:-line)?)\s*:\s*([a-z-]+)", re.IGNORECASE
)
_DISPLAY = re.compile(r"display\s*:\s*([a-z-]+)", re.IGNORECASE)
_TAGS = {
    "table": "table",
    "inline-table": "table",
    "table-row": "tr",
    "table-cell": "td",
    "table-row-group": "tbody",
    "table-header-group": "thead",
    "table-footer-group": "tfoot",
}
_PLAIN = frozenset(("div", "span", "p", "section", "article", "ul", "ol", "li", "dl", "dt", "dd", "a", "b"))
_LONGEST = 400_000  # characters of style sheets that are looked at
_MOST = 2_000  # rules


def styled(root: HtmlElement) -> None:
    """Changes the tree: `style` of what a rule shows or hides, the names of what is shown as tables."""
    rules = list(_rules(root))
    if rules:
        _apply(root, rules)
    for element in root.iter(*_PLAIN):
        found = _DISPLAY.findall(element.get("style") or "")
        if found and (tag := _TAGS.get(found[-1].lower())):
            element.tag = tag
    for row in list(root.iter("tr")):
        parent = row.getparent()
        if parent is not None and parent.tag in _PLAIN and all(child.tag == "tr" for child in parent):
            parent.tag = "table"


def _rules(root: HtmlElement) -> Iterator[tuple[str, str, str, str]]:
    """Name of the element (or none), sign, class or id, and what is said; nothing for other media."""
    text = "".join(node.text or "" for node in root.iter("style"))[:_LONGEST]
    count = 0
    for block in _without_media(_COMMENT.sub(" ", text)).split("}")[:-1]:
        selectors, _, said = block.partition("{")
        for selector in selectors.split(",") if _SHOWING.search(said) else ():
            if count < _MOST and (found := _SELECTOR.fullmatch(selector)):
                count += 1
                yield (found[1] or "").lower(), found[2], found[3], said


def _without_media(text: str) -> str:
    """Style sheets without blocks that hold rules themselves: they are for other media or other widths."""
    kept, depth, start = [], 0, 0
    for at, sign in ((found.start(), found[0]) for found in re.finditer(r"[{}]", text)):
        depth += 1 if sign == "{" else -1
        depth = max(depth, 0)
        if depth == 0:
            block = text[start : at + 1]
            kept.append("" if block.count("{") > 1 else block)
            start = at + 1
    return "".join(kept)


def _apply(root: HtmlElement, rules: Iterable[tuple[str, str, str, str]]) -> None:
    """Rules by id count before those by class, later ones before earlier ones, an own style before all."""
    last: dict[tuple[str, str, str], dict[str, tuple[bool, int, str]]] = defaultdict(dict)
    for order, (tag, sign, name, said) in enumerate(rules):
        for what, value in _SHOWING.findall(said):
            last[sign, name, tag][what.lower()] = sign == "#", order, value
    for element in root.iter():
        if not isinstance(element.tag, str):
            continue
        names = {(".", name) for name in (element.get("class") or "").split()} | {
            ("#", element.get("id") or "")
        }
        shows: dict[str, tuple[bool, int, str]] = {}
        for key in ((*name, tag) for name in names for tag in ("", element.tag)):
            for what, said_last in last[key].items() if key in last else ():
                shows[what] = max(shows.get(what, said_last), said_last)
        if shows:
            own = element.get("style") or ""
            ruled = [f"{what}:{value}" for what, (_, _, value) in sorted(shows.items())]
            element.set("style", ";".join([*ruled, own]))
