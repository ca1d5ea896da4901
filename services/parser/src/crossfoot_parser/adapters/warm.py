"""Imported once by the process that forks the workers, so that none of them loads readers at its first file.

Readers, kinds, repairs and doubts are discovered when they are first needed: about a second, and several on a
busy machine. A table of two rows needs them all.
"""

from crossfoot_common import media_types
from crossfoot_parser.adapters import work
from crossfoot_parser.core.parse import parse

__all__ = ["work"]

parse("收入预算总表\n单位：万元\n\n项目\t金额\n合计\t1.00\n".encode(), "warm.txt", media_types.TEXT)
