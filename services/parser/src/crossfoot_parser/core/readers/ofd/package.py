"""Finds the parts of an OFD package: documents, pages, templates, resources, annotations.

Source: GB/T 33190-2016, chapters 7 and 15. Places are relative to the file that names them, or to the root.
"""

import posixpath
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from crossfoot_common.errors import PermanentError
from crossfoot_parser.core.blocks import Limits
from crossfoot_parser.core.readers.packages import office_package, unpack
from crossfoot_parser.core.readers.xml import local, parse_xml

_LOCKED = frozenset(("encryptions.xml", "decryptseed.dat", "encryptentries.dat"))


@dataclass(frozen=True, slots=True)
class PageParts:
    """The content of one page, and what its document lays beneath and above it."""

    content: etree._Element
    templates: tuple[etree._Element, ...]
    annotations: tuple[etree._Element, ...]
    area: etree._Element | None
    shared: "Shared"


@dataclass(slots=True)
class Shared:
    """What the pages of a document share, by the ids that they call it by."""

    styles: dict[str, etree._Element] = field(default_factory=dict)  # DrawParam
    units: dict[str, etree._Element] = field(default_factory=dict)  # CompositeGraphicUnit


class OfdPackage:
    """The parts of one file. A part that is missing or broken is not there."""

    def __init__(self, data: bytes, limits: Limits) -> None:
        self._package: zipfile.ZipFile = office_package(data, limits)
        self._limits = limits
        self._names = {name.lstrip("/").lower(): name for name in self._package.namelist()}

    def pages(self) -> Iterator[PageParts | None]:
        """The pages of all documents in the package, in their order; nothing for one that cannot be read.

        Raises:
            PermanentError: `encrypted`, `damaged`.
        """
        if any(posixpath.basename(name) in _LOCKED for name in self._names):
            raise PermanentError("encrypted", "the OFD package is locked")
        root = self.part("OFD.xml", "")
        if root is None:
            raise PermanentError("damaged", "OFD: no OFD.xml that can be read")
        places = [place.strip() for body in children(root, "DocBody") for place in texts(body, "DocRoot")]
        if not places:
            raise PermanentError("damaged", "OFD: it names no document")
        for place in places:
            yield from self._document(place)

    def _document(self, place: str) -> Iterator[PageParts | None]:
        document = self.part(place, "")
        if document is None:
            raise PermanentError("damaged", f"OFD: no {place} that can be read")
        folder = posixpath.dirname(place.lstrip("/"))
        common = child(document, "CommonData")
        shared = self._shared(common, folder)
        area = None if common is None else child(common, "PageArea")
        templates = {
            template.get("ID") or "": template.get("BaseLoc") or ""
            for template in children(common, "TemplatePage")
        }
        annotations = self._annotations(document, folder)
        for page in children(child(document, "Pages"), "Page"):
            content = self.part(page.get("BaseLoc") or "", folder)
            if content is None:
                yield None
                continue
            named = [template.get("TemplateID") or "" for template in children(content, "Template")]
            parts = [self.part(templates[name], folder) for name in named if name in templates]
            own = child(content, "Area")
            above = [
                found for part in parts if part is not None and (found := child(part, "Area")) is not None
            ]
            yield PageParts(
                content,
                tuple(part for part in parts if part is not None),
                tuple(annotations.get(page.get("ID") or "", ())),
                own if own is not None else next(iter(above), area),
                shared,
            )

    def part(self, place: str, folder: str) -> etree._Element | None:
        """The root of a part that a file in `folder` names."""
        found = self._found(place, folder)
        if not found:
            return None
        try:
            return parse_xml(unpack(self._package, found, self._limits))
        except etree.XMLSyntaxError:
            return None

    def _found(self, place: str, folder: str) -> str:
        place = place.strip().replace("\\", "/")
        relative = posixpath.normpath(posixpath.join(folder, place)) if not place.startswith("/") else ""
        for name in (relative, posixpath.normpath(place.lstrip("/"))):
            if name and name.lower() in self._names:
                return self._names[name.lower()]
        return ""

    def _shared(self, common: etree._Element | None, folder: str) -> Shared:
        shared = Shared()
        for kind in ("PublicRes", "DocumentRes"):
            for place in texts(common, kind):
                root = self.part(place, folder)
                if root is None:
                    continue
                shared.styles |= {node.get("ID") or "": node for node in root.iter("{*}DrawParam")}
                shared.units |= {node.get("ID") or "": node for node in root.iter("{*}CompositeGraphicUnit")}
        return shared

    def _annotations(self, document: etree._Element, folder: str) -> dict[str, list[etree._Element]]:
        found: dict[str, list[etree._Element]] = {}
        for place in texts(document, "Annotations"):
            root = self.part(place, folder)
            inner = posixpath.dirname(self._found(place, folder))
            for page in children(root, "Page"):
                for file in texts(page, "FileLoc"):
                    part = self.part(file, inner)
                    found.setdefault(page.get("PageID") or "", []).extend(children(part, "Annot"))
        return found


def children(element: etree._Element | None, name: str) -> Iterator[etree._Element]:
    """The children of one name, whatever namespace the writer believes in."""
    if element is not None:
        yield from (node for node in element if local(node.tag) == name)


def child(element: etree._Element | None, name: str) -> etree._Element | None:
    """The first child of one name."""
    return next(children(element, name), None)


def texts(element: etree._Element | None, name: str) -> Iterator[str]:
    """What the children of one name say."""
    yield from (node.text.strip() for node in children(element, name) if node.text and node.text.strip())
