"""Phase: blocks to items. What is a grid, what is a line, what heads a grid, what belongs to the page."""

from crossfoot_parser.core.layout.laying_out import LaidOut, lay_out
from crossfoot_parser.core.layout.pieces import Item, Piece

__all__ = ["Item", "LaidOut", "Piece", "lay_out"]
