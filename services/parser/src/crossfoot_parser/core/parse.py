"""From bytes to a document: the stages in their order. Pure; the same bytes give the same document."""

from crossfoot_parser.core.blocks import Limits, RawDocument
from crossfoot_parser.core.document import ParsedDocument

PARSER_VERSION = "1"
"""Raised whenever the same bytes may give another document."""


def read(data: bytes, media_type: str, limits: Limits) -> RawDocument:
    """The blocks of a file.

    Raises:
        PermanentError: there is no reader, or the bytes have no reading.
    """
    raise NotImplementedError


def interpret(raw: RawDocument, name: str) -> ParsedDocument:
    """Tables, facts and claims of what a reader found. `name` may tell entity and year as a last resort."""
    raise NotImplementedError


def parse(data: bytes, name: str, media_type: str, limits: Limits | None = None) -> ParsedDocument:
    """One file, from bytes to a document.

    Raises:
        PermanentError: the bytes have no reading, with the reason.
    """
    return interpret(read(data, media_type, limits or Limits()), name)
