"""Doubts what the reader of the format doubted already."""

from crossfoot_parser.core.cells.declaration import Doubt
from crossfoot_parser.core.joining import reader_doubts

DOUBT = Doubt(rank=30, find=lambda rows: reader_doubts(rows.draft, rows.body), by_column=False)
