"""Reads the text boxes of a worksheet: titles and units may be drawn over the cells, not typed into them."""

import posixpath
import zipfile
from collections.abc import Iterator

from lxml import etree

from crossfoot_parser.core.blocks import Limits
from crossfoot_parser.core.readers.packages import unpack
from crossfoot_parser.core.readers.sheets.model import TextBox
from crossfoot_parser.core.readers.xml import local, parse_xml

_FALLBACK = "Fallback"  # the same once more, for programs that do not know the first


def text_boxes(package: zipfile.ZipFile, sheet: str, limits: Limits) -> list[TextBox]:
    """The text boxes of the worksheet at a path of the package, in the order in which they are drawn.

    Raises:
        PermanentError: `damaged`, `archive_limit`.
    """
    base, name = posixpath.split(sheet)
    relations, names = f"{base}/_rels/{name}.rels", set(package.namelist())
    if relations not in names:
        return []
    drawings = [
        posixpath.normpath(posixpath.join("/" + base, relation.get("Target") or ""))[1:]
        for relation in parse_xml(unpack(package, relations, limits)).iterfind("{*}Relationship")
        if (relation.get("Type") or "").endswith("/drawing")
    ]
    parts = (parse_xml(unpack(package, path, limits)) for path in drawings if path in names)
    return [box for part in parts for anchor in part for box in _boxes(anchor)]


def _boxes(anchor: etree._Element) -> Iterator[TextBox]:
    row = anchor.findtext("{*}from/{*}row", "0").strip()
    for shape in anchor.iter("{*}sp"):
        paragraphs = shape.iterfind("{*}txBody/{*}p")
        lines = (
            "".join(run.text or "" for run in paragraph.iter("{*}t")).strip() for paragraph in paragraphs
        )
        said = tuple(line for line in lines if line)
        if said and not _is_unseen(shape):
            yield TextBox(int(row) if row.isdigit() else 0, said)


def _is_unseen(shape: etree._Element) -> bool:
    properties = shape.find("{*}nvSpPr/{*}cNvPr")
    hidden = properties is not None and properties.get("hidden") in {"1", "true"}
    return hidden or any(local(str(node.tag)) == _FALLBACK for node in shape.iterancestors())
