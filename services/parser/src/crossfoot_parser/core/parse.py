"""From bytes to a document: the phases in their order. Pure; the same bytes give the same document."""

from functools import partial

from crossfoot_parser.core.accounting import account
from crossfoot_parser.core.blocks import Limits, RawDocument
from crossfoot_parser.core.document import ParsedDocument
from crossfoot_parser.core.explain import explain
from crossfoot_parser.core.joining import join
from crossfoot_parser.core.layout import lay_out
from crossfoot_parser.core.meaning import understand
from crossfoot_parser.core.readers import read
from crossfoot_parser.core.tables import build_tables

PARSER_VERSION = "4"
"""Raised whenever the same bytes may give another document."""


def parse(
    data: bytes, name: str, media_type: str, limits: Limits | None = None, *, explained: bool = False
) -> ParsedDocument:
    """One file, from bytes to a document.

    Raises:
        PermanentError: the bytes have no reading, with the reason.
    """
    return interpret(read(data, media_type, limits or Limits()), name, explained=explained)


def interpret(raw: RawDocument, name: str, *, explained: bool = False) -> ParsedDocument:
    """Tables, facts and claims of what a reader found. `name` may tell entity and year as a last resort.

    The trace is made only when it is asked for: it costs more than the reading.
    """
    laid = lay_out(raw.blocks)
    joined = join(laid.items)
    tables = build_tables(joined.drafts)  # headers, cells or form, kind: table by table
    noise, prose = laid.noise, joined.prose
    told = partial(explain, raw, laid, joined) if explained else None
    del laid, joined  # the rows of a long table stand in its cells now: they weigh as much as those
    meaning = understand(raw, tables, prose, name)
    accounted = account(raw, tables, meaning.claims, noise)
    return ParsedDocument(
        meaning.info,
        accounted.tables,
        meaning.facts,
        meaning.claims,
        prose,
        accounted.figures,
        meaning.units,
        raw.unread,
        told(accounted, meaning) if told else (),
    )
