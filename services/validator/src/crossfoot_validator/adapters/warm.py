"""Imported once by the process that forks the workers, so that none of them loads rules at its first table.

Rules are discovered when they are first needed: about a second, and several on a busy machine.
"""

from crossfoot_validator.adapters import work
from crossfoot_validator.core.engine import all_rules

__all__ = ["work"]

all_rules()
