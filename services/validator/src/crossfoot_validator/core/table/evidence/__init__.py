"""Whether a mismatch is an error: what the rest of the table says about the same structure."""

from crossfoot_validator.core.table.evidence.doubles import without_doubles
from crossfoot_validator.core.table.evidence.headings import borne_out
from crossfoot_validator.core.table.evidence.weighing import weigh

__all__ = ["borne_out", "weigh", "without_doubles"]
