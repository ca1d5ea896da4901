"""Phase: pieces to logical tables, over pages and sheets."""

from crossfoot_parser.core.joining.drafts import Draft, Part
from crossfoot_parser.core.joining.header import header_of
from crossfoot_parser.core.joining.joins import Joined, join
from crossfoot_parser.core.joining.remarks import reader_doubts

__all__ = ["Draft", "Joined", "Part", "header_of", "join", "reader_doubts"]
