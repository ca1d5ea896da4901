"""Mismatches that a reading gone wrong explains: nothing there is called an error."""
