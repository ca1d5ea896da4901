"""Reads the figures, changes, rates and shares that the prose states."""

from collections.abc import Sequence

from crossfoot_common.tables.model import Claim, DocumentInfo, Table
from crossfoot_parser.core.blocks import Line


def read_claims(prose: Sequence[Line], tables: Sequence[Table], info: DocumentInfo) -> tuple[Claim, ...]:
    """The claims of the prose, in their order.

    `prose` holds the lines that belong to no table, headings included; page numbers, running heads and
    tables of contents are gone.
    """
    del prose, tables, info
    return ()
