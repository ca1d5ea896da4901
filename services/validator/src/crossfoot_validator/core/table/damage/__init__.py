"""Mismatches that a reading gone wrong explains: nothing there is called an error."""

from crossfoot_validator.core.table.damage.explaining import explained
from crossfoot_validator.core.table.damage.pictured import off_pictures

__all__ = ["explained", "off_pictures"]
