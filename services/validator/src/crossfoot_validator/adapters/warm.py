"""Imported once by the process that forks the workers, so that none of them loads rules at its first table.

Rules are discovered when they are first needed: about a second, and several on a busy machine.
"""

from crossfoot_validator.adapters import work
from crossfoot_validator.core.discovery import table_rules
from crossfoot_validator.core.document_rules import document_rules

__all__ = ["work"]

table_rules()
document_rules()
