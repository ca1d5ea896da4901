"""The content of an OpenDocument file (ODS, ODT), in its package or flat in one XML file, and its names."""

from contextlib import suppress

from lxml import etree

from crossfoot_common.errors import PermanentError
from crossfoot_parser.core.blocks import Limits
from crossfoot_parser.core.readers.guard import guarded
from crossfoot_parser.core.readers.packages import office_package, unpack
from crossfoot_parser.core.readers.xml import parse_xml, whole_number

_PREFIX = "{urn:oasis:names:tc:opendocument:xmlns:"
TABLE, TEXT, OFFICE, STYLE, DRAW = (
    _PREFIX + name + ":1.0}" for name in ("table", "text", "office", "style", "drawing")
)
FORMAT = _PREFIX + "xsl-fo-compatible:1.0}"
MOST_BLANKS = 200  # that are written as a number
_FLAT = b"\xef\xbb\xbf\xff\xfe\0 \t\r\n"
_MANIFEST = "META-INF/manifest.xml"


def content_of(data: bytes, limits: Limits, name: str) -> bytes:
    """The XML of a document called `name` in reasons.

    Raises:
        PermanentError: `empty_file`, `encrypted`, `damaged`, `archive_limit`.
    """
    if data.lstrip(_FLAT).startswith(b"<"):
        return data
    package = office_package(data, limits)
    with guarded(name):
        locked = _MANIFEST in package.namelist() and b"encryption-data" in unpack(package, _MANIFEST, limits)
        if locked:
            raise PermanentError("encrypted", f"the {name} is locked with a password")
        return unpack(package, "content.xml", limits)


def styles_of(data: bytes, content: etree._Element, limits: Limits) -> etree._Element:
    """The root of the common styles and page layouts; the content itself where it holds them."""
    if data.lstrip(_FLAT).startswith(b"<"):
        return content
    with suppress(PermanentError, etree.XMLSyntaxError):  # whatever pages show besides, the text is sound
        return parse_xml(unpack(office_package(data, limits), "styles.xml", limits))
    return content


def times(node: etree._Element, name: str) -> int:
    """How many times a cell or row stands there, or how many it spans, as an attribute of tables says."""
    return max(1, whole_number(node.get(TABLE + name), 1))


def is_struck(properties: etree._Element) -> bool:
    """Whether properties of text draw a line through it."""
    return any(
        (properties.get(STYLE + name) or "none") != "none"
        for name in ("text-line-through-style", "text-line-through-type")
    )
