"""Phase of every reader: the characters in which a text is handed out, the same for all formats."""

from crossfoot_parser.core.readers.characters.document import in_common_characters

__all__ = ["in_common_characters"]
