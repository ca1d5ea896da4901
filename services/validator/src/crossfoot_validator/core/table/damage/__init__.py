"""Mismatches that a reading gone wrong explains: nothing there is called an error."""

from crossfoot_validator.core.table.damage.explaining import explained

__all__ = ["explained"]
