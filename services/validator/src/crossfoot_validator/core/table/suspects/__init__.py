"""The one figure of a table that explains its failures, and the slip that it looks like."""

from crossfoot_validator.core.table.suspects.neighbours import left_out_or_too_much
from crossfoot_validator.core.table.suspects.suspect import suspects

__all__ = ["left_out_or_too_much", "suspects"]
