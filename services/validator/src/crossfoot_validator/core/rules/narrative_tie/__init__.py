"""Rules of the family narrative_tie."""
