"""Imported once by the process that forks the workers, so that none of them loads readers at its first file.

Readers and kinds are discovered when they are first needed: about a second, and several on a busy machine.
"""

from crossfoot_common import media_types
from crossfoot_parser.adapters import work
from crossfoot_parser.core.meaning.facts.stating import statements
from crossfoot_parser.core.readers.discovery import reader_for

__all__ = ["work"]

reader_for(media_types.TEXT)
statements()
