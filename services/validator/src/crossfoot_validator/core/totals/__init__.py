"""The generic finder of totals: sums in a grid of strings, from figures and positions alone."""

from crossfoot_validator.core.totals.finder import search
from crossfoot_validator.core.totals.model import Relation
from crossfoot_validator.core.totals.reading.amounts import read_amounts

__all__ = ["Relation", "read_amounts", "search"]
