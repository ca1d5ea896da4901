"""Which reading this is: the parser's number, and whatever else than the bytes can change what is read.

Ids are made of it. Whoever adds what a reading depends on (a model, a switch) adds it to `conditions`.
"""

from dataclasses import fields

from crossfoot_common import versions
from crossfoot_parser.core.blocks import Limits
from crossfoot_parser.core.parse import PARSER_VERSION
from crossfoot_parser.ocr import models


def reading_version(limits: Limits) -> str:
    """The version of what is read within these limits."""
    return versions.reading(int(PARSER_VERSION), conditions(limits))


def conditions(limits: Limits) -> dict[str, object]:
    """What is not the default, by name."""
    default = Limits()
    given = {one.name: getattr(limits, one.name) for one in fields(Limits)}
    changed = {name: value for name, value in given.items() if value != getattr(default, name)}
    return changed | ({"ocr": models.condition()} if limits.ocr_pages else {})
