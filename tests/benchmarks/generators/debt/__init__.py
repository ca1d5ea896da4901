"""Debts of an invented region: what is owed, issued and repaid, in tables and sentences."""
