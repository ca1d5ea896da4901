"""The two questions that the validator answers, in one place for handlers and for the command line."""

from crossfoot_validator.core.check_document import check_document
from crossfoot_validator.core.check_table import check_table

__all__ = ["check_document", "check_table"]
