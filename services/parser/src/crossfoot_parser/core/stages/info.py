"""Reads what a document says about itself: entity, fiscal year, stage and scope."""

from collections.abc import Sequence

from crossfoot_common.tables.model import DocumentInfo, Table
from crossfoot_parser.core.blocks import Line, RawDocument


def describe(raw: RawDocument, tables: Sequence[Table], prose: Sequence[Line], name: str) -> DocumentInfo:
    """What the document says about itself, and where; `name` is the last resort."""
    del raw, tables, prose, name
    return DocumentInfo()
