"""Rules of the family row_crossfooting."""
