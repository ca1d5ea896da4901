"""What the styles of a text say: what is hidden or raised, and where a page ends."""

from collections.abc import Iterator

from lxml import etree

from crossfoot_parser.core.readers.open_document import FORMAT, STYLE, TEXT, is_struck

_HIDDEN, _STRUCK, _RAISED = "hidden", "struck", "raised"
_BEFORE, _AFTER = "page before", "page after"


class Styles:
    """Traits of styles by their names; what a style does not say its parent says."""

    def __init__(self, root: etree._Element) -> None:
        self._traits: dict[str, frozenset[str]] = {}
        self._masters: dict[str, str] = {}
        for style in root.iter(STYLE + "style"):
            inherited = self._traits.get(style.get(STYLE + "parent-style-name") or "", frozenset())
            name = style.get(STYLE + "name") or ""
            self._traits[name] = inherited | frozenset(_traits(style))
            self._masters[name] = style.get(STYLE + "master-page-name") or ""

    def is_hidden(self, element: etree._Element) -> bool:
        """Whether text of the element is not shown."""
        return _HIDDEN in self._of(element)

    def is_struck(self, element: etree._Element) -> bool:
        """Whether text of the element is struck through."""
        return _STRUCK in self._of(element)

    def is_raised(self, element: etree._Element) -> bool:
        """Whether text of the element stands above or below its line."""
        return _RAISED in self._of(element)

    def begins_page(self, element: etree._Element) -> bool:
        """Whether a paragraph or table begins a page."""
        return _BEFORE in self._of(element)

    def ends_page(self, element: etree._Element) -> bool:
        """Whether a paragraph or table ends one."""
        return _AFTER in self._of(element)

    def master_of(self, element: etree._Element) -> str:
        """The master page with which a paragraph or table begins, if it begins one."""
        return self._masters.get(_style_of(element), "")

    def _of(self, element: etree._Element) -> frozenset[str]:
        return self._traits.get(_style_of(element), frozenset())


def _style_of(element: etree._Element) -> str:
    return next((str(v) for k, v in element.items() if str(k).endswith("}style-name")), "")


def _traits(style: etree._Element) -> Iterator[str]:
    for said in style:
        if said.get(TEXT + "display") == "none":
            yield _HIDDEN
        if is_struck(said):
            yield _STRUCK
        if (said.get(STYLE + "text-position") or "0%")[:2] not in {"0%", "0 "}:
            yield _RAISED
        if said.get(FORMAT + "break-before") == "page":
            yield _BEFORE
        if said.get(FORMAT + "break-after") == "page":
            yield _AFTER
