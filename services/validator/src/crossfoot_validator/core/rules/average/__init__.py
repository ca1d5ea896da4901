"""Rules of the family average."""
