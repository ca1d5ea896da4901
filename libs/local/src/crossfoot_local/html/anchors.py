"""Where a link to a figure leads: the one name that a cell has on the page."""

from crossfoot_common.tables.model import Source


def cell_id(source: Source) -> str:
    """The anchor of a cell, or an anchor that no element has for a figure in the prose."""
    return f"c{source.table}-{source.row}-{source.column}"
