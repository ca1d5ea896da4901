"""The parts of a Word document, whether they lie in a package or flat in one XML file, in one vocabulary.

Why no library: python-docx reads neither Strict documents nor flat ones, and gives up on packages in which a
part that nobody needs is missing; what is wanted here are a few parts as XML.
"""

import base64
import binascii
import posixpath
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial

from lxml import etree

from crossfoot_common.errors import PermanentError
from crossfoot_parser.core.blocks import Limits
from crossfoot_parser.core.readers.packages import office_package, unpack
from crossfoot_parser.core.readers.word.names import w
from crossfoot_parser.core.readers.xml import as_utf8, parse_xml

_PKG = "{http://schemas.microsoft.com/office/2006/xmlPackage}"
_SAME = (  # the names of Strict, and those of 2003, and what they are called in Transitional
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", b"http://schemas.openxmlformats.org/officeDocument/2006/math"),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    (b"http://schemas.microsoft.com/office/word/2003/wordml", b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    (b"w:vmerge", b"w:vMerge"),
    (b"w:hmerge", b"w:hMerge"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Relation:
    """What a part is to the main document: the last word of its type, and the name of the part."""

    kind: str
    part: str


@dataclass(frozen=True, slots=True)
class WordPackage:
    """The main document, and its related parts by the ids that it calls them by."""

    main: etree._Element
    relations: dict[str, Relation] = field(default_factory=dict)
    names: tuple[str, ...] = ()
    load: Callable[[str], bytes] | None = None

    def related(self, identity: str) -> bytes | None:
        """The bytes of a related part; nothing where it lies outside of the file or is missing."""
        relation = self.relations.get(identity)
        return self.bytes_of(relation.part) if relation else None

    def part(self, kind: str) -> etree._Element | None:
        """The root of the one part of its kind (styles, numbering), where there is a sound one."""
        name = next((found.part for found in self.relations.values() if found.kind == kind), "")
        data = self.bytes_of(name)
        try:
            return None if data is None else transitional(data)
        except etree.XMLSyntaxError:
            return None

    def bytes_of(self, name: str) -> bytes | None:
        """The bytes of a part, where it is there."""
        return self.load(name) if self.load and name in self.names else None


def transitional(data: bytes) -> etree._Element:
    """A part in the vocabulary that everybody writes."""
    data = as_utf8(data)
    for other, name in _SAME:
        data = data.replace(other, name)
    return parse_xml(data)


def open_package(data: bytes, limits: Limits) -> WordPackage:
    """The parts of a DOCX, of a flat one, or of a document of Word 2003, which is one part.

    Raises:
        PermanentError: `empty_file`, `encrypted`, `damaged`, `archive_limit`; what lxml raises goes through.
    """
    if data[:2] == b"PK":
        package = office_package(data, limits)
        return _assembled(tuple(package.namelist()), partial(unpack, package, limits=limits))
    if not data.lstrip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n").startswith(b"<"):
        office_package(data, limits)  # says what is wrong with it
    root = transitional(data)
    if root.tag != _PKG + "package":
        _accept_deletions(root)
        return WordPackage(root)
    parts = dict(_flat_parts(root))
    return _assembled(tuple(parts), parts.__getitem__)


def _accept_deletions(root: etree._Element) -> None:
    """Word 2003 wraps what is deleted; later versions mark it by the name of its element."""
    for change in list(root.iter("{http://schemas.microsoft.com/aml/2001/core}annotation")):
        if change.get(w("type")) == "Word.Deletion":
            for child in list(change):
                change.remove(child)


def _flat_parts(root: etree._Element) -> Iterator[tuple[str, bytes]]:
    for part in root.iterfind(_PKG + "part"):
        name = (part.get(_PKG + "name") or "").lstrip("/")
        content, binary = part.find(_PKG + "xmlData"), part.findtext(_PKG + "binaryData")
        if content is not None and len(content):
            yield name, etree.tostring(content[0])
        elif binary is not None:
            try:
                yield name, base64.b64decode(binary)
            except (binascii.Error, ValueError):
                continue


def _assembled(names: tuple[str, ...], load: Callable[[str], bytes]) -> WordPackage:
    main = next(
        (found.part for found in _relations("", names, load).values() if found.kind == "officeDocument"),
        "word/document.xml",
    )
    if main not in names:
        raise PermanentError("damaged", "Word: the package has no document")
    return WordPackage(transitional(load(main)), _relations(main, names, load), names, load)


def _relations(part: str, names: tuple[str, ...], load: Callable[[str], bytes]) -> dict[str, Relation]:
    folder, name = posixpath.split(part)
    path = posixpath.join(folder, "_rels", f"{name}.rels")
    if path not in names:
        return {}
    return {
        relation.get("Id") or "": Relation(
            (relation.get("Type") or "").rpartition("/")[2],
            posixpath.normpath(posixpath.join("/" + folder, relation.get("Target") or ""))[1:],
        )
        for relation in parse_xml(load(path)).iterfind("{*}Relationship")
        if relation.get("TargetMode") != "External"
    }
