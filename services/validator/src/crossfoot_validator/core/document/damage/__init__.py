"""Mismatches between tables that a table read one row or column off explains: nothing there is an error."""

from crossfoot_validator.core.document.damage.displaced import displaced

__all__ = ["displaced"]
