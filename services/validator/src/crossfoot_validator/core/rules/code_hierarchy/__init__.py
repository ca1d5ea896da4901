"""Rules of the family code_hierarchy."""
