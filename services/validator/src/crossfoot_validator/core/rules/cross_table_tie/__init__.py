"""Rules of the family cross_table_tie."""
