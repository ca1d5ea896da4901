"""Tells what a page hides, and from that the panels that tabs show one at a time: all of them are published.

A panel stands beside others of its kind (a class in common, or ids that differ in their number), holds a
table and begins with words of its own. Old copies and templates begin as what is shown does, or stand alone.
"""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

_SHOWING = re.compile(r"(display|visibility|mso-hide|font-size)\s*:\s*([a-z-]+|0(?![\d.]))", re.IGNORECASE)
_HIDING = frozenset((("display", "none"), ("visibility", "hidden"), ("mso-hide", "all")))
_PLACED = frozenset(("td", "th", "tr"))  # what is hidden of these takes no place in its table
_PANELS = frozenset(("div", "section", "article", "li", "dd"))
_MOST = 300  # elements side by side: more are rows, not panels
_NUMBER = re.compile(r"\d+$")


def is_hidden(element: HtmlElement) -> bool:
    """Whether the element says that it is not shown, itself or by its style sheet: the last counts.

    Print of no size is seen by nobody; what stands inside the element may have a size again.
    """
    said = {name.lower(): value.lower() for name, value in _SHOWING.findall(element.get("style") or "")}
    tiny = said.get("font-size") == "0" and not len(element) and element.tag not in _PLACED
    return tiny or "hidden" in element.attrib or not _HIDING.isdisjoint(said.items())


def is_panel(element: HtmlElement) -> bool:
    """Whether tabs show what is hidden at first."""
    parent = element.getparent()
    if element.tag not in _PANELS or parent is None or len(parent) > _MOST or not _holds_figures(element):
        return False
    kinds = _kinds(element)
    beside = [other for other in parent.iterchildren(element.tag) if other is not element]
    others = {_first_words(other) for other in beside if not kinds.isdisjoint(_kinds(other))}
    return bool(others) and _first_words(element) not in others


def _holds_figures(element: HtmlElement) -> bool:
    return any(any(map(str.isdigit, table.text_content())) for table in element.iterdescendants("table"))


def _kinds(element: HtmlElement) -> set[str]:
    name = element.get("id") or ""
    numbered = {"#" + _NUMBER.sub("", name)} if _NUMBER.search(name) else set()
    return numbered | {"." + kind for kind in (element.get("class") or "").split()}


def _first_words(element: HtmlElement) -> str:
    return next(_texts(element), "")


def _texts(element: HtmlElement) -> Iterator[str]:
    return (text.strip() for text in element.itertext() if text.strip())
