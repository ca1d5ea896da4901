"""Rules of the family income_equals_expenditure."""
