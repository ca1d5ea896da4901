"""XML from outside: in any published encoding, nothing loaded from elsewhere, no entities followed."""

import re

from lxml import etree

from crossfoot_common.encodings import decode

_DECLARATION = re.compile(
    r"""\s*<\?xml\s[^<>]{0,200}?(?:encoding\s*=\s*["']([\w.\-]{1,40})["'])?[^<>]{0,200}?\?>"""
)
_DECLARED = re.compile(rb"""^[\xef\xbb\xbf\s]*<\?xml\s[^<>]{0,200}?encoding\s*=\s*["']([\w.\-]{1,40})["']""")


def as_utf8(data: bytes) -> bytes:
    """The same XML in UTF-8 without a declaration: GBK calls itself GB2312 and UTF-16 comes unmarked."""
    declared = _DECLARED.match(data[:400])
    text = decode(data, declared.group(1).decode() if declared else None).text
    found = _DECLARATION.match(text)
    return (text[found.end() :] if found else text).encode("utf-8", errors="replace")


def parse_xml(data: bytes) -> etree._Element:
    """The root of a part, whose encoding is what it declares.

    Raises:
        etree.XMLSyntaxError: the part is broken.
    """
    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, recover=False))


def whole_number(text: str | None, default: int, digits: int = 8) -> int:
    """What an attribute counts; the default where it says no number, or one with absurdly many digits."""
    return int(text) if text and text.isascii() and text.isdigit() and len(text) <= digits else default


def local(name: object) -> str:
    """A name without its namespace; blank for comments and processing instructions."""
    return name.rpartition("}")[2] if isinstance(name, str) else ""
