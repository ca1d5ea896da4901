"""Tables in text whose columns are held apart by blanks alone, as they stand on a screen."""

from crossfoot_parser.core.layout.aligned.finding import find_aligned

__all__ = ["find_aligned"]
