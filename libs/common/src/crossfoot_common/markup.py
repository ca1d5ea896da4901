"""What a text is by its markup: a web page that begins with anything, an archive of one, an XML vocabulary.

Publishers' systems write fragments without a frame, comments first and whole pages one behind the other, and
name them .xls or .doc; what a browser or an office program would show decides.
"""

import re
from typing import NamedTuple

_BEFORE_ROOT = re.compile(
    r"\s*(?:<\?.*?\?>|<!--.*?-->|<!doctype(?:[^\[>]|\[[^\]]*\])*>)", re.IGNORECASE | re.DOTALL
)
_NAMES = (
    "html|head|body|meta|title|link|base|style|script|table|caption|colgroup|col|thead|tbody|tfoot|tr|td|th|div"
    "|p|br|hr|h[1-6]|span|font|center|b|strong|i|em|u|a|img|ul|ol|li|dl|dt|dd|pre|form|input|section|article|main"
    "|header|footer|nav|blockquote|frameset|iframe|big|small|sup|sub|label"
)
_TAG = re.compile(rf"<(?P<end>/?)(?P<name>{_NAMES})(?:\s[^<>]*|/)?>", re.IGNORECASE)
_OF_TABLES = frozenset(("table", "tr", "td", "th"))
_HTML_TYPE = re.compile(r"[\ufeff\s]*<!doctype\s+html", re.IGNORECASE)
_ROOT = re.compile(r"<(?:(?P<prefix>[\w.\-]+):)?(?P<name>[\w.\-]+)(?P<attributes>[^<>]*)>")
_ATTRIBUTE = re.compile(r"""([\w.:\-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_HEADER = re.compile(
    r"(?:mime-version|from|to|subject|date|content-[a-z\-]+|x-[a-z\-]+|snapshot-[a-z\-]+):", re.IGNORECASE
)
_WEB_ARCHIVE = re.compile(
    r"^content-type:\s*(?:multipart/(?:related|alternative)|text/html)\b", re.IGNORECASE | re.MULTILINE
)


class Root(NamedTuple):
    """The first element of an XML text."""

    namespace: str
    name: str
    attributes: dict[str, str]


def is_web_page(text: str, *, begun: bool = False) -> bool:
    """Whether a browser would find a page in it, or a piece of one.

    A text that does not begin with a tag needs the end of a cell, a row or a table: tags of paragraphs are
    left over in many a text whose lines count.

    Args:
        text: the text, or the beginning of it.
        begun: only what begins with a tag will do.
    """
    begin = after_prolog(text).lstrip()
    first = _TAG.match(begin)
    if (first and not first["end"]) or _HTML_TYPE.match(text):
        return True
    if begin.startswith("<!--"):
        return True  # a comment that the sample does not end
    return not begun and any(tag["end"] and tag["name"].lower() in _OF_TABLES for tag in _TAG.finditer(text))


def after_prolog(text: str) -> str:
    """The text behind byte order marks, processing instructions, comments and the document type."""
    at = len(text) - len(text.lstrip("\ufeff \t\r\n"))
    while found := _BEFORE_ROOT.match(text, at):
        at = found.end()
    return text[at:]


def root_of(text: str) -> Root | None:
    """The root element of what declares itself XML or names a namespace; nothing of anything else."""
    declared = text.lstrip("\ufeff \t\r\n").startswith("<?xml")
    found = _ROOT.match(after_prolog(text).lstrip())
    if not found:
        return Root("", "", {}) if declared else None
    attributes = {name: double or single for name, double, single in _ATTRIBUTE.findall(found["attributes"])}
    prefix = found["prefix"]
    namespace = attributes.get(f"xmlns:{prefix}" if prefix else "xmlns", "")
    return Root(namespace, found["name"], attributes) if declared or namespace else None


def is_web_archive(text: str) -> bool:
    """Whether it is a page with its parts in one file (MHTML), as browsers and Office save it."""
    head = text.lstrip("\ufeff \t\r\n")[:8192]
    if not _HEADER.match(head):
        return False
    headers = re.split(r"\r?\n\r?\n", head, maxsplit=1)[0]
    return _WEB_ARCHIVE.search(headers) is not None
