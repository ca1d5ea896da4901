"""Phase: bytes to blocks, one file or folder a format."""

from crossfoot_parser.core.readers.archives import ARCHIVES, members
from crossfoot_parser.core.readers.discovery import read
from crossfoot_parser.core.readers.excerpting import excerpts

__all__ = ["ARCHIVES", "excerpts", "members", "read"]
