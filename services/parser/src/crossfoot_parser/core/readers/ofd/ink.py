"""Whether what an object draws is seen: colours of its own, or of the drawing parameters that it names.

Source: GB/T 33190-2016, 8.2 (drawing parameters, which may be based on others) and 8.3 (colours).
"""

from lxml import etree

from crossfoot_parser.core.readers.ofd.geometry import number, numbers
from crossfoot_parser.core.readers.ofd.package import Shared, child

_DEPTH = 8  # parameters based on parameters
_WHITE = 250
_OFF = frozenset(("false", "0"))


def is_on(element: etree._Element, attribute: str, *, default: bool) -> bool:
    """Whether a switch such as Visible, Fill or Stroke is on."""
    value = (element.get(attribute) or "").lower()
    return default if not value else value not in _OFF


def colour(element: etree._Element, name: str, shared: Shared, layer: str = "") -> etree._Element | None:
    """The FillColor or StrokeColor that counts for an object; nothing where it is the default, black."""
    own = child(element, name)
    identity = element.get("DrawParam") or layer
    for _ in range(_DEPTH):
        if own is not None or identity not in shared.styles:
            break
        style = shared.styles[identity]
        own, identity = child(style, name), style.get("Relative") or ""
    return own


def line_width(element: etree._Element, shared: Shared, layer: str = "") -> float:
    """Of a stroke, in millimetres; 0.353 where nothing says otherwise."""
    value, identity = element.get("LineWidth"), element.get("DrawParam") or layer
    for _ in range(_DEPTH):
        if value or identity not in shared.styles:
            break
        style = shared.styles[identity]
        value, identity = style.get("LineWidth"), style.get("Relative") or ""
    return number(value, 0.353)


def is_white(ink: etree._Element | None) -> bool:
    """Whether a colour is that of the paper, as grey, RGB or CMYK tells it."""
    values = numbers(ink.get("Value")) if ink is not None else []
    if len(values) == 4:
        return max(values) <= 255 - _WHITE
    return len(values) in {1, 3} and min(values) >= _WHITE


def is_clear(element: etree._Element, ink: etree._Element | None) -> bool:
    """Whether an object or its colour is wholly transparent."""
    alphas = [element.get("Alpha"), None if ink is None else ink.get("Alpha")]
    return any(alpha is not None and number(alpha, 255) <= 0 for alpha in alphas)
