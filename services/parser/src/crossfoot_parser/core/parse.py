"""From bytes to a document: the stages in their order. Pure; the same bytes give the same document."""

from crossfoot_parser.core.blocks import Limits, RawDocument
from crossfoot_parser.core.document import ParsedDocument
from crossfoot_parser.core.explain import explain
from crossfoot_parser.core.joining.joins import join
from crossfoot_parser.core.layout.grids import find_pieces
from crossfoot_parser.core.layout.noise import clean
from crossfoot_parser.core.layout.unfold import unfold
from crossfoot_parser.core.meaning.claims.reading import read_claims
from crossfoot_parser.core.meaning.facts.stating import state_facts
from crossfoot_parser.core.meaning.info import describe
from crossfoot_parser.core.readers.discovery import reader_for
from crossfoot_parser.core.tables.building import build

PARSER_VERSION = "2"
"""Raised whenever the same bytes may give another document."""


def read(data: bytes, media_type: str, limits: Limits) -> RawDocument:
    """The blocks of a file.

    Raises:
        PermanentError: there is no reader, or the bytes have no reading.
    """
    return reader_for(media_type).read(data, limits)


def interpret(raw: RawDocument, name: str, *, explained: bool = False) -> ParsedDocument:
    """Tables, facts and claims of what a reader found. `name` may tell entity and year as a last resort.

    The trace is made only when it is asked for: it costs more than the reading.
    """
    blocks, noise = clean(raw.blocks)
    items = tuple(unfold(find_pieces(blocks)))
    drafts, lines = join(items)
    tables = tuple(build(draft, sequence) for sequence, draft in enumerate(drafts, start=1))
    prose = tuple(lines)
    info = describe(raw, tables, prose, name)
    facts, claims = state_facts(tables, info), read_claims(prose, tables, info)
    trace = explain(noise, items, drafts, tables) if explained else ()
    return ParsedDocument(info, tables, facts, claims, prose, trace)


def parse(
    data: bytes, name: str, media_type: str, limits: Limits | None = None, *, explained: bool = False
) -> ParsedDocument:
    """One file, from bytes to a document.

    Raises:
        PermanentError: the bytes have no reading, with the reason.
    """
    return interpret(read(data, media_type, limits or Limits()), name, explained=explained)
