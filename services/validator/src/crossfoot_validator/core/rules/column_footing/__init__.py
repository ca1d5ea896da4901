"""Rules of the family column_footing."""
